import type { Sizes } from '../archive.ts';
import type { Sql } from './driver.ts';

const tables = [
  'articles',
  'statements',
  'identities indexed by identities_there where articles > 0 and "into" is null) as entities',
  'happenings) as events',
  'reports',
];
const counted = `select ${tables
  .map((table) => `(select count(*) from ${table}${table.includes(')') ? '' : `) as ${table}`}`)
  .join(', ')}`;

const noSizes: Sizes = { articles: 0, statements: 0, entities: 0, events: 0, reports: 0 };

/** How much is on record. Counting reads an index from end to end, so it is done again only after somebody wrote. */
export function sizesOf(sql: Sql): Sizes {
  const own = sql.kept(knownSizes);
  const written = sql.first<{ own: number; others: number }>(
    'select total_changes() as own, data_version as others from pragma_data_version',
  );
  const version = `${written?.own} ${written?.others}`;
  if (own.version === version && own.sizes !== undefined) return own.sizes;
  own.version = version;
  own.sizes = sql.first<Sizes>(counted) ?? noSizes;
  return own.sizes;
}

function knownSizes(): { version: string; sizes: Sizes | undefined } {
  return { version: '', sizes: undefined };
}
