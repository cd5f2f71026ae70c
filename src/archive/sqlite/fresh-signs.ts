import type { Sql } from './driver.ts';
import { replaceMany } from './insert-many.ts';

/** What holds a sign: the number of an article or a statement, and which words that has, {@link roughWords}, where it was noted. */
export interface Holder {
  readonly number: number;
  readonly rough: number | null;
}

/** An index of signs, and what it is of. */
interface SignIndex {
  readonly of: 'text' | 'statement';
  /** Holders that wait for their place in it, at most: some two thousand articles. */
  readonly most: number;
  /** Puts all that wait in their places, in the order of the index. */
  readonly move: string;
  /** Makes the map of what waits, one for each connection. */
  readonly make: () => Waiting;
}

interface Waiting {
  readonly bySign: Map<number, Holder[]>;
  count: number;
  isLoaded: boolean;
}

function makeWaiting(): Waiting {
  return { bySign: new Map(), count: 0, isLoaded: false };
}

const waitingSigns = `from fresh_signs f, json_each(f.signs) j where f."of" =`;

export const textSigns: SignIndex = {
  ...{ of: 'text', most: 2500 },
  move: `insert or ignore into signs (sign, article) select j.value, f.number ${waitingSigns} 'text' order by 1, 2`,
  make: () => makeWaiting(),
};

export const statementSigns: SignIndex = {
  ...{ of: 'statement', most: 18_000 },
  move: `insert or ignore into utterance_signs (sign, statement, rough) select j.value, f.number, f.rough ${waitingSigns} 'statement'
    order by 1, 2`,
  make: () => makeWaiting(),
};

/**
 * Those that a sign leads to and that are not in the index yet. Signs fall anywhere in it: each would have a page of it read, logged and
 * written for itself. So they wait in the order in which they come and are moved in together, when there are as many as the index has pages.
 */
export function freshHolders(sql: Sql, index: SignIndex): ReadonlyMap<number, readonly Holder[]> {
  return waitingIn(sql, index).bySign;
}

/** Has things be found by signs. To be called in a transaction. */
export function addSigns(sql: Sql, index: SignIndex, found: readonly (readonly [Holder, readonly number[]])[]): void {
  const some = found.filter(([, signs]) => signs.length > 0);
  if (some.length === 0) return;
  const waiting = waitingIn(sql, index);
  const rows = some.map(([{ number, rough }, signs]) => [index.of, number, rough, `[${signs.join()}]`]);
  replaceMany(sql, 'fresh_signs', ['"of"', 'number', 'rough', 'signs'], rows);
  for (const [holder, signs] of some) note(waiting, holder, signs);
  if (waiting.count >= index.most) sql.beforeCommit(index.of === 'text' ? moveTextSigns : moveStatementSigns);
}

function moveTextSigns(sql: Sql): void {
  move(sql, textSigns);
}

function moveStatementSigns(sql: Sql): void {
  move(sql, statementSigns);
}

function move(sql: Sql, index: SignIndex): void {
  sql.run(index.move);
  sql.run('delete from fresh_signs where "of" = ?', index.of);
  const waiting = sql.kept(index.make);
  waiting.bySign.clear();
  waiting.count = 0;
}

function waitingIn(sql: Sql, index: SignIndex): Waiting {
  const waiting = sql.kept(index.make);
  if (waiting.isLoaded) return waiting;
  waiting.isLoaded = true;
  const rows = sql.all<Holder & { readonly signs: string }>(
    'select number, rough, signs from fresh_signs where "of" = ?',
    index.of,
  );
  for (const { number, rough, signs } of rows) note(waiting, { number, rough }, JSON.parse(signs) as number[]);
  return waiting;
}

function note(waiting: Waiting, holder: Holder, signs: readonly number[]): void {
  waiting.count += 1;
  for (const sign of signs) {
    const known = waiting.bySign.get(sign);
    if (known === undefined) waiting.bySign.set(sign, [holder]);
    else known.push(holder);
  }
}
