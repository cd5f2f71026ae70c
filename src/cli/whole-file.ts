import { open, rename, rm, stat } from 'node:fs/promises';
import { fileSink, type Sink } from './sink.ts';

/** A sink that can be given up: then there is nothing, or what was there before. */
export interface WholeFile extends Sink {
  discard(): Promise<void>;
}

/** A file that cannot be written, said for people. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/**
 * A file that is there whole or not at all: it is written beside its place and moved there when it is closed. What is no plain file (a
 * pipe, a device) is written to as it stands.
 * @throws {FileError} also from `write` and `close`
 */
export async function wholeFile(path: string): Promise<WholeFile> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory()) throw new FileError(`${path} is a folder`);
  if (facts !== undefined && !facts.isFile()) return { ...(await fileSink(path)), discard: async () => undefined };
  const part = `${path}.${process.pid}.part`;
  const file = await told(path, open(part, 'w'));
  return {
    write: (piece) => told(path, file.appendFile(piece)),
    async close() {
      await told(path, file.sync());
      await told(path, file.close());
      await told(path, rename(part, path));
    },
    async discard() {
      await file.close().catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
};

async function told<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw new FileError(`${path} cannot be written: ${reasons[code] ?? message}`, { cause });
  }
}
