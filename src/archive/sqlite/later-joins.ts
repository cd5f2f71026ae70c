import {
  asAppearance,
  isPartial,
  isPartialName,
  isSlip,
  type Known,
  misspeltKeys,
  partialKey,
  personName,
  remembered,
  roleFacts,
  soughtKeys,
  whoIs,
} from '../../merge/index.ts';
import type { ArticleRecord } from '../../record/index.ts';
import type { EntityCorrection } from '../entity.ts';
import { askedKeys } from './appearances.ts';
import type { Sql } from './driver.ts';
import { addNames, identityFinder, identityRows, idOf, numberOf } from './identities.ts';
import { forgetIdentities } from './kept-identities.ts';
import { isCommonName, type PlacedEntity } from './put-entities.ts';

/**
 * Those on record whom this article throws new light on: who was known by a surname or an initial, and whoever bears a like name, may
 * turn out to be somebody whom the article names, once both have company or a role in common. Gives who is to be joined; at most one each.
 * @param articles how many are in the archive, more or less
 */
export function laterJoins(
  sql: Sql,
  record: ArticleRecord,
  placed: ReadonlyMap<string, PlacedEntity>,
  articles: number,
): readonly LaterJoin[] {
  const persons = record.entities.filter(({ type, name }) => type === 'person' && !isPartialName(name));
  const keys = persons.flatMap(({ name }) => {
    const family = personName(name)?.family;
    return family === undefined ? [] : [partialKey(family), ...soughtKeys(name, 'person')];
  });
  const here = new Set([...placed.values()].map(({ identity }) => identity));
  const roles = new Set(persons.flatMap((one) => one.roles ?? []).map((role) => roleFacts(role).role));
  const open = identityFinder(sql, keys)
    .under(keys)
    .map(({ known }) => known)
    .filter((known) => known.type === 'person' && (isPartial(known) ? !here.has(known.number) : isTurn(known)))
    .filter(({ memory }) => memory.company.some((own) => here.has(own)) || memory.roles.some((own) => roles.has(own)));
  return open.flatMap((known) => joinOf(sql, known, articles));
}

/** Full names are weighed again when they have been in 2, 4, 8, ... articles. */
function isTurn({ articles }: Known): boolean {
  return articles > 1 && (articles & (articles - 1)) === 0;
}

export interface LaterJoin {
  readonly from: number;
  readonly into: number;
  readonly evidence: readonly string[];
}

/** Whom somebody on record turns out to be, by all that is known of both. */
function joinOf(sql: Sql, known: Known, articles: number): readonly LaterJoin[] {
  const own = asAppearance(known);
  const misspelt = isPartial(known) ? [] : misspeltKeys(own.name);
  const finder = identityFinder(sql, [...askedKeys(own), ...misspelt]);
  const alike = finder.under(misspelt).filter((other) => isSlip(own, other.known));
  const candidates = [
    ...new Map([...finder.under(askedKeys(own)), ...alike].map((one) => [one.known.number, one])).values(),
  ].filter((other) => other.known.number !== known.number && !isPartial(other.known));
  if (candidates.length === 0) return [];
  const counts = new Map(identityRows(sql, known.memory.company).map((one) => [one.known.number, one.known.articles]));
  const { number, reason } = whoIs(own, candidates, {
    isCommonName: isCommonName(sql, own),
    frequency: { articles, articlesOf: (other) => counts.get(other) ?? 1 },
  });
  const into = candidates.find((other) => other.known.number === number)?.known;
  // With nothing but the name in common those who were kept apart stay so.
  if (into === undefined || reason.evidence.length === 0 || areApart(sql, known.number, into.number)) return [];
  const isLess = isPartial(known) || known.articles <= into.articles;
  const [from, to] = isLess ? [known.number, into.number] : [into.number, known.number];
  return [{ from, into: to, evidence: reason.evidence }];
}

/** Whether a person said that two are not one: by a split, or by taking a merge back. */
function areApart(sql: Sql, a: number, b: number): boolean {
  const rows = sql.all<{ json: string; identity: number; undone: string | null }>(
    'select json, identity, undone from corrections where article is null and identity in (select value from json_each(?))',
    JSON.stringify([a, b]),
  );
  return rows.some(({ json, identity, undone }) => {
    const correction: EntityCorrection = JSON.parse(json);
    if (correction.kind === 'rename' || (correction.kind === 'split') !== (undone === null)) return false;
    const other = numberOf(sql, correction.kind === 'merge' ? correction.into : correction.entity);
    return other === (identity === a ? b : a);
  });
}

/**
 * Writes a join down, as a merge that can be taken back like a person's; gives the articles whose rows are to be made anew. To be called
 * in a transaction.
 */
export function writeJoin(sql: Sql, { from, into, evidence }: LaterJoin): readonly number[] {
  const [one, other] = [from, into].map((number) => identityRows(sql, [number])[0]?.known);
  if (one?.number !== from || other?.number !== into) return []; // joined already, by another of the same article
  const correction: EntityCorrection = { kind: 'merge', entity: idOf(sql, from), into: idOf(sql, into), why: evidence };
  sql.run(
    'insert into corrections (article, json, made, identity) values (null, ?, ?, ?)',
    ...[JSON.stringify(correction), new Date().toISOString(), from],
  );
  forgetIdentities(sql, [from, into]);
  const articles = sql.all<{ article: number }>(
    'select distinct article from entities where identity = ? order by article',
    from,
  );
  sql.run('update identities set "into" = ? where number = ? or "into" = ?', into, from, from);
  addNames(sql, into, one.names, remembered(other.memory, one.memory));
  return articles.map(({ article }) => article);
}
