import { normalName } from '../../lookup/index.ts';
import {
  type Appearance,
  aliasesOf,
  type Candidate,
  type Decision,
  familyKey,
  isCommonGivenName,
  isPartialName,
  isSlip,
  type Known,
  keysOf,
  type MergeReason,
  misspeltKeys,
  type NameKey,
  partialKey,
  personName,
  whoIs,
  wholeKey,
} from '../../merge/index.ts';
import type { ArticleRecord, Entity } from '../../record/index.ts';
import { type ArticlePlace, appearanceOf, askedKeys, codeKeys, nameKeys, roleKeys, turn } from './appearances.ts';
import type { Sql, Value } from './driver.ts';
import type { EarlierLinks } from './earlier-links.ts';
import {
  addKeys,
  type FoundIdentity,
  type IdentityFinder,
  identityFinder,
  identityRows,
  newIdentity,
  noteAppearance,
} from './identities.ts';
import { insertMany, insertRows, takeNumbers } from './insert-many.ts';
import { forgetIdentities, surnameCounts } from './kept-identities.ts';
import { countNames } from './name-counts.ts';
import { nameNumber } from './names.ts';

export type { ArticlePlace } from './appearances.ts';

/** What an entity of a record is across articles. */
export interface PlacedEntity {
  /** The number of its name. */
  readonly name: number;
  /** The number of its identity. */
  readonly identity: number;
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
  const inCopy = place.copy === undefined ? [] : copyIdentities(sql, place.copy);
  const finder = identityFinder(
    sql,
    appearances.flatMap(({ own }) => askedKeys(own)),
  );
  const likely = new Map(
    likelyCompany(
      finder,
      appearances.map(({ own }) => own),
    ),
  );
  const rules: Rules = {
    ...{ sql, finder, inCopy, company: new Map(), inFull: new Set(), likely, earlier },
    articles: place.article,
  };
  const placed = appearances
    .sort((a, b) => turn(a.own) - turn(b.own))
    .map(({ entity, own }) => {
      likely.delete(own.name);
      const company = new Set([...rules.company.keys(), ...[...likely.values()].map(({ number }) => number)]);
      const appearance = { ...own, company };
      const one = placeEntity(rules, appearance, entity.name);
      rules.company.set(one.known.number, one.known.articles);
      if (own.type === 'person' && !isPartialName(own.name)) rules.inFull.add(one.known.number);
      return { entity, own: appearance, ...one };
    });
  const names = new Map<string, PlacedEntity>();
  const noted = new Set<number>();
  const rows: (readonly Value[])[] = [];
  const found: Found = { keys: [], names: [] };
  for (const one of placed) {
    const name = nameNumber(sql, one.entity.name);
    names.set(one.entity.id, { name, identity: one.known.number });
    if (!noted.has(one.known.number)) {
      noted.add(one.known.number);
      const others = new Set([...rules.company.keys()].filter((other) => other !== one.known.number));
      note(sql, one.known, { ...one.own, company: others }, name, one.isNew, found);
    }
    rows.push(entityRow(place.article, one, name));
  }
  insertRows(sql, 'entities', entityColumns, rows);
  countNames(sql, { names: [...names.values()].map(({ name }) => name) }, 1);
  addKeys(sql, found.keys);
  insertMany(sql, 'identity_names', ['name', 'identity'], found.names);
  return names;
}

/** What the rules work with while one article is put. */
interface Rules {
  readonly sql: Sql;
  readonly finder: IdentityFinder;
  readonly inCopy: readonly FoundIdentity[];
  /** Who was told so far, with how many articles each is in. */
  readonly company: Map<number, number>;
  /** Persons told so far whom the article names in full. */
  readonly inFull: Set<number>;
  /** By name, who is not told yet but likely. */
  readonly likely: ReadonlyMap<string, Known>;
  readonly earlier: EarlierLinks;
  /** Articles of the archive, more or less. */
  readonly articles: number;
}

/** Rows that are gathered, to be inserted together. */
interface Found {
  readonly keys: (readonly [NameKey, number])[];
  readonly names: (readonly [number, number])[];
}

interface Told {
  readonly known: Known;
  readonly found: number;
  readonly reason: MergeReason;
  readonly isNew: boolean;
}

/** @param asNamed how the record names it: what it was linked to before is found by that */
function placeEntity(rules: Rules, own: Appearance, asNamed: string): Told {
  const { sql, finder, earlier, company, likely, inFull, articles } = rules;
  const before = earlier.entity(asNamed);
  const reason: MergeReason | undefined = before === undefined ? undefined : JSON.parse(before.reason);
  // A newer model may know a code where the one before knew none; what a person said stands.
  const isOpen = codeKeys(own).length > 0 && reason?.rule !== 'corrected';
  if (before !== undefined && reason !== undefined && !isOpen) {
    const [same] = identityRows(sql, [before.found]);
    if (same !== undefined) return { known: same.known, found: before.found, reason, isNew: false };
  }
  const candidates = candidatesOf(rules, own);
  const expected = new Map([...likely.values()].map((known) => [known.number, known.articles]));
  const articlesOf = (number: number): number => company.get(number) ?? expected.get(number) ?? 1;
  const among = (those: readonly Candidate[]): Decision =>
    whoIs(own, those, {
      isCommonName: those.length > 0 && isCommonName(sql, own),
      frequency: { articlesOf, articles },
      inFull,
    });
  let decision = among(candidates);
  let chosen = candidates.find(({ known }) => known.number === decision.number);
  if (chosen === undefined && candidates.length === 0 && own.type === 'person') {
    // Only who is nobody else may be a misspelling: to look for that for every name would cost each article more.
    const keys = misspeltKeys(own.name);
    const initials = keys.length === 0 ? [] : identityFinder(sql, keys).under(keys);
    const alike = initials.filter(({ known }) => isSlip(own, known));
    if (alike.length > 0) {
      decision = among(alike);
      chosen = alike.find(({ known }) => known.number === decision.number);
    }
  }
  if (chosen !== undefined) {
    return { known: chosen.known, found: chosen.found, reason: decision.reason, isNew: false };
  }
  const known = newIdentity(takeNumbers(sql, 'identities', 1), own);
  const family = own.type === 'person' ? personName(own.name)?.family : undefined;
  finder.add({ ...known, names: aliasesOf(own) }, [
    ...codeKeys(own),
    ...aliasesOf(own).flatMap((name) => keysOf(name, own.type)),
    ...(family === undefined ? [] : [isPartialName(own.name) ? partialKey(family) : familyKey(family)]),
  ]);
  return { known, found: known.number, reason: decision.reason, isNew: true };
}

function candidatesOf({ finder, inCopy }: Rules, own: Appearance): readonly (Candidate & FoundIdentity)[] {
  const coded = finder.under(codeKeys(own));
  if (coded.length > 0) return coded;
  const found = finder.under(nameKeys(own));
  const copied = new Set(inCopy.map(({ known }) => known.number));
  const numbers = new Set(found.map(({ known }) => known.number));
  return [
    ...inCopy.filter(({ known }) => !numbers.has(known.number)).map((one) => ({ ...one, inCopy: true })),
    ...found.map((one) => ({ ...one, inCopy: copied.has(one.known.number) })),
  ];
}

/**
 * Those whom the full names of an article most likely mean, each with in how many articles it is: before anybody is told they are the
 * company that the others are told by, so that who comes first in an article is told as well as who comes last.
 */
function likelyCompany(finder: IdentityFinder, appearances: readonly Appearance[]): ReadonlyMap<string, Known> {
  const likely = new Map<string, Known>();
  for (const own of appearances) {
    if (own.type !== 'person' || isPartialName(own.name)) continue;
    const [one, ...others] = finder
      .under([wholeKey(own.name)])
      .map(({ known }) => known)
      .sort((a, b) => b.articles - a.articles);
    if (one !== undefined && others.every(({ articles }) => articles * MORE < one.articles)) likely.set(own.name, one);
  }
  return likely;
}

/** Of namesakes one is likely meant that is in so many times the articles of each other. */
const MORE = 4;

/** Persons of one surname from which on a common given name tells nobody from another. */
const MANY_OF_A_FAMILY = 8;

/** "John Smith", once eight Smiths are on record; or an organisation that has a person's surname for its whole name. */
export function isCommonName(sql: Sql, { name, type }: Appearance): boolean {
  const bearers = (family: string, most: number): number => bearersOf(sql, familyKey(family), most);
  if (type === 'person') {
    const person = personName(name);
    const given = person?.given[0];
    if (person === undefined || given === undefined || !isCommonGivenName(given)) return false;
    return bearers(person.family, MANY_OF_A_FAMILY) >= MANY_OF_A_FAMILY;
  }
  return !/\s/u.test(name.trim()) && bearers(normalName(name), 1) > 0;
}

/** Of a surname so many are looked at: those who were told apart by mistake have one name, and count once. */
const MOST_BEARERS = 40;

/** How many persons have a surname, `most` at most. */
function bearersOf(sql: Sql, key: NameKey, most: number): number {
  const counts = sql.kept(surnameCounts);
  const known = counts.get(key);
  if (known !== undefined) return Math.min(known, most);
  const row = sql.first<{ count: number }>(
    `select count(distinct i.name) as count from (select identity from identity_keys where key = ? limit ${MOST_BEARERS}) k
       join identities i on i.number = k.identity`,
    key,
  );
  const count = row?.count ?? 0;
  counts.set(key, count);
  counts.trim();
  return Math.min(count, most);
}

function copyIdentities(sql: Sql, copy: number): readonly FoundIdentity[] {
  const rows = sql.all<{ found: number }>('select found from entities where article = ?', copy);
  return identityRows(
    sql,
    rows.map(({ found }) => found),
  );
}

const entityColumns = ['article', 'id', 'name', 'type', 'roles', 'found', 'identity', 'reason'];

function entityRow(
  article: number,
  { entity: { id, type, roles }, known, found, reason }: Told & { readonly entity: Entity },
  name: number,
): readonly Value[] {
  return [
    ...[article, id, name, type, roles === undefined ? null : JSON.stringify(roles)],
    ...[found, known.number, JSON.stringify(reason)],
  ];
}

function note(sql: Sql, known: Known, own: Appearance, name: number, isNew: boolean, found: Found): void {
  const aliases = aliasesOf(own);
  const fresh = aliases.filter((alias) => !known.names.includes(alias));
  const keys = new Set(fresh.flatMap((alias) => keysOf(alias, own.type)));
  const person = own.type === 'person' ? personName(own.name) : undefined;
  if (isNew || (known.wikidata === undefined && own.wikidata !== undefined))
    for (const key of codeKeys(own)) keys.add(key);
  if (person !== undefined && !isPartialName(own.name) && fresh.length > 0) keys.add(familyKey(person.family));
  if (person !== undefined && isNew && isPartialName(own.name)) keys.add(partialKey(person.family));
  if (person !== undefined) for (const key of roleKeys(own, person.family)) keys.add(key);
  for (const key of keys) found.keys.push([key, known.number]);
  if (isNew || !known.names.includes(own.name)) found.names.push([name, known.number]);
  for (const alias of fresh) if (alias !== own.name) found.names.push([nameNumber(sql, alias), known.number]);
  noteAppearance(sql, known, own, aliases, isNew);
}

/** Takes an article's entities out again: the counts of who they are go down. What the rules remember of it fades by itself. */
export function clearEntities(sql: Sql, article: number): void {
  const own = 'select identity from entities where article = ?';
  const named = sql.all<{ identity: number; name: number }>(
    'select identity, name from entities where article = ?',
    article,
  );
  forgetIdentities(
    sql,
    named.map(({ identity }) => identity),
  );
  countNames(sql, { names: named.map(({ name }) => name) }, -1);
  sql.run(`update identities set articles = max(0, articles - 1) where number in (${own})`, article);
  sql.run('delete from entities where article = ?', article);
}
