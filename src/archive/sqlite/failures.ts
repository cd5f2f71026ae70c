import { ArchiveError } from '../archive-error.ts';

/** What SQLite says went wrong, as a message that a person can act on. Errors that are not SQLite's pass unchanged. */
export function asArchiveError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ArchiveError) return error;
  const code = 'code' in error ? String(error.code) : '';
  const make = (...[kind, message, hint]: Told) => new ArchiveError(kind, `${path}: ${message}`, hint, error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return make(
      'locked',
      'another program is writing to it',
      'wait until it is through, then give the same command again',
    );
  }
  if (/^SQLITE_NOTADB/.test(code)) {
    return make('foreign', 'it is no archive', 'name another file with --archive');
  }
  if (/^SQLITE_CORRUPT/.test(code) || /malformed/.test(error.message)) {
    return make('corrupt', 'it is damaged', 'take a copy from before; what can be saved: sqlite3 FILE .recover');
  }
  if (/^SQLITE_FULL/.test(code) || /SQLITE_IOERR_WRITE|ENOSPC/.test(code)) {
    return make('full', 'the disk is full', 'make room, then give the same command again: nothing is lost');
  }
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/.test(code) || /Unable to open/.test(error.message)) {
    return make('unreadable', 'it cannot be opened for reading and writing', 'check the folder, and whose file it is');
  }
  if (/connection is not open/.test(error.message)) {
    return make('closed', 'it was closed', 'this is a fault in Onrecord, please report it');
  }
  return error;
}

type Told = readonly [ArchiveError['code'], string, string];
