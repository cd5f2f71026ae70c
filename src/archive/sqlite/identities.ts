import { type Appearance, type Known, type Memory, type NameKey, noMemory, remember } from '../../merge/index.ts';
import type { EntityType } from '../../record/index.ts';
import type { EntityId } from '../entity.ts';
import { bestName } from './best-name.ts';
import type { Sql } from './driver.ts';
import { insertMany } from './insert-many.ts';
import { changeOf, keptIdentities, keptKeys, surnameCounts } from './kept-identities.ts';

/** Somebody on record with what the rules know, and the number under which a key led there. */
export interface FoundIdentity {
  readonly known: Known;
  readonly found: number;
}

interface IdentityRow {
  readonly number: number;
  /** JSON. */
  readonly founds: string;
  readonly name: string;
  readonly type: EntityType;
  readonly iso2: string | null;
  readonly wikidata: string | null;
  readonly articles: number;
  readonly memory: string;
}

/** The memory as it is kept, with the full names that somebody goes by. */
type Kept = Memory & { readonly names: readonly string[] };

/** Those of one key at most, the last made; a bare "J. Smith" may have more. */
const MOST_OF_A_KEY = 24;
/** Rows of keys that are looked at for one article. */
const MOST_LOOKED_UP = 2000;
/** Full names kept of one. */
const MOST_NAMES = 12;

const columns = 'i.number, i.name, i.type, i.iso2, i.wikidata, i.articles, i.memory';

/** Finds those on record whom the names of one article may mean. */
export interface IdentityFinder {
  /** Those that one of the keys leads to, each once. */
  under(keys: readonly NameKey[]): readonly FoundIdentity[];
  /** Lets somebody who is new be found by what follows in the article. */
  add(known: Known, keys: readonly NameKey[]): void;
}

/** A finder for all keys that an article may ask for: they are looked up in one go. */
export function identityFinder(sql: Sql, keys: readonly NameKey[]): IdentityFinder {
  const asked = [...new Set(keys)];
  const byKey = new Map<NameKey, readonly number[]>(
    lookedUp(
      sql,
      asked.filter((key) => !key.startsWith('f:')),
    ),
  );
  for (const key of asked) if (key.startsWith('f:')) byKey.set(key, bearersOf(sql, key));
  const found = new Map(
    identityRows(sql, [...byKey.values()].flat()).flatMap((one) =>
      one.founds.map((number) => [number, { known: one.known, found: number }] as const),
    ),
  );
  return {
    under(own) {
      const once = new Map<number, FoundIdentity>();
      for (const number of own.flatMap((key) => byKey.get(key) ?? [])) {
        const one = found.get(number);
        if (one !== undefined && !once.has(one.known.number)) once.set(one.known.number, one);
      }
      return [...once.values()].sort((a, b) => a.known.number - b.known.number);
    },
    add(known, own) {
      found.set(known.number, { known, found: known.number });
      for (const key of own) byKey.set(key, [...(byKey.get(key) ?? []), known.number]);
    },
  };
}

/** Of one surname so many are looked at, and those of them in most articles taken. */
const MOST_OF_A_FAMILY = 400;

function lookedUp(sql: Sql, keys: readonly NameKey[]): readonly (readonly [NameKey, readonly number[]])[] {
  const kept = sql.kept(keptKeys);
  const missing = keys.filter((key) => kept.get(key) === undefined);
  if (missing.length > 0) {
    const row = sql.first<{ found: string }>(
      `select json_group_array(json((select json_group_array(identity) from
         (select identity from identity_keys where key = j.value order by identity desc limit ${MOST_OF_A_KEY})))) as found
       from (select value from json_each(?) order by key) j`,
      JSON.stringify(missing),
    );
    for (const [at, found] of (JSON.parse(row?.found ?? '[]') as number[][]).entries())
      kept.set(missing[at] ?? '', found);
  }
  let left = MOST_LOOKED_UP;
  const found = keys.map((key) => {
    const own = (kept.get(key) ?? []).slice(0, left);
    left -= own.length;
    return [key, own] as const;
  });
  kept.trim();
  return found;
}

function bearersOf(sql: Sql, key: string): number[] {
  const rows = sql.all<{ identity: number; articles: number }>(
    `select k.identity, i.articles from (select identity from identity_keys where key = ? limit ${MOST_OF_A_FAMILY}) k
       join identities i on i.number = k.identity`,
    key,
  );
  const { changes } = keptIdentities(sql);
  return rows
    .map(({ identity, articles }) => ({ identity, articles: articles + (changes.get(identity)?.articles ?? 0) }))
    .sort((a, b) => b.articles - a.articles)
    .slice(0, MOST_OF_A_KEY)
    .map(({ identity }) => identity);
}

/** Those with these numbers, wherever they lead today, each once with the numbers that led there. */
export function identityRows(
  sql: Sql,
  numbers: readonly number[],
): readonly (FoundIdentity & { readonly founds: readonly number[] })[] {
  const { rows, leads } = keptIdentities(sql);
  const byNumber = new Map<number, { known: Known; founds: number[] }>();
  const missing: number[] = [];
  for (const found of new Set(numbers)) {
    const number = leads.get(found);
    const known = number === undefined ? undefined : rows.get(number);
    if (known === undefined) missing.push(found);
    else add(byNumber, known, found);
  }
  if (missing.length > 0) {
    const fetched = sql.all<IdentityRow>(
      `select ${columns}, json_group_array(k.number) as founds from identities k
         join identities i on i.number = coalesce(k."into", k.number)
       where k.number in (select value from json_each(?)) group by i.number`,
      JSON.stringify(missing),
    );
    for (const row of fetched) {
      // What was changed since and is not written yet is known better here than in the row.
      const known = rows.get(row.number) ?? knownOf(row);
      rows.set(row.number, known);
      for (const found of JSON.parse(row.founds) as number[]) {
        leads.set(found, row.number);
        add(byNumber, known, found);
      }
    }
  }
  return [...byNumber.values()]
    .sort((a, b) => a.known.number - b.known.number)
    .map(({ known, founds }) => ({ known, found: Math.min(...founds), founds }));
}

function add(byNumber: Map<number, { known: Known; founds: number[] }>, known: Known, found: number): void {
  const own = byNumber.get(known.number);
  if (own === undefined) byNumber.set(known.number, { known, founds: [found] });
  else own.founds.push(found);
}

function knownOf({ number, name, type, iso2, wikidata, articles, memory }: IdentityRow): Known {
  const { names, ...kept }: Kept = JSON.parse(memory);
  return {
    ...{ number, name, type, articles, names, memory: kept },
    ...(iso2 === null ? {} : { iso2 }),
    ...(wikidata === null ? {} : { wikidata }),
  };
}

/** The number of who has an id today; undefined where the archive has none such. */
export function identityOf(sql: Sql, id: string): number | undefined {
  const own = 'select coalesce("into", number) as number from identities where';
  const byKey = `${own} number = (select identity from identity_keys where key = ? limit 1)`;
  const row =
    sql.first<{ number: number }>(`${own} id = ?`, id) ??
    (/^Q\d+$/.test(id) ? sql.first<{ number: number }>(byKey, `w:${id}`) : undefined);
  return row?.number;
}

/** The number that an id was given, wherever it leads today. */
export function numberOf(sql: Sql, id: EntityId): number | undefined {
  return sql.first<{ number: number }>('select number from identities where id = ?', id)?.number ?? identityOf(sql, id);
}

export function idOf(sql: Sql, number: number): EntityId {
  return sql.first<{ id: string }>('select id from identities where number = ?', number)?.id ?? `n${number}`;
}

/** Somebody who was not on record, under a number that is free; {@link noteAppearance} writes it down. */
export function newIdentity(number: number, { name, type, iso2, wikidata }: Appearance): Known {
  return {
    ...{ number, name, type, articles: 0, names: [], memory: noMemory },
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
}

/** Notes one more article of somebody, the first of who is new: what the rules remember, the count, and the days. */
export function noteAppearance(
  sql: Sql,
  known: Known,
  own: Appearance,
  names: readonly string[],
  isNew: boolean,
): void {
  const memory = remember(known.memory, own);
  const all = [...new Set([...known.names, ...names])].slice(0, MOST_NAMES);
  const [iso2, wikidata] = [known.iso2 ?? own.iso2, known.wikidata ?? own.wikidata];
  const articles = known.articles + 1;
  const name = known.type === 'person' ? bestName(sql, known.number, known.name, articles) : known.name;
  if (name !== known.name) sql.run('update identities set name = ? where number = ?', name, known.number);
  const now: Known = {
    ...{ ...known, name, articles, names: all, memory },
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
  const { rows, leads } = keptIdentities(sql);
  if (isNew) {
    const day = own.day ?? null;
    sql.run(
      `insert into identities (number, id, name, type, iso2, wikidata, articles, first, last, memory)
         values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
      ...[known.number, freeId(sql, known), known.name, known.type, own.iso2 ?? null, own.wikidata ?? null, day, day],
      JSON.stringify({ ...memory, names: all }),
    );
  } else {
    const change = changeOf(sql, known.number);
    change.articles += 1;
    if (own.day !== undefined) {
      if (change.first === undefined || own.day < change.first) change.first = own.day;
      if (change.last === undefined || own.day > change.last) change.last = own.day;
    }
  }
  rows.set(known.number, now);
  leads.set(known.number, known.number);
}

/** The code that the world has for it; where somebody else got that first, or there is none, a number of our own. */
function freeId(sql: Sql, { number, type, iso2, wikidata }: Known): string {
  const code = type === 'country' && iso2 !== undefined ? iso2 : wikidata;
  if (code === undefined) return `n${number}`;
  return sql.first('select 1 from identities where id = ?', code) === undefined ? code : `n${number}`;
}

/** Adds the names by which another was known, so that both are found alike; `memory` takes the place of what was remembered. */
export function addNames(sql: Sql, number: number, names: readonly string[], memory?: Memory): void {
  const row = sql.first<{ memory: string }>('select memory from identities where number = ?', number);
  if (row === undefined) return;
  const kept: Kept = JSON.parse(row.memory);
  const all = [...new Set([...kept.names, ...names])].slice(0, 2 * MOST_NAMES);
  sql.run(
    'update identities set memory = ? where number = ?',
    JSON.stringify({ ...kept, ...memory, names: all }),
    number,
  );
}

/** Lets those with these numbers be found under more keys. */
export function addKeys(sql: Sql, keys: readonly (readonly [NameKey, number])[]): void {
  const [counts, kept] = [sql.kept(surnameCounts), sql.kept(keptKeys)];
  for (const [key] of keys) {
    counts.delete(key);
    kept.delete(key);
  }
  insertMany(sql, 'identity_keys', ['key', 'identity'], keys);
}
