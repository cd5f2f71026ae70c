import { type Appearance, type Known, type Memory, type NameKey, noMemory, remember } from '../../merge/index.ts';
import type { EntityType } from '../../record/index.ts';
import type { Sql } from './driver.ts';

/** Somebody on record with what the rules know, and the number under which a key led there. */
export interface FoundIdentity {
  readonly known: Known;
  readonly found: number;
}

interface IdentityRow {
  readonly number: number;
  readonly found: number;
  readonly name: string;
  readonly type: EntityType;
  readonly iso2: string | null;
  readonly wikidata: string | null;
  readonly articles: number;
  readonly memory: string;
}

/** The memory as it is kept, with the full names that somebody goes by. */
type Kept = Memory & { readonly names: readonly string[] };

/** Those of one key at most; a bare "J. Smith" may have more. */
const MOST_OF_A_KEY = 24;
/** Full names kept of one. */
const MOST_NAMES = 12;

const columns = 'i.number, i.name, i.type, i.iso2, i.wikidata, i.articles, i.memory';

/** Those on record that one of the keys leads to, each once, in the order in which they came. */
export function identitiesUnder(sql: Sql, keys: readonly NameKey[]): readonly FoundIdentity[] {
  if (keys.length === 0) return [];
  const own = keys.map(
    () => `select identity from (select identity from identity_keys where key = ? limit ${MOST_OF_A_KEY})`,
  );
  const rows = sql.all<IdentityRow>(
    `select ${columns}, min(k.number) as found from identities k
       join identities i on i.number = coalesce(k."into", k.number)
     where k.number in (${own.join(' union ')}) group by i.number order by i.number`,
    ...keys,
  );
  return rows.map((row) => ({ known: knownOf(row), found: row.found }));
}

export function identityRows(sql: Sql, numbers: readonly number[]): readonly FoundIdentity[] {
  if (numbers.length === 0) return [];
  const rows = sql.all<IdentityRow>(
    `select ${columns}, min(k.number) as found from identities k
       join identities i on i.number = coalesce(k."into", k.number)
     where k.number in (select value from json_each(?)) group by i.number order by i.number`,
    JSON.stringify(numbers),
  );
  return rows.map((row) => ({ known: knownOf(row), found: row.found }));
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

/** Somebody who was not on record. */
export function addIdentity(sql: Sql, { name, type, iso2, wikidata }: Appearance): Known {
  const kept: Kept = { ...noMemory, names: [] };
  const { id: number } = sql.run(
    'insert into identities (name, type, iso2, wikidata, memory) values (?, ?, ?, ?, ?)',
    ...[name, type, iso2 ?? null, wikidata ?? null, JSON.stringify(kept)],
  );
  const code = type === 'country' && iso2 !== undefined ? iso2 : wikidata;
  const isTaken = code !== undefined && sql.first('select 1 from identities where id = ?', code) !== undefined;
  sql.run('update identities set id = ? where number = ?', code === undefined || isTaken ? `n${number}` : code, number);
  return {
    ...{ number, name, type, articles: 0, names: [], memory: noMemory },
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
}

/** Lets somebody be found under more keys. */
export function addKeys(sql: Sql, identity: number, keys: Iterable<NameKey>): void {
  for (const key of keys) {
    sql.run('insert or ignore into identity_keys (key, identity) values (?, ?)', key, identity);
  }
}

/** Notes one more article of somebody: what the rules remember, the count, and the days. `fresh` where the article is not read again. */
export function noteAppearance(sql: Sql, known: Known, own: Appearance, names: readonly string[]): void {
  const kept: Kept = {
    ...remember(known.memory, own),
    names: [...new Set([...known.names, ...names])].slice(0, MOST_NAMES),
  };
  const day = own.day ?? null;
  sql.run(
    `update identities set memory = ?, articles = articles + 1, wikidata = coalesce(wikidata, ?), iso2 = coalesce(iso2, ?),
       first = min(coalesce(first, ?), coalesce(?, first)), last = max(coalesce(last, ?), coalesce(?, last)) where number = ?`,
    ...[JSON.stringify(kept), own.wikidata ?? null, own.iso2 ?? null, day, day, day, day, known.number],
  );
}

/** Adds the names by which another was known, so that both are found alike. */
export function addNames(sql: Sql, number: number, names: readonly string[]): void {
  const row = sql.first<{ memory: string }>('select memory from identities where number = ?', number);
  if (row === undefined) return;
  const kept: Kept = JSON.parse(row.memory);
  const all = [...new Set([...kept.names, ...names])].slice(0, 2 * MOST_NAMES);
  sql.run('update identities set memory = ? where number = ?', JSON.stringify({ ...kept, names: all }), number);
}
