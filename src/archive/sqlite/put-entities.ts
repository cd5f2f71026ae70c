import { normalName } from '../../lookup/index.ts';
import {
  type Appearance,
  aliasesOf,
  type Candidate,
  type Decision,
  familyKey,
  isCommonGivenName,
  type Known,
  keysOf,
  type MergeReason,
  personName,
  roleFacts,
  soughtKeys,
  surnameKey,
  whoIs,
} from '../../merge/index.ts';
import type { ArticleRecord, Entity } from '../../record/index.ts';
import { slice } from '../../text/index.ts';
import type { Sql } from './driver.ts';
import type { EarlierLinks } from './earlier-links.ts';
import {
  addIdentity,
  addKeys,
  type FoundIdentity,
  identitiesUnder,
  identityRows,
  noteAppearance,
} from './identities.ts';
import { nameNumber } from './names.ts';

/** What an entity of a record is across articles. */
export interface PlacedEntity {
  /** The number of its name. */
  readonly name: number;
  /** The number of its identity. */
  readonly identity: number;
}

/** Where an article stands: what its entities are told by beside its words. */
export interface ArticlePlace {
  readonly article: number;
  readonly outlet: number | undefined;
  readonly day: string | undefined;
  /** Another article of the same text, where there is one. */
  readonly copy: number | undefined;
}

/**
 * Tells of each entity of a record who it is across articles, and writes it down with the reason. Those with codes come first, then full
 * names, then surnames: the later are told by the company of the earlier.
 */
export function putEntities(
  sql: Sql,
  record: ArticleRecord,
  place: ArticlePlace,
  earlier: EarlierLinks,
): ReadonlyMap<string, PlacedEntity> {
  const appearances = record.entities.map((entity) => ({ entity, own: appearanceOf(record, entity, place) }));
  const company = new Map<number, number>();
  const inCopy = place.copy === undefined ? [] : copyIdentities(sql, place.copy);
  const placed: { entity: Entity; own: Appearance; known: Known; found: number; reason: MergeReason }[] = [];
  for (const { entity, own } of appearances.sort((a, b) => turn(a.own) - turn(b.own))) {
    const appearance = { ...own, company: new Set(company.keys()) };
    const { known, found, reason } = placeEntity(sql, appearance, inCopy, company, earlier);
    placed.push({ entity, own: appearance, known, found, reason });
    company.set(known.number, known.articles);
  }
  const names = new Map<string, PlacedEntity>();
  const noted = new Set<number>();
  for (const { entity, own, known, found, reason } of placed) {
    const name = nameNumber(sql, entity.name);
    names.set(entity.id, { name, identity: known.number });
    writeEntity(sql, place.article, entity, name, known.number, found, reason);
    if (noted.has(known.number)) continue;
    noted.add(known.number);
    const others = new Set([...company.keys()].filter((other) => other !== known.number));
    note(sql, known, { ...own, company: others }, name, place);
  }
  return names;
}

/** Coded things first, then what is no person, then persons by full name, then surnames. */
function turn({ wikidata, iso2, type, name }: Appearance): number {
  if (wikidata !== undefined || (type === 'country' && iso2 !== undefined)) return 0;
  if (type !== 'person') return 1;
  return (personName(name)?.given.length ?? 0) > 0 ? 2 : 3;
}

function appearanceOf({ article }: ArticleRecord, entity: Entity, { outlet, day }: ArticlePlace): Appearance {
  const { name, type, iso2, wikidata, roles = [], mentions } = entity;
  const spelled = mentions.filter(({ kind }) => kind === 'name').map((span) => slice(article.text, span));
  return {
    ...{ name, type, roles, names: [...new Set(spelled)].slice(0, 12), company: new Set<number>() },
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(outlet === undefined ? {} : { outlet: String(outlet) }),
    ...(day === undefined ? {} : { day }),
  };
}

function placeEntity(
  sql: Sql,
  own: Appearance,
  inCopy: readonly FoundIdentity[],
  company: ReadonlyMap<number, number>,
  earlier: EarlierLinks,
): { readonly known: Known; readonly found: number; readonly reason: MergeReason } {
  const before = earlier.entity(own.name);
  const reason: MergeReason | undefined = before === undefined ? undefined : JSON.parse(before.reason);
  // A newer model may know a code where the one before knew none; what a person said stands.
  const isOpen = codeKeys(own).length > 0 && reason?.rule !== 'corrected';
  if (before !== undefined && reason !== undefined && !isOpen) {
    const [same] = identityRows(sql, [before.found]);
    if (same !== undefined) return { known: same.known, found: before.found, reason };
  }
  const candidates = candidatesOf(sql, own, inCopy);
  const decision: Decision = whoIs(own, candidates, {
    isCommonName: candidates.length > 0 && isCommonName(sql, own),
    isCommon: (number) => (company.get(number) ?? 0) > NAMED_BY_ALL,
  });
  const chosen = candidates.find(({ known }) => known.number === decision.number);
  if (chosen !== undefined) return { known: chosen.known, found: chosen.found, reason: decision.reason };
  const known = addIdentity(sql, own);
  return { known, found: known.number, reason: decision.reason };
}

/** From so many articles on it tells little to be named beside somebody. */
const NAMED_BY_ALL = 60;

function candidatesOf(
  sql: Sql,
  own: Appearance,
  inCopy: readonly FoundIdentity[],
): readonly (Candidate & FoundIdentity)[] {
  const codes = codeKeys(own);
  if (codes.length > 0) {
    const coded = identitiesUnder(sql, codes);
    if (coded.length > 0) return coded;
  }
  const person = own.type === 'person' ? personName(own.name) : undefined;
  const bySurname = person !== undefined && person.given.length === 0;
  const keys = bySurname ? roleKeys(own, person.family) : soughtKeys(own.name, own.type);
  const found = identitiesUnder(sql, keys).map((one) => ({ ...one, byRole: bySurname }));
  const numbers = new Set(found.map(({ known }) => known.number));
  return [
    ...inCopy.filter(({ known }) => !numbers.has(known.number)).map((one) => ({ ...one, inCopy: true })),
    ...found.map((one) => ({ ...one, inCopy: inCopy.some(({ known }) => known.number === one.known.number) })),
  ];
}

function codeKeys({ wikidata, iso2, type }: Appearance): readonly string[] {
  return [
    ...(wikidata === undefined ? [] : [`w:${wikidata}`]),
    ...(type === 'country' && iso2 !== undefined ? [`c:${iso2}`] : []),
  ];
}

function roleKeys({ roles, iso2 }: Appearance, family: string): readonly string[] {
  return roles.map(roleFacts).flatMap(({ role, iso2: own = iso2 }) => {
    return role === '' || own === undefined ? [] : [surnameKey(family, role, own)];
  });
}

/** Persons of one surname from which on a common given name tells nobody from another. */
const MANY_OF_A_FAMILY = 8;

/** "John Smith", once eight Smiths are on record; or an organisation that has a person's surname for its whole name. */
function isCommonName(sql: Sql, { name, type }: Appearance): boolean {
  const bearers = (family: string, most: number): number =>
    sql.first<{ count: number }>(
      'select count(*) as count from (select 1 from identity_keys where key = ? limit ?)',
      familyKey(family),
      most,
    )?.count ?? 0;
  if (type === 'person') {
    const person = personName(name);
    const given = person?.given[0];
    if (person === undefined || given === undefined || !isCommonGivenName(given)) return false;
    return bearers(person.family, MANY_OF_A_FAMILY) >= MANY_OF_A_FAMILY;
  }
  return !/\s/u.test(name.trim()) && bearers(normalName(name), 1) > 0;
}

function copyIdentities(sql: Sql, copy: number): readonly FoundIdentity[] {
  const rows = sql.all<{ found: number }>('select found from entities where article = ?', copy);
  return identityRows(
    sql,
    rows.map(({ found }) => found),
  );
}

function writeEntity(
  sql: Sql,
  article: number,
  { id, type, roles }: Entity,
  name: number,
  identity: number,
  found: number,
  reason: MergeReason,
): void {
  sql.run(
    'insert into entities (article, id, name, type, roles, found, identity, reason) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[article, id, name, type, roles === undefined ? null : JSON.stringify(roles)],
    ...[found, identity, JSON.stringify(reason)],
  );
}

function note(sql: Sql, known: Known, own: Appearance, name: number, { outlet }: ArticlePlace): void {
  const aliases = aliasesOf(own);
  const fresh = aliases.filter((alias) => !known.names.includes(alias));
  const keys = new Set(fresh.flatMap((alias) => keysOf(alias, own.type)));
  const person = own.type === 'person' ? personName(own.name) : undefined;
  if (known.articles === 0) for (const key of codeKeys(own)) keys.add(key);
  if (person !== undefined && person.given.length > 0 && fresh.length > 0) keys.add(familyKey(person.family));
  if (person !== undefined) for (const key of roleKeys(own, person.family)) keys.add(key);
  addKeys(sql, known.number, keys);
  noteAppearance(sql, known, own, aliases);
  sql.run(
    `insert into identity_names (name, identity, articles) values (?, ?, 1)
       on conflict (name, identity) do update set articles = articles + 1`,
    ...[name, known.number],
  );
  for (const alias of fresh) {
    const other = nameNumber(sql, alias);
    if (other !== name) {
      sql.run('insert or ignore into identity_names (name, identity, articles) values (?, ?, 0)', other, known.number);
    }
  }
  if (outlet !== undefined) {
    sql.run(
      `insert into identity_outlets (identity, outlet, articles) values (?, ?, 1)
         on conflict (identity, outlet) do update set articles = articles + 1`,
      ...[known.number, outlet],
    );
  }
}

/** Takes an article's entities out again: the counts of who they are go down. What the rules remember of it fades by itself. */
export function clearEntities(sql: Sql, article: number, outlet: number | null): void {
  const rows = sql.all<{ identity: number; name: number }>(
    'select identity, name, min(number) from entities where article = ? group by identity',
    article,
  );
  for (const { identity, name } of rows) {
    sql.run('update identities set articles = max(0, articles - 1) where number = ?', identity);
    sql.run(
      'update identity_names set articles = max(0, articles - 1) where identity = ? and name = ?',
      identity,
      name,
    );
    if (outlet !== null) {
      const less = 'update identity_outlets set articles = max(0, articles - 1) where identity = ? and outlet = ?';
      sql.run(less, identity, outlet);
    }
  }
  sql.run('delete from entities where article = ?', article);
}
