import type { Sql, Value } from './driver.ts';

/** The full-text tables with their columns. */
const columns = {
  story_words: ['rowid', 'title', 'text', 'marks'],
  statement_words: ['rowid', 'content', 'marks'],
  report_words: ['rowid', 'words', 'marks'],
} as const;

type WordTable = keyof typeof columns;

/** Rows that wait, those of an archive that is made anew in one transaction at most. */
const MOST_WAITING = 5000;

function makeWaiting(): Map<WordTable, (readonly Value[])[]> {
  return new Map();
}

/**
 * Has rows of a full-text table inserted before the transaction is committed, all of one table together and one by one: FTS5 writes what it
 * has gathered to the file whenever SQLite opens a savepoint, and it does so for any statement of several rows that may fail. So a batch
 * makes one segment of each table and not one for each article, which all have to be merged later.
 */
export function addWords(sql: Sql, table: WordTable, rows: readonly (readonly Value[])[]): void {
  if (rows.length === 0) return;
  const waiting = sql.kept(makeWaiting);
  const own = waiting.get(table) ?? [];
  waiting.set(table, own);
  for (const row of rows) own.push(row);
  if (own.length > MOST_WAITING) writeWords(sql);
  else sql.beforeCommit(writeWords);
}

/** Inserts what waits. Has to come before rows of the full-text tables are deleted. */
export function writeWords(sql: Sql): void {
  for (const [table, rows] of sql.kept(makeWaiting)) {
    const own = columns[table];
    const insert = `insert into ${table} (${own.join(', ')}) values (${own.map(() => '?').join(', ')})`;
    for (const row of rows) sql.run(insert, ...row);
    rows.length = 0;
  }
}
