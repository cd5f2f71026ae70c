import { bareName, isPartialName } from '../../merge/index.ts';
import type { Sql } from './driver.ts';

/** Articles whose names are counted at most, the last added. */
const LOOKED_AT = 400;
/** What the first article wrote gives way to what is written so many times as often. */
const MORE_OFTEN = 2;

/**
 * The full name that articles have most for a person on record as `name`: who came first under a misspelling, or with a middle initial, is
 * not shown so for ever. Asked at 4, 8, 16, ... articles.
 */
export function bestName(sql: Sql, identity: number, name: string, articles: number): string {
  if (articles < 4 || (articles & (articles - 1)) !== 0) return name;
  const counted = sql.all<{ name: string; count: number }>(
    `select n.name, count(*) as count from
       (select name from entities where identity = ? order by article desc limit ${LOOKED_AT}) e join names n on n.number = e.name
     group by n.number order by count desc, n.number`,
    identity,
  );
  const own = counted.find((one) => one.name === name)?.count ?? 0;
  const best = counted.find((one) => !isPartialName(one.name) && bareName(one.name) === one.name);
  return best !== undefined && best.count >= MORE_OFTEN * Math.max(1, own) ? best.name : name;
}
