import { contentWords, type EventOnRecord, eventDay, eventKeys, type ReportFacts } from '../../merge/index.ts';
import type { FlowKind } from '../../record/index.ts';
import type { Sql } from './driver.ts';

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

/** Events of one key that are compared at most. */
const OF_A_KEY = 16;

/** The events on record that one of the keys leads to, within days. */
export function happeningsUnder(
  sql: Sql,
  keys: readonly string[],
  { from, to, partial }: { readonly from: string; readonly to: string; readonly partial: readonly string[] },
): readonly EventOnRecord[] {
  const numbers = new Set<number>();
  for (const key of keys) {
    const near = sql.all<{ happening: number }>(
      `select happening from happening_keys where key = ? and day between ? and ? order by day desc limit ${OF_A_KEY}`,
      ...[key, from, to],
    );
    for (const { happening } of near) numbers.add(happening);
    for (const day of partial) {
      const rows = sql.all<{ happening: number }>(
        `select happening from happening_keys where key = ? and day = ? limit ${OF_A_KEY}`,
        ...[key, day],
      );
      for (const { happening } of rows) numbers.add(happening);
    }
  }
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

/** An event that was not on record; its reports are counted by {@link refreshHappening}. */
export function addHappening(sql: Sql, facts: ReportFacts): number {
  const day = eventDay(facts);
  const { id } = sql.run(
    `insert into happenings (type, mode, day, date, place, flow, contexts, triggers, objects, factuality, reports, articles, outlets,
       origins, disputed) values (?, ?, ?, ?, ?, ?, '[]', '[]', '[]', '{}', 0, 0, 0, 0, 0)`,
    ...[facts.type, facts.mode ?? null, day, facts.date ?? null, facts.place ?? null, facts.flow ?? null],
  );
  addHappeningKeys(sql, id, facts, day);
  return id;
}

export function addHappeningKeys(sql: Sql, happening: number, facts: ReportFacts, day: string): void {
  for (const key of eventKeys(facts)) {
    const columns = 'key, day, happening';
    sql.run(`insert or ignore into happening_keys (${columns}) values (?, ?, ?)`, key, day, happening);
  }
}

interface ReportRow {
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

/** Counts an event's reports anew and gathers what they say; an event without any goes, and whatever refers to it. */
export function refreshHappening(sql: Sql, happening: number): void {
  const rows = sql.all<ReportRow>(
    `select r.mode, r.context, r.factuality, r."when", r.place, r.flow, r.trigger, r.objects, r.disputes, r.article, a.outlet, t.origin
     from reports r join articles a on a.number = r.article left join texts t on t.article = r.article
     where r.happening = ? order by r.number`,
    happening,
  );
  refreshParties(sql, happening);
  if (rows.length === 0) {
    sql.run('delete from happenings where number = ?', happening);
    return;
  }
  const told = rows.slice(0, WORDED_BY);
  const factuality: Record<string, number> = {};
  for (const row of rows) factuality[row.factuality] = (factuality[row.factuality] ?? 0) + 1;
  const says = (...kinds: readonly string[]): boolean => kinds.some((kind) => (factuality[kind] ?? 0) > 0);
  const isDisputed =
    rows.some(({ disputes }) => disputes === 1) || (says('asserted', 'alleged') && says('denied', 'negated'));
  const dates = told.map(({ when }) => when).filter((when) => when !== null);
  sql.run(
    `update happenings set mode = ?, date = ?, place = ?, flow = ?, contexts = ?, triggers = ?, objects = ?, factuality = ?,
       reports = ?, articles = ?, outlets = ?, origins = ?, disputed = ? where number = ?`,
    ...[first(told.map(({ mode }) => mode)), mostPrecise(dates), first(told.map(({ place }) => place))],
    ...[first(told.map(({ flow }) => flow)), JSON.stringify(frequent(told.flatMap(({ context }) => listIn(context))))],
    ...[JSON.stringify(frequent(told.flatMap(({ trigger }) => contentWords(trigger))))],
    ...[JSON.stringify(frequent(told.flatMap(({ objects }) => listIn(objects)))), JSON.stringify(factuality)],
    ...[rows.length, new Set(rows.map(({ article }) => article)).size],
    ...[new Set(rows.map(({ outlet, article }) => outlet ?? -article)).size],
    ...[new Set(rows.map(({ origin, article }) => origin ?? article)).size, isDisputed ? 1 : 0, happening],
  );
}

/** Who takes part in an event according to its reports; the counts of who comes or goes are kept. */
function refreshParties(sql: Sql, happening: number): void {
  const rows = sql.all<{ identity: number; side: string; reports: number }>(
    `select p.identity, p.side, count(*) as reports from reports r join report_parties p on p.report = r.number
     where r.happening = ? group by p.identity, p.side`,
    happening,
  );
  const before = sql.all<{ identity: number; side: string; reports: number }>(
    'select identity, side, reports from happening_parties where happening = ?',
    happening,
  );
  const keyOf = ({ identity, side, reports }: { identity: number; side: string; reports: number }): string =>
    `${identity} ${side} ${reports}`;
  if (rows.map(keyOf).sort().join() === before.map(keyOf).sort().join()) return;
  sql.run('delete from happening_parties where happening = ?', happening);
  for (const { identity, side, reports } of rows) {
    const columns = 'identity, side, happening, reports';
    sql.run(`insert into happening_parties (${columns}) values (?, ?, ?, ?)`, identity, side, happening, reports);
  }
  const [now, then] = [new Set(rows.map(({ identity }) => identity)), new Set(before.map(({ identity }) => identity))];
  const count = (identity: number, step: number) =>
    sql.run('update identities set events = max(0, events + ?) where number = ?', step, identity);
  for (const identity of now) if (!then.has(identity)) count(identity, 1);
  for (const identity of then) if (!now.has(identity)) count(identity, -1);
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
