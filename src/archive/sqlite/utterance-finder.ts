import { type ContentSketch, contentSketch, isSameUtterance, mayBeSame } from '../../merge/index.ts';
import type { Sql } from './driver.ts';
import { addSigns, freshHolders, type Holder, statementSigns } from './fresh-signs.ts';
import { insertMany } from './insert-many.ts';
import { Recent } from './recent.ts';

/** A statement of a copy of the article's text. */
export interface Copied {
  readonly utterance: number;
  readonly sketch: ContentSketch;
  readonly identity: number | null;
}

export interface UtteranceFinder {
  /** The utterance that a statement is of: that of the copy, or of the same speaker's like words, or its own. */
  place(number: number, sketch: ContentSketch, identity: number | undefined, copied: readonly Copied[]): number;
  /** Writes down what the new utterances are found by. */
  write(): void;
}

/** Statements at most that one is compared with, those with most signs in common first. */
const COMPARED = 6;
/** A sign that more statements of a speaker share than this is a word of every day: alone it is no reason to compare. */
const SHARED_BY_FEW = 8;
/** Statements at most that a sign is written down for. */
const HOLDERS = 24;
const MOST_LOOKED_UP = 4000;

/** A finder for the signs of all statements of one article: they are looked up in one go. */
export function utteranceFinder(sql: Sql, signs: readonly number[]): UtteranceFinder {
  const bySign = new Map<number, Holder[]>();
  // One row of JSON: a row for each sign costs several times as much.
  const row =
    signs.length === 0
      ? undefined
      : sql.first<{ signs: string; statements: string; roughs: string }>(
          `select json_group_array(sign) as signs, json_group_array(statement) as statements, json_group_array(rough) as roughs from
             (select s.sign, s.statement, s.rough from json_each(?) j join utterance_signs s on s.sign = j.value limit ${MOST_LOOKED_UP})`,
          `[${[...new Set(signs)].join()}]`,
        );
  const statements = JSON.parse(row?.statements ?? '[]') as number[];
  const roughs = JSON.parse(row?.roughs ?? '[]') as (number | null)[];
  for (const [at, sign] of (JSON.parse(row?.signs ?? '[]') as number[]).entries()) {
    const known = bySign.get(sign);
    const holder = { number: statements[at] ?? 0, rough: roughs[at] ?? null };
    if (known === undefined) bySign.set(sign, [holder]);
    else known.push(holder);
  }
  // Written when all are placed: statements of one article are not compared with one another.
  const written: (readonly [Holder, readonly number[]])[] = [];
  const fresh = freshHolders(sql, statementSigns);
  const holdersOf = (sign: number): readonly Holder[] => {
    const [placed, waiting] = [bySign.get(sign), fresh.get(sign)];
    return placed === undefined || waiting === undefined ? (placed ?? waiting ?? []) : [...placed, ...waiting];
  };
  const sketches = sql.kept(makeSketches);
  return {
    place(number, sketch, identity, copied) {
      const copy = copied.find((other) => {
        const isOther = other.identity !== null && identity !== undefined && other.identity !== identity;
        return !isOther && isSameUtterance(sketch, other.sketch);
      });
      if (copy !== undefined) return copy.utterance;
      if (identity === undefined || sketch.signs.length === 0) return number;
      const holders = sketch.signs.map(holdersOf);
      const likely = likelyAmong(sketch.rough, holders);
      const same = likely.length === 0 ? undefined : sameAmong(sql, sketch, identity, likely);
      sketches.set(number, { identity, utterance: same ?? number, sketch });
      if (same !== undefined) return same;
      const open = sketch.signs.filter((_, i) => (holders[i]?.length ?? 0) < HOLDERS);
      written.push([{ number, rough: sketch.rough }, open]);
      return number;
    },
    write: () => {
      addSigns(sql, statementSigns, written);
      sketches.trim();
    },
  };
}

/** Of the statements that have the signs those worth comparing, the likeliest first. */
function likelyAmong(own: number, holders: readonly (readonly Holder[])[]): readonly number[] {
  const shared = new Map<number, number>();
  for (const statements of holders) {
    // One rare sign is worth two that everything this speaker says has.
    const worth = statements.length <= SHARED_BY_FEW ? 2 : 1;
    for (const { number, rough } of statements) {
      if (rough === null || mayBeSame(own, rough)) shared.set(number, (shared.get(number) ?? 0) + worth);
    }
  }
  return [...shared]
    .filter(([, worth]) => worth >= 2)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([statement]) => statement);
}

interface KeptSketch {
  readonly identity: number | null;
  readonly utterance: number;
  readonly sketch: ContentSketch;
}

/** Sketches of statements that are kept at hand, some kilobytes each: who speaks often is compared with again and again. */
const KEPT = 6000;

function makeSketches(): Recent<number, KeptSketch> {
  return new Recent(KEPT);
}

/** Forgets what is kept of statements that are taken out or written anew. */
export function forgetSketches(sql: Sql, statements: readonly number[]): void {
  const sketches = sql.kept(makeSketches);
  for (const number of statements) sketches.delete(number);
}

function sameAmong(
  sql: Sql,
  sketch: ContentSketch,
  identity: number,
  statements: readonly number[],
): number | undefined {
  const sketches = sql.kept(makeSketches);
  const missing = statements.filter((number) => sketches.get(number) === undefined);
  const rows =
    missing.length === 0
      ? []
      : sql.all<{ number: number; identity: number | null; utterance: number; content: string; text: string }>(
          `select s.number, s.identity, s.utterance, s.content, a.text from statements s join articles a on a.number = s.article
           where s.number in (select value from json_each(?))`,
          JSON.stringify(missing),
        );
  for (const { number, identity: speaker, utterance, content, text } of rows) {
    const own = contentSketch(contentIn(text, content), speaker ?? 0);
    sketches.set(number, { identity: speaker, utterance, sketch: own });
  }
  for (const number of statements) {
    const other = sketches.get(number);
    if (other?.identity === identity && isSameUtterance(sketch, other.sketch)) return other.utterance;
  }
  return undefined;
}

export function copyStatements(sql: Sql, copy: number): readonly Copied[] {
  return sql
    .all<{ utterance: number; content: string; identity: number | null; text: string }>(
      `select utterance, content, identity, text from statements s join articles a on a.number = s.article
       where s.article = ?`,
      copy,
    )
    .map(({ text, content, ...rest }) => ({ ...rest, sketch: contentSketch(contentIn(text, content), 0) }));
}

/** The words at stored spans of a text. */
function contentIn(text: string, content: string): string {
  return (JSON.parse(content) as [number, number][]).map(([start, end]) => text.slice(start, end)).join(' … ');
}

/** The numbers of an utterance's statements: the one that it is named after, and those that an index has since they are of another's. */
export const versionsSql =
  'select number from statements where number = ? union all select number from statements where utterance = ? and utterance <> number';

/** Has utterances counted anew before the transaction is committed, each once however many articles carry it. */
export function touchUtterances(sql: Sql, utterances: readonly number[]): void {
  if (utterances.length === 0) return;
  const touched = sql.kept(makeTouched);
  for (const utterance of utterances) touched.add(utterance);
  sql.beforeCommit(refreshUtterances);
}

function makeTouched(): Set<number> {
  return new Set();
}

function refreshUtterances(sql: Sql): void {
  const touched = sql.kept(makeTouched);
  for (const utterance of touched) refreshUtterance(sql, utterance);
  touched.clear();
}

/** Counts an utterance anew. One with a single statement has no row: most are never said again. */
function refreshUtterance(sql: Sql, utterance: number): void {
  const counted = sql.first<{ statements: number; outlets: number; origins: number; identity: number | null }>(
    `select count(*) as statements, count(distinct coalesce(a.outlet, -a.number)) as outlets,
       count(distinct coalesce(t.origin, a.number)) as origins, max(s.identity) as identity
     from statements s join articles a on a.number = s.article left join texts t on t.article = a.number
     where s.number in (${versionsSql})`,
    ...[utterance, utterance],
  );
  if (counted === undefined || counted.statements < 2) {
    sql.run('delete from utterances where number = ?', utterance);
    return;
  }
  sql.run(
    'insert or replace into utterances (number, identity, statements, outlets, origins) values (?, ?, ?, ?, ?)',
    ...[utterance, counted.identity, counted.statements, counted.outlets, counted.origins],
  );
}

/** Writes down anew what all utterances are found by, for an archive whose signs were made otherwise. */
export function refillSigns(sql: Sql): void {
  sql.run('delete from utterance_signs');
  sql.run(`delete from fresh_signs where "of" = 'statement'`);
  const columns = 's.number, s.content, s.identity, a.text';
  let last = 0;
  for (;;) {
    const rows = sql.all<{ number: number; content: string; identity: number; text: string }>(
      `select ${columns} from statements s join articles a on a.number = s.article
       where s.number > ? and s.utterance = s.number and s.identity is not null order by s.number limit 500`,
      last,
    );
    const found = rows.flatMap(({ number, content, identity, text }) => {
      const { signs, rough } = contentSketch(contentIn(text, content), identity);
      return signs.map((sign) => [sign, number, rough] as const);
    });
    insertMany(sql, 'utterance_signs', ['sign', 'statement', 'rough'], found);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.number;
  }
}
