import type { Correction } from '../correction.ts';
import type { Sql } from './driver.ts';

/** The corrections of an article that hold, oldest first. */
export function correctionsOf(sql: Sql, article: number): readonly Correction[] {
  const rows = sql.all<{ json: string }>(
    'select json from corrections where article = ? and undone is null order by number',
    article,
  );
  return rows.map(({ json }) => JSON.parse(json) as Correction);
}
