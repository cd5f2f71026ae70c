import type { Sql } from './driver.ts';

/** What articles change in how often a name stands. */
interface Change {
  articles: number;
  statements: number;
}

/** Changes that are kept unwritten: of an archive that is made anew in one transaction there may be many. */
const MOST_UNWRITTEN = 20_000;

function makeChanges(): Map<number, Change> {
  return new Map();
}

/**
 * Counts that names came to an article or went from it, and who speaks under which; written before the transaction is committed. To count
 * rows when somebody asks takes an index of all of them, and longer the more there are.
 * @param by 1 for what came, -1 for what went
 */
export function countNames(
  sql: Sql,
  { names, speakers }: { readonly names?: Iterable<number>; readonly speakers?: readonly number[] },
  by: 1 | -1,
): void {
  const changes = sql.kept(makeChanges);
  if (changes.size > MOST_UNWRITTEN) writeNameCounts(sql);
  const changeOf = (name: number): Change => {
    const known = changes.get(name) ?? { articles: 0, statements: 0 };
    changes.set(name, known);
    return known;
  };
  for (const name of new Set(names)) changeOf(name).articles += by;
  for (const name of speakers ?? []) changeOf(name).statements += by;
  if (changes.size > 0) sql.beforeCommit(writeNameCounts);
}

function writeNameCounts(sql: Sql): void {
  const changes = sql.kept(makeChanges);
  for (const [name, { articles, statements }] of [...changes].sort(([a], [b]) => a - b)) {
    if (articles === 0 && statements === 0) continue;
    sql.run(
      `insert into name_counts (name, articles, statements) values (?, ?, ?)
       on conflict do update set articles = articles + excluded.articles, statements = statements + excluded.statements`,
      ...[name, articles, statements],
    );
  }
  changes.clear();
}
