import type { Known } from '../../merge/index.ts';
import type { Sql } from './driver.ts';
import { Recent } from './recent.ts';

/** What articles change in an identity's row. */
interface Change {
  articles: number;
  statements: number;
  events: number;
  first: string | undefined;
  last: string | undefined;
}

/**
 * Those whom articles named lately, with what the rules remember of them: a few are in every second story, and their rows would be read
 * and written again for each. What articles change is written down once, before the transaction is committed.
 */
export interface KeptIdentities {
  /** By number; nobody who was put together with another. */
  readonly rows: Recent<number, Known>;
  /** Where a number leads today. */
  readonly leads: Map<number, number>;
  readonly changes: Map<number, Change>;
}

/** Rows and leads that are kept after a transaction, a few kilobytes each. */
const MOST_KEPT = 8000;
/** Changes that are kept unwritten: of an archive that is made anew in one transaction there may be many. */
const MOST_UNWRITTEN = 5000;

function makeKept(): KeptIdentities {
  return { rows: new Recent(MOST_KEPT), leads: new Map(), changes: new Map() };
}

/** Surnames whose bearers were counted lately. */
const MOST_SURNAMES = 20_000;

/** How many bear a surname, by its key; whoever inserts such a key takes it out. */
export function surnameCounts(): Recent<string, number> {
  return new Recent(MOST_SURNAMES);
}

/** Keys that were looked up lately: those in the news are asked for by every second story. */
const MOST_KEYS = 50_000;

/** Whom a key leads to, as it is on file; whoever changes that takes it out. */
export function keptKeys(): Recent<string, readonly number[]> {
  return new Recent(MOST_KEYS);
}

export function keptIdentities(sql: Sql): KeptIdentities {
  return sql.kept(makeKept);
}

/** The change of an identity's row that is written before the transaction is committed. */
export function changeOf(sql: Sql, number: number): Change {
  const { changes } = keptIdentities(sql);
  sql.beforeCommit(writeIdentities);
  const known = changes.get(number);
  if (known !== undefined) return known;
  if (changes.size >= MOST_UNWRITTEN) writeIdentities(sql);
  const change: Change = { articles: 0, statements: 0, events: 0, first: undefined, last: undefined };
  changes.set(number, change);
  return change;
}

/** Writes down what articles changed. Has to come before anything that reads or writes rows of `identities` in the same transaction. */
export function writeIdentities(sql: Sql): void {
  const { rows, leads, changes } = keptIdentities(sql);
  for (const [number, { articles, statements, events, first, last }] of changes) {
    const known = articles > 0 ? rows.get(number) : undefined;
    const memory = known === undefined ? null : JSON.stringify({ ...known.memory, names: known.names });
    const [from, to] = [first ?? null, last ?? null];
    sql.run(
      `update identities set memory = coalesce(?, memory), articles = articles + ?, statements = max(0, statements + ?),
         events = max(0, events + ?), wikidata = coalesce(wikidata, ?), iso2 = coalesce(iso2, ?),
         first = min(coalesce(first, ?), coalesce(?, first)), last = max(coalesce(last, ?), coalesce(?, last)) where number = ?`,
      ...[memory, articles, statements, events, known?.wikidata ?? null, known?.iso2 ?? null],
      ...[from, from, to, to, number],
    );
  }
  changes.clear();
  rows.trim();
  if (leads.size > 2 * MOST_KEPT) leads.clear();
}

/** Forgets what is kept of these, or of all: their rows are changed otherwise. */
export function forgetIdentities(sql: Sql, numbers?: readonly number[]): void {
  writeIdentities(sql);
  const { rows, leads } = keptIdentities(sql);
  if (numbers === undefined) {
    rows.clear();
    leads.clear();
    return;
  }
  const gone = new Set(numbers);
  for (const number of gone) rows.delete(number);
  for (const [number, into] of leads) if (gone.has(into) || gone.has(number)) leads.delete(number);
}
