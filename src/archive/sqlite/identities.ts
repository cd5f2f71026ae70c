import { type Appearance, type Known, type Memory, type NameKey, noMemory, remember } from '../../merge/index.ts';
import type { EntityType } from '../../record/index.ts';
import type { EntityId } from '../entity.ts';
import type { Sql } from './driver.ts';
import { insertMany } from './insert-many.ts';

/** Somebody on record with what the rules know, and the number under which a key led there. */
export interface FoundIdentity {
  readonly known: Known;
  readonly found: number;
}

interface IdentityRow {
  readonly number: number;
  readonly found: number;
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
  const rows = [
    ...sql.all<{ key: NameKey; identity: number }>(
      `select j.value as key, k.identity from json_each(?) j join identity_keys k on k.key = j.value and k.identity in
         (select identity from identity_keys where key = j.value order by identity desc limit ${MOST_OF_A_KEY})
       limit ${MOST_LOOKED_UP}`,
      JSON.stringify(asked.filter((key) => !key.startsWith('f:'))),
    ),
    ...asked.filter((key) => key.startsWith('f:')).flatMap((key) => bearersOf(sql, key)),
  ];
  const byKey = new Map<NameKey, number[]>();
  for (const { key, identity } of rows) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [identity]);
    else if (known.length < MOST_OF_A_KEY) known.push(identity);
  }
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

function bearersOf(sql: Sql, key: NameKey): readonly { readonly key: NameKey; readonly identity: number }[] {
  return sql.all(
    `select ? as key, k.identity from (select identity from identity_keys where key = ? limit ${MOST_OF_A_FAMILY}) k
       join identities i on i.number = k.identity order by i.articles desc limit ${MOST_OF_A_KEY}`,
    key,
    key,
  );
}

/** Those with these numbers, wherever they lead today, each once with the numbers that led there. */
export function identityRows(
  sql: Sql,
  numbers: readonly number[],
): readonly (FoundIdentity & { readonly founds: readonly number[] })[] {
  if (numbers.length === 0) return [];
  const rows = sql.all<IdentityRow>(
    `select ${columns}, min(k.number) as found, json_group_array(k.number) as founds from identities k
       join identities i on i.number = coalesce(k."into", k.number)
     where k.number in (select value from json_each(?)) group by i.number order by i.number`,
    JSON.stringify([...new Set(numbers)]),
  );
  return rows.map((row) => ({ known: knownOf(row), found: row.found, founds: JSON.parse(row.founds) as number[] }));
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
  const kept: Kept = {
    ...remember(known.memory, own),
    names: [...new Set([...known.names, ...names])].slice(0, MOST_NAMES),
  };
  const day = own.day ?? null;
  const memory = JSON.stringify(kept);
  const [iso2, wikidata] = [own.iso2 ?? null, own.wikidata ?? null];
  if (isNew) {
    sql.run(
      `insert into identities (number, id, name, type, iso2, wikidata, articles, first, last, memory)
         values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
      ...[known.number, freeId(sql, known), known.name, known.type, iso2, wikidata, day, day, memory],
    );
    return;
  }
  sql.run(
    `update identities set memory = ?, articles = articles + 1, wikidata = coalesce(wikidata, ?), iso2 = coalesce(iso2, ?),
       first = min(coalesce(first, ?), coalesce(?, first)), last = max(coalesce(last, ?), coalesce(?, last)) where number = ?`,
    ...[memory, wikidata, iso2, day, day, day, day, known.number],
  );
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

/** Lets somebody be found under more keys. */
export function addKeys(sql: Sql, identity: number, keys: Iterable<NameKey>): void {
  insertMany(
    sql,
    'identity_keys',
    ['key', 'identity'],
    [...keys].map((key) => [key, identity]),
  );
}
