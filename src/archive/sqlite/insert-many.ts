import type { Sql, Value } from './driver.ts';

/** Rows that one statement inserts; a few sizes, so that each is prepared once. A call of its own for each row costs twice as much. */
const SIZES = [32, 16, 8, 4, 2, 1] as const;

/** Inserts rows, those that are there already left as they are. */
export function insertMany(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  insertAs('insert or ignore', sql, table, columns, rows);
}

/** Inserts rows that are not there yet. */
export function insertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  insertAs('insert', sql, table, columns, rows);
}

/** Inserts rows in the place of those that are there. */
export function replaceMany(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  insertAs('insert or replace', sql, table, columns, rows);
}

function insertAs(
  how: 'insert' | 'insert or ignore' | 'insert or replace',
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  if (rows.length === 0) return;
  const inserts = sql.kept(madeInserts);
  let done = 0;
  for (const size of SIZES) {
    if (rows.length - done < size) continue;
    const key = `${how} ${size} ${table}`;
    const insert = inserts.get(key) ?? insertOf(how, table, columns, size);
    inserts.set(key, insert);
    for (; rows.length - done >= size; done += size) sql.run(insert, ...rows.slice(done, done + size).flat());
  }
}

/** The texts of the statements, each put together once: a table has the same columns wherever it is filled. */
function madeInserts(): Map<string, string> {
  return new Map();
}

function insertOf(how: string, table: string, columns: readonly string[], size: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `${how} into ${table} (${columns.join(', ')}) values ${Array.from({ length: size }, () => row).join(', ')}`;
}

/**
 * Takes the numbers that the next rows of a table with an `autoincrement` key are going to have. Whoever takes from a table inserts rows
 * under all numbers that were taken, and nobody inserts without.
 */
export function takeNumbers(sql: Sql, table: string, count: number): number {
  const taken = sql.kept(lastNumbers);
  const last =
    taken.get(table) ?? sql.first<{ seq: number }>('select seq from sqlite_sequence where name = ?', table)?.seq ?? 0;
  taken.set(table, last + count);
  return last + 1;
}

function lastNumbers(): Map<string, number> {
  return new Map();
}
