import { contentWords, type EventOnRecord, eventDay, eventKeys, type ReportFacts } from '../../merge/index.ts';
import type { FlowKind } from '../../record/index.ts';
import type { Sql } from './driver.ts';
import { insertMany, insertRows } from './insert-many.ts';
import { changeOf } from './kept-identities.ts';

interface HappeningRow {
  readonly number: number;
  readonly type: string;
  readonly mode: string | null;
  readonly day: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly flow: FlowKind | null;
  readonly triggers: string;
  readonly objects: string;
}

/** Events that are compared at most. */
const OF_THE_KEYS = 60;

/** The events on record that one of the keys leads to, within days. */
export function happeningsUnder(
  sql: Sql,
  keys: readonly string[],
  { from, to, partial }: { readonly from: string; readonly to: string; readonly partial: readonly string[] },
): readonly EventOnRecord[] {
  if (keys.length === 0) return [];
  const near = sql.all<{ happening: number }>(
    `select h.happening from json_each(?) j join happening_keys h on h.key = j.value and h.day between ? and ? limit ${OF_THE_KEYS}`,
    ...[JSON.stringify(keys), from, to],
  );
  const vague =
    partial.length === 0
      ? []
      : sql.all<{ happening: number }>(
          `select h.happening from json_each(?) j join json_each(?) d
             join happening_keys h on h.key = j.value and h.day = d.value limit ${OF_THE_KEYS}`,
          ...[JSON.stringify(keys), JSON.stringify(partial)],
        );
  const numbers = new Set([...near, ...vague].map(({ happening }) => happening));
  return happeningsOf(sql, [...numbers]);
}

export function happeningsOf(sql: Sql, numbers: readonly number[]): readonly EventOnRecord[] {
  if (numbers.length === 0) return [];
  const list = JSON.stringify(numbers);
  const rows = sql.all<HappeningRow>(
    `select number, type, mode, day, date, place, flow, triggers, objects from happenings
     where number in (select value from json_each(?)) order by number`,
    list,
  );
  const parties = sql.all<{ happening: number; side: string; identity: number }>(
    'select happening, side, identity from happening_parties where happening in (select value from json_each(?))',
    list,
  );
  return rows.map((row) => {
    const side = (own: string): readonly number[] =>
      parties.filter(({ happening, side }) => happening === row.number && side === own).map(({ identity }) => identity);
    return {
      ...{ number: row.number, type: row.type, actors: side('actor'), recipients: side('recipient') },
      ...{ trigger: JSON.parse(row.triggers), objects: contentWords((JSON.parse(row.objects) as string[]).join(' ')) },
      ...(row.mode === null ? {} : { mode: row.mode }),
      ...(row.date === null ? {} : { date: row.date }),
      ...(row.day === '' ? {} : { published: row.day }),
      ...(row.place === null ? {} : { place: row.place }),
      ...(row.flow === null ? {} : { flow: row.flow }),
    };
  });
}

/** An event that was not on record; its reports are counted by {@link refreshHappenings}. */
export function addHappening(sql: Sql, facts: ReportFacts): number {
  const day = eventDay(facts);
  const { id } = sql.run(
    `insert into happenings (type, mode, day, date, place, flow, contexts, triggers, objects, factuality, reports, articles, outlets,
       origins, disputed, last) values (?, ?, ?, ?, ?, ?, '[]', '[]', '[]', '{}', 0, 0, 0, 0, 0, 0)`,
    ...[facts.type, facts.mode ?? null, day, facts.date ?? null, facts.place ?? null, facts.flow ?? null],
  );
  addHappeningKeys(sql, id, facts, day);
  return id;
}

export function addHappeningKeys(sql: Sql, happening: number, facts: ReportFacts, day: string): void {
  insertMany(
    sql,
    'happening_keys',
    ['key', 'day', 'happening'],
    eventKeys(facts).map((key) => [key, day, happening]),
  );
}

interface ReportRow {
  readonly number: number;
  readonly happening: number;
  readonly mode: string | null;
  readonly context: string | null;
  readonly factuality: string;
  readonly when: string | null;
  readonly place: string | null;
  readonly flow: string | null;
  readonly trigger: string;
  readonly objects: string;
  readonly disputes: number;
  readonly article: number;
  readonly outlet: number | null;
  readonly origin: string | null;
}

/** Reports that the wording of an event is gathered from; counting takes all. */
const WORDED_BY = 40;
const MOST_WORDS = 12;

/** Counts the reports of events anew and gathers what they say; an event without any goes, and whatever refers to it. */
export function refreshHappenings(sql: Sql, happenings: ReadonlySet<number>): void {
  if (happenings.size === 0) return;
  const rows = sql.all<ReportRow>(
    `select r.number, r.happening, r.mode, r.context, r.factuality, r."when", r.place, r.flow, r.trigger, r.objects, r.disputes, r.article, a.outlet,
       t.origin
     from reports r join articles a on a.number = r.article left join texts t on t.article = r.article
     where r.happening in (select value from json_each(?)) order by r.number`,
    JSON.stringify([...happenings]),
  );
  refreshParties(sql, happenings);
  const byHappening = groupedBy(rows, ({ happening }) => happening);
  for (const happening of happenings) {
    const own = byHappening.get(happening);
    if (own === undefined) sql.run('delete from happenings where number = ?', happening);
    else writeCounts(sql, happening, own);
  }
}

function writeCounts(sql: Sql, happening: number, rows: readonly ReportRow[]): void {
  const told = rows.slice(0, WORDED_BY);
  const factuality: Record<string, number> = {};
  for (const row of rows) factuality[row.factuality] = (factuality[row.factuality] ?? 0) + 1;
  const says = (...kinds: readonly string[]): boolean => kinds.some((kind) => (factuality[kind] ?? 0) > 0);
  const isDisputed =
    rows.some(({ disputes }) => disputes === 1) || (says('asserted', 'alleged') && says('denied', 'negated'));
  const dates = told.map(({ when }) => when).filter((when) => when !== null);
  sql.run(
    `update happenings set mode = ?, date = ?, place = ?, flow = ?, contexts = ?, triggers = ?, objects = ?, factuality = ?,
       reports = ?, articles = ?, outlets = ?, origins = ?, disputed = ?, last = ? where number = ?`,
    ...[first(told.map(({ mode }) => mode)), mostPrecise(dates), first(told.map(({ place }) => place))],
    ...[first(told.map(({ flow }) => flow)), JSON.stringify(frequent(told.flatMap(({ context }) => listIn(context))))],
    ...[JSON.stringify(frequent(told.flatMap(({ trigger }) => contentWords(trigger))))],
    ...[JSON.stringify(frequent(told.flatMap(({ objects }) => listIn(objects)))), JSON.stringify(factuality)],
    ...[rows.length, new Set(rows.map(({ article }) => article)).size],
    ...[new Set(rows.map(({ outlet, article }) => outlet ?? -article)).size],
    ...[new Set(rows.map(({ origin, article }) => origin ?? article)).size, isDisputed ? 1 : 0],
    ...[rows.at(-1)?.number ?? 0, happening],
  );
}

interface PartyRow {
  readonly happening: number;
  readonly identity: number;
  readonly side: string;
  readonly reports: number;
}

/** Who takes part in events according to their reports; the counts of who comes or goes are kept. */
function refreshParties(sql: Sql, happenings: ReadonlySet<number>): void {
  const list = JSON.stringify([...happenings]);
  const now = sql.all<PartyRow>(
    `select r.happening, p.identity, p.side, count(*) as reports from reports r join report_parties p on p.report = r.number
     where r.happening in (select value from json_each(?)) group by r.happening, p.identity, p.side`,
    list,
  );
  const then = sql.all<PartyRow>(
    'select happening, identity, side, reports from happening_parties where happening in (select value from json_each(?))',
    list,
  );
  const [byNow, byThen] = [groupedBy(now, (row) => row.happening), groupedBy(then, (row) => row.happening)];
  const added: (readonly [number, string, number, number])[] = [];
  for (const happening of happenings) {
    const [own, before] = [byNow.get(happening) ?? [], byThen.get(happening) ?? []];
    if (own.map(partyKey).sort().join() === before.map(partyKey).sort().join()) continue;
    if (before.length > 0) sql.run('delete from happening_parties where happening = ?', happening);
    for (const { identity, side, reports } of own) added.push([identity, side, happening, reports]);
    const [here, there] = [own, before].map((rows) => new Set(rows.map(({ identity }) => identity)));
    for (const identity of here ?? []) if (!there?.has(identity)) countEvent(sql, identity, 1);
    for (const identity of there ?? []) if (!here?.has(identity)) countEvent(sql, identity, -1);
  }
  insertRows(sql, 'happening_parties', ['identity', 'side', 'happening', 'reports'], added);
}

function partyKey({ identity, side, reports }: PartyRow): string {
  return `${identity} ${side} ${reports}`;
}

function countEvent(sql: Sql, identity: number, step: number): void {
  changeOf(sql, identity).events += step;
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return groups;
}

function listIn(json: string | null): readonly string[] {
  return json === null ? [] : (JSON.parse(json) as string[]);
}

function first(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}

/** The longest; of those the most frequent. */
function mostPrecise(dates: readonly string[]): string | null {
  const longest = Math.max(0, ...dates.map((date) => date.length));
  return frequent(dates.filter((date) => date.length === longest))[0] ?? null;
}

/** Each once, the most frequent first. */
function frequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS)
    .map(([value]) => value);
}
