import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase, type Sql } from './driver.ts';
import { addSigns, freshHolders, textSigns } from './fresh-signs.ts';
import { migrate } from './migrations.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-signs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'a.db');

const inTable = (sql: Sql, table: string): number =>
  sql.first<{ count: number }>(`select count(*) as count from ${table}`)?.count ?? -1;

it('signs wait, are found meanwhile, and are moved into their index together', () => {
  const sql = openDatabase(path);
  migrate(sql, path);
  const add = (first: number, count: number): void => {
    for (let number = first; number < first + count; number += 1) {
      addSigns(sql, textSigns, [[{ number, rough: null }, [number % 7, 1000 + number]]]);
    }
  };
  sql.transaction(() => add(1, 10));
  expect(inTable(sql, 'signs')).toBe(0);
  expect(
    freshHolders(sql, textSigns)
      .get(3)
      ?.map(({ number }) => number),
  ).toEqual([3, 10]);
  expect(() =>
    sql.transaction(() => {
      add(11, 1);
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(freshHolders(sql, textSigns).get(1011)).toBeUndefined();

  const other = openDatabase(path);
  expect(freshHolders(other, textSigns).get(1003)).toEqual([{ number: 3, rough: null }]);
  other.close();

  sql.transaction(() => add(11, textSigns.most));
  expect(inTable(sql, 'fresh_signs')).toBe(0);
  expect(freshHolders(sql, textSigns).size).toBe(0);
  expect(inTable(sql, 'signs')).toBe(2 * (textSigns.most + 10));
  sql.close();
});
