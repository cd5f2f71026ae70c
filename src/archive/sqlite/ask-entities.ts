import { keysOf, type MergeReason } from '../../merge/index.ts';
import type { EntityType } from '../../record/index.ts';
import type {
  EntityCorrection,
  EntityId,
  EntityMerge,
  EntityProfile,
  EntityRef,
  EntitySummary,
  RoleOnRecord,
} from '../entity.ts';
import type { Found, Page } from '../filter.ts';
import type { Provenance } from '../provenance.ts';
import type { Sql } from './driver.ts';
import { identityOf } from './identities.ts';
import { namesLike } from './names.ts';
import { type ArticleRow, provenanceOf } from './questions.ts';
import { tuples } from './tuples.ts';

interface SummaryRow {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly iso2: string | null;
  readonly wikidata: string | null;
  readonly articles: number;
  readonly statements: number;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

const columns =
  'i.number, i.id, coalesce(i.given, i.name) as name, i.type, i.iso2, i.wikidata, i.articles, i.statements, i.events, i.first, i.last';

/** Who and what is on record, those in most articles first. */
export function findEntities(
  sql: Sql,
  { name, type }: { readonly name?: string; readonly type?: EntityType },
  { limit = 50, offset = 0 }: Page,
): Found<EntitySummary> {
  const isType = type === undefined ? '' : ' and i.type = ?';
  const values = type === undefined ? [] : [type];
  const rows =
    name === undefined
      ? sql.all<SummaryRow>(
          `select ${columns} from identities i where i."into" is null and i.articles > 0${isType}
           order by i.articles desc, i.number desc limit ? offset ?`,
          ...[...values, limit + 1, offset],
        )
      : sql.all<SummaryRow>(
          `select ${columns} from identities i where i."into" is null and i.articles > 0${isType} and i.number in
             (select coalesce(k."into", k.number) from identity_names n join identities k on k.number = n.identity
              where n.name in (select value from json_each(?)))
           order by i.articles desc, i.number desc limit ? offset ?`,
          ...[...values, JSON.stringify(namesLike(sql, name)), limit + 1, offset],
        );
  return { items: rows.slice(0, limit).map(summaryOf), more: rows.length > limit };
}

/** Those with these numbers, by number. */
export function refsOf(
  sql: Sql,
  numbers: Iterable<number>,
): ReadonlyMap<number, EntityRef & { readonly iso2?: string }> {
  const rows = tuples<[number, string, string, EntityType, string | null]>(
    sql,
    ['number', 'id', 'coalesce(given, name)', 'type', 'iso2'],
    'identities where number in (select value from json_each(?))',
    JSON.stringify([...new Set(numbers)]),
  );
  return new Map(
    rows.map(([number, id, name, type, iso2]) => [number, { id, name, type, ...(iso2 === null ? {} : { iso2 }) }]),
  );
}

export function summariesOf(sql: Sql, numbers: readonly number[]): readonly EntitySummary[] {
  const rows = sql.all<SummaryRow>(
    `select ${columns} from identities i where i.number in (select value from json_each(?)) order by i.articles desc`,
    JSON.stringify(numbers),
  );
  return rows.map(summaryOf);
}

/** Articles that names, roles, outlets and reasons are gathered from, those that were added last: so many that a profile takes no longer than 50 ms. */
const LOOKED_AT = 600;
const EXAMPLES = 5;
/** Names and outlets that a profile has at most. */
const MOST_LISTED = 40;

export function findEntity(sql: Sql, id: EntityId): EntityProfile | undefined {
  const number = identityOf(sql, id);
  const row = sql.first<SummaryRow>(`select ${columns} from identities i where i.number = ?`, number ?? -1);
  if (number === undefined || row === undefined) return undefined;
  const entities = entityRows(sql, number);
  return {
    ...summaryOf(row),
    names: tally(entities, ({ name }) => name).map(([name, articles]) => ({ name, articles })),
    roles: rolesOf(entities),
    ...(row.first === null ? {} : { first: row.first }),
    ...(row.last === null ? {} : { last: row.last }),
    outlets: tally(entities, ({ publisher }) => publisher).map(([outlet, articles]) => ({ outlet, articles })),
    merges: mergesOf(sql, entities, joinsInto(sql, number)),
    namesakes: namesakesOf(sql, number, row.type),
  };
}

interface EntityRow {
  readonly name: string;
  readonly roles: string | null;
  readonly reason: string;
  readonly found: number;
  readonly article: number;
  readonly publisher: string | null;
  readonly day: string | null;
}

function entityRows(sql: Sql, identity: number): readonly EntityRow[] {
  type Row = readonly [string, string | null, string, number, number, string | null, string | null];
  const rows = tuples<Row>(
    sql,
    ['name', 'roles', 'reason', 'found', 'article', 'publisher', 'day'],
    `(select w.name, e.roles, e.reason, e.found, e.article, a.publisher, a.day
      from entities e join articles a on a.number = e.article join names w on w.number = e.name
      where e.identity = ? order by e.article desc limit ${LOOKED_AT})`,
    identity,
  );
  return rows.map(([name, roles, reason, found, article, publisher, day]) => ({
    name,
    roles,
    reason,
    found,
    article,
    publisher,
    day,
  }));
}

/** In how many of the articles each value stands, the most frequent first. */
function tally(rows: readonly EntityRow[], read: (row: EntityRow) => string | null): [string, number][] {
  const counts = new Map<string, Set<number>>();
  for (const row of rows) {
    const value = read(row);
    if (value === null) continue;
    const known = counts.get(value);
    if (known === undefined) counts.set(value, new Set([row.article]));
    else known.add(row.article);
  }
  return [...counts]
    .map(([value, articles]): [string, number] => [value, articles.size])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_LISTED);
}

function rolesOf(rows: readonly EntityRow[]): readonly RoleOnRecord[] {
  const found = new Map<string, { role: string; articles: Set<number>; days: string[] }>();
  for (const { roles, article, day } of rows) {
    for (const role of roles === null ? [] : (JSON.parse(roles) as string[])) {
      const key = role.toLowerCase();
      const known = found.get(key) ?? { role, articles: new Set(), days: [] };
      known.articles.add(article);
      if (day !== null) known.days.push(day);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ role, articles, days }) => {
      const [first] = days.sort();
      const last = days.at(-1);
      return {
        ...{ role, articles: articles.size },
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
      };
    })
    .sort((a, b) => b.articles - a.articles);
}

/** Articles by the rule that put them there and the names they have; the evidence of the first of each stands for all. */
function mergesOf(
  sql: Sql,
  rows: readonly EntityRow[],
  joins: ReadonlyMap<number, MergeReason>,
): readonly EntityMerge[] {
  const groups = new Map<string, { names: Set<string>; reason: MergeReason; rows: EntityRow[] }>();
  // Most articles have the same few reasons.
  const parsed = new Map<string, MergeReason>();
  for (const row of rows) {
    const own: MergeReason = parsed.get(row.reason) ?? JSON.parse(row.reason);
    parsed.set(row.reason, own);
    const reason = joins.get(row.found) ?? own;
    const key = `${reason.rule} ${row.name}`;
    const known = groups.get(key) ?? { names: new Set<string>(), reason, rows: [] };
    known.names.add(row.name);
    known.rows.push(row);
    groups.set(key, known);
  }
  const merges = [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
  const examples = merges.map((merge) => merge.rows.slice(0, EXAMPLES).map(({ article }) => article));
  const articles = articlesAt(sql, examples.flat());
  return merges.map(({ names, reason, rows: own }, i) => ({
    ...{ names: [...names], reason, articles: own.length },
    examples: (examples[i] ?? []).flatMap((article) => articles.get(article) ?? []),
  }));
}

function articlesAt(sql: Sql, numbers: readonly number[]): ReadonlyMap<number, Provenance> {
  const rows = sql.all<Omit<ArticleRow, 'text'>>(
    `select number as article, id as articleId, url, title, publisher, published from articles
     where number in (select value from json_each(?))`,
    JSON.stringify(numbers),
  );
  return new Map(rows.map((row) => [row.article, provenanceOf(row)]));
}

/** Why those who lead to somebody today were put together with it, by their numbers. */
function joinsInto(sql: Sql, number: number): ReadonlyMap<number, MergeReason> {
  const rows = sql.all<{ number: number; identity: number; json: string }>(
    `select c.number, c.identity, c.json from identities i join corrections c on c.identity = i.number
     where i."into" = ? and c.article is null and c.undone is null order by c.number`,
    number,
  );
  return new Map(
    rows.flatMap(({ number: made, identity, json }) => {
      const correction: EntityCorrection = JSON.parse(json);
      if (correction.kind !== 'merge') return [];
      const { why } = correction;
      const evidence = [...(why ?? []), `correction ${made}`];
      return [[identity, { rule: why === undefined ? 'corrected' : 'later', evidence, against: [] }] as const];
    }),
  );
}

/** Names of somebody whose bearers are looked for. */
const MOST_NAMES = 100;

/** Others whom the same full name leads to. Keys have no index by who has them: they are made anew of the names. */
function namesakesOf(sql: Sql, number: number, type: EntityType): readonly EntitySummary[] {
  const names = sql.all<{ name: string }>(
    `select w.name from identity_names n join names w on w.number = n.name where n.identity = ? limit ${MOST_NAMES}`,
    number,
  );
  const keys = new Set(names.flatMap(({ name }) => keysOf(name, type)).filter((key) => /^[pn]:/u.test(key)));
  const rows = sql.all<{ number: number }>(
    `select distinct coalesce(i."into", i.number) as number
     from json_each(?) j join identity_keys o on o.key = j.value join identities i on i.number = o.identity limit 40`,
    JSON.stringify([...keys]),
  );
  return summariesOf(
    sql,
    rows.map((row) => row.number).filter((other) => other !== number),
  ).filter(({ articles }) => articles > 0);
}

function summaryOf({ id, name, type, iso2, wikidata, articles, statements, events }: SummaryRow): EntitySummary {
  return {
    ...{ id, name, type, articles, statements, events },
    ...(iso2 === null ? {} : { iso2 }),
    ...(wikidata === null ? {} : { wikidata }),
  };
}
