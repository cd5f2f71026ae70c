import type { Sql, Value } from './driver.ts';

/**
 * Inserts rows in one call, those that are there already left as they are; a call costs more than the row that it inserts. Only for numbers
 * and for text that is ours, since it travels as JSON.
 */
export function insertMany(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  if (rows.length === 0) return;
  const values = columns.map((_, i) => `value ->> ${i}`).join(', ');
  const into = `insert or ignore into ${table} (${columns.join(', ')})`;
  sql.run(`${into} select ${values} from json_each(?)`, JSON.stringify(rows));
}

/** The number that the next row of a table with an `autoincrement` key is going to have. */
export function nextNumber(sql: Sql, table: string): number {
  const row = sql.first<{ seq: number }>('select seq from sqlite_sequence where name = ?', table);
  return (row?.seq ?? 0) + 1;
}
