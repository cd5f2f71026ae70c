import { normalName } from '../../lookup/index.ts';
import type { Sql } from './driver.ts';
import { insertMany } from './insert-many.ts';

/** The number of a name; it is given one where it has none. Spellings that `normalName` makes the same share one. */
export function nameNumber(sql: Sql, name: string): number {
  const remembered = sql.memo.get(name);
  if (remembered !== undefined) return remembered;
  const number = numberOfName(sql, name);
  sql.memo.set(name, number);
  return number;
}

function numberOfName(sql: Sql, name: string): number {
  const key = normalName(name) || name;
  const known = sql.first<{ number: number }>('select number from names where key = ?', key);
  if (known !== undefined) return known.number;
  const { id } = sql.run('insert into names (key, name) values (?, ?)', key, name);
  insertMany(
    sql,
    'name_words',
    ['word', 'name'],
    [...new Set(key.split(' '))].map((word) => [word, id]),
  );
  return id;
}

/** Names at most that one question is about; a bare "Smith" may have more. */
const MOST_NAMES = 200;

/** The numbers of the names that have all words of `name`, in any order. */
export function namesLike(sql: Sql, name: string): readonly number[] {
  const words = [...new Set(normalName(name).split(' '))].filter((word) => word !== '');
  if (words.length === 0) return [];
  const having = words.map(() => 'select name from name_words where word = ?').join(' intersect ');
  const rows = sql.all<{ name: number }>(`${having} limit ${MOST_NAMES}`, ...words);
  return rows.map((row) => row.name);
}
