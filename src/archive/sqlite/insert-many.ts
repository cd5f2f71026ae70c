import type { Sql, Value } from './driver.ts';

/** Rows that one statement inserts; a few sizes, so that each is prepared once. A call of its own for each row costs twice as much. */
const SIZES = [32, 8, 1] as const;

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

function insertAs(
  how: 'insert' | 'insert or ignore',
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const into = `${how} into ${table} (${columns.join(', ')}) values `;
  let done = 0;
  for (const size of SIZES) {
    const insert = into + Array.from({ length: size }, () => row).join(', ');
    for (; rows.length - done >= size; done += size) sql.run(insert, ...rows.slice(done, done + size).flat());
  }
}

/** The number that the next row of a table with an `autoincrement` key is going to have. */
export function nextNumber(sql: Sql, table: string): number {
  const row = sql.first<{ seq: number }>('select seq from sqlite_sequence where name = ?', table);
  return (row?.seq ?? 0) + 1;
}
