import { ArchiveError } from '../archive-error.ts';
import { deskTables } from './desk-log.ts';
import type { Sql } from './driver.ts';
import { refillAll, refillCoarse, refillStoryWords } from './put.ts';
import { archiveTables } from './tables.ts';
import { acrossTables, coarseDates, lastReports, lessTouched } from './tables-across.ts';
import { refillSigns } from './utterance-finder.ts';
import { watchTables } from './watch-log.ts';

/** Says that a database is ours: "ONRC". */
const applicationId = 0x4f4e5243;

/** What makes each version out of the one before; the version is the number of scripts that have run (`user_version`). */
const migrations: readonly Migration[] = [
  { script: archiveTables },
  { script: acrossTables, after: refillAll },
  { script: watchTables },
  { script: deskTables },
  // The signs of utterances lie by speaker.
  { script: '', after: refillSigns },
  // Whether two were parted is asked before each join.
  { script: 'create index corrections_identity on corrections (identity) where identity is not null' },
  { script: lastReports },
  // Who somebody was taken for is asked together with who that is now.
  { script: 'drop index entities_found' },
  // Statements that are versions of another's utterance, without their wide rows.
  {
    script: 'create index if not exists statements_joined on statements (number, utterance) where utterance <> number',
  },
  { script: lessTouched },
  // Phrases of words that stand everywhere are found by their pairs.
  { script: '', after: refillStoryWords },
  { script: coarseDates, after: refillCoarse },
];

interface Migration {
  readonly script: string;
  /** What SQL alone cannot do. */
  readonly after?: (sql: Sql) => void;
}

/**
 * Brings a database to the newest version, each step whole or not at all.
 * @throws {ArchiveError} `newer` where a later Onrecord made it, `foreign` where it is somebody else's database
 */
export function migrate(sql: Sql, path: string): void {
  if (versionOf(sql) === migrations.length && numberIn(sql, 'application_id') === applicationId) return;
  sql.transaction(() => {
    const version = versionOf(sql);
    if (version === 0 && sql.first('select 1 from sqlite_schema limit 1') !== undefined) throw foreign(path);
    if (version > 0 && numberIn(sql, 'application_id') !== applicationId) throw foreign(path);
    if (version > migrations.length) throw newer(path, version);
    const missing = migrations.slice(version);
    for (const { script } of missing) sql.script(script);
    // What fills the tables knows them as they are today.
    for (const { after } of missing) after?.(sql);
    sql.script(`pragma application_id = ${applicationId}; pragma user_version = ${migrations.length}`);
  });
}

function versionOf(sql: Sql): number {
  return numberIn(sql, 'user_version');
}

function numberIn(sql: Sql, pragma: string): number {
  return Object.values(sql.first<Record<string, number>>(`pragma ${pragma}`) ?? {})[0] ?? 0;
}

function foreign(path: string): ArchiveError {
  return new ArchiveError(
    'foreign',
    `${path}: it is the database of another program`,
    'name another file with --archive',
  );
}

function newer(path: string, version: number): ArchiveError {
  const message = `${path}: a newer Onrecord made it (version ${version}, this one knows ${migrations.length})`;
  return new ArchiveError('newer', message, 'install the newest version: npm install -g onrecord@latest');
}
