import { contentWords, type EventOnRecord, type ReportFacts } from '../../merge/index.ts';
import type { FlowKind } from '../../record/index.ts';
import type { Sql } from './driver.ts';
import { type EventWording, wordingOf } from './event-wording.ts';
import { insertRows } from './insert-many.ts';
import { changeOf } from './kept-identities.ts';
import { Recent } from './recent.ts';

/** What is counted of a report, and what its event is worded by. */
export interface CountedReport {
  readonly number: number;
  readonly happening: number;
  readonly mode: string | null;
  /** JSON, as `objects`. */
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
  readonly parties: readonly Party[];
}

/** Whether a report says that something was not so. */
export function isDenied(factuality: string): boolean {
  return factuality === 'denied' || factuality === 'negated';
}

export type Party = readonly [side: string, identity: number];

/** An event with all its reports: what is in the news is reported again and again, and would be read and counted again for each. */
interface KeptHappening {
  readonly type: string;
  readonly day: string;
  /** In the order of their numbers. */
  readonly reports: CountedReport[];
  readonly event: EventOnRecord;
  /** What of the reports is written down; undefined while nothing is. */
  readonly wording?: EventWording;
  /** The rows of `happening_parties` as they are. */
  readonly written: readonly PartyCount[];
}

interface PartyCount {
  readonly side: string;
  readonly identity: number;
  readonly reports: number;
}

interface KeptHappenings {
  readonly byNumber: Recent<number, KeptHappening>;
  /** Those whose counts are still to be written. */
  readonly changed: Set<number>;
}

/** Events that are kept after a transaction; those with more reports than this are not. */
const [MOST_KEPT, MOST_REPORTS] = [5000, 300];
const MOST_UNWRITTEN = 2000;

function makeKept(): KeptHappenings {
  return { byNumber: new Recent(MOST_KEPT), changed: new Set() };
}

export function keptHappenings(sql: Sql): KeptHappenings {
  return sql.kept(makeKept);
}

export function keepNew(sql: Sql, number: number, facts: ReportFacts, day: string): void {
  const { type, mode, date, place, flow, denied = false } = facts;
  const event: EventOnRecord = {
    ...{ number, type, actors: [], recipients: [], trigger: [], objects: [], denied },
    ...known({ mode, date, published: day || undefined, place, flow }),
  };
  keptHappenings(sql).byNumber.set(number, { type, day, reports: [], event, written: [] });
}

/** Counts what came to events, and what was taken out of them; an event without any report goes, and whatever refers to it. */
export function refreshHappenings(sql: Sql, happenings: ReadonlySet<number>, came: readonly CountedReport[]): void {
  if (happenings.size === 0) return;
  const { byNumber, changed } = keptHappenings(sql);
  const missing = [...happenings].filter((number) => byNumber.get(number) === undefined);
  const loaded = load(sql, missing);
  for (const report of came) if (!loaded.has(report.happening)) byNumber.get(report.happening)?.reports.push(report);
  for (const number of happenings) {
    const own = loaded.get(number) ?? byNumber.get(number);
    if (own === undefined) continue;
    const wording = wordingOf(own.reports);
    const { mode, date, place, flow, triggers, objects } = wording;
    const sides = partiesOf(own.reports);
    const side = (name: string): readonly number[] =>
      sides.filter((party) => party.side === name).map(({ identity }) => identity);
    const event: EventOnRecord = {
      ...{ number, type: own.type, actors: side('actor'), recipients: side('recipient') },
      ...{ trigger: triggers, objects: contentWords(objects.join(' ')) },
      ...known({ mode, date, published: own.day || undefined, place, flow: flow as FlowKind | undefined }),
      denied: own.reports.every(({ factuality }) => isDenied(factuality)),
    };
    byNumber.set(number, { ...own, event, wording });
    changed.add(number);
  }
  sql.beforeCommit(writeHappenings);
  const isGone = [...happenings].some((number) => byNumber.get(number)?.reports.length === 0);
  if (isGone || changed.size > MOST_UNWRITTEN) writeHappenings(sql);
}

/** Forgets what is kept of these events, or of all: reports of them are taken out, or are counted otherwise. */
export function forgetHappenings(sql: Sql, numbers?: readonly number[]): void {
  writeHappenings(sql);
  const { byNumber } = keptHappenings(sql);
  if (numbers === undefined) byNumber.clear();
  else for (const number of numbers) byNumber.delete(number);
}

function writeHappenings(sql: Sql): void {
  const { byNumber, changed } = keptHappenings(sql);
  const added: (readonly [number, string, number, number])[] = [];
  for (const number of changed) {
    const own = byNumber.get(number);
    if (own === undefined) continue;
    const now = partiesOf(own.reports);
    added.push(...writeParties(sql, number, own.written, now));
    if (own.wording === undefined || own.reports.length === 0) {
      sql.run('delete from happenings where number = ?', number);
      byNumber.delete(number);
    } else {
      writeCounts(sql, number, own.reports, own.wording);
      if (own.reports.length > MOST_REPORTS) byNumber.delete(number);
      else byNumber.set(number, { ...own, written: now });
    }
  }
  // In the order that the table has them, so that those of one identity go to the same pages.
  added.sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  insertRows(sql, 'happening_parties', ['identity', 'side', 'happening', 'reports'], added);
  changed.clear();
  byNumber.trim();
}

function writeCounts(sql: Sql, happening: number, reports: readonly CountedReport[], wording: EventWording): void {
  const factuality: Record<string, number> = {};
  for (const row of reports) factuality[row.factuality] = (factuality[row.factuality] ?? 0) + 1;
  const says = (...kinds: readonly string[]): boolean => kinds.some((kind) => (factuality[kind] ?? 0) > 0);
  const isDisputed =
    reports.some(({ disputes }) => disputes === 1) || (says('asserted', 'alleged') && says('denied', 'negated'));
  const { mode, date, place, flow, contexts, triggers, objects } = wording;
  sql.run(
    `update happenings set mode = ?, date = ?, place = ?, flow = ?, contexts = ?, triggers = ?, objects = ?, factuality = ?,
       reports = ?, articles = ?, outlets = ?, origins = ?, disputed = ?, last = ? where number = ?`,
    ...[mode ?? null, date ?? null, place ?? null, flow ?? null, JSON.stringify(contexts)],
    ...[JSON.stringify(triggers), JSON.stringify(objects), JSON.stringify(factuality)],
    ...[reports.length, new Set(reports.map(({ article }) => article)).size],
    ...[new Set(reports.map(({ outlet, article }) => outlet ?? -article)).size],
    ...[new Set(reports.map(({ origin, article }) => origin ?? article)).size, isDisputed ? 1 : 0],
    ...[Math.max(...reports.map(({ number }) => number)), happening],
  );
}

/** Writes who takes part, where that is otherwise than before, and counts the events of who comes and goes; gives the rows to insert. */
function writeParties(
  sql: Sql,
  happening: number,
  before: readonly PartyCount[],
  now: readonly PartyCount[],
): readonly (readonly [number, string, number, number])[] {
  if (now.map(partyKey).sort().join() === before.map(partyKey).sort().join()) return [];
  if (before.length > 0) sql.run('delete from happening_parties where happening = ?', happening);
  const [here, there] = [now, before].map((rows) => new Set(rows.map(({ identity }) => identity)));
  for (const identity of here ?? []) if (!there?.has(identity)) changeOf(sql, identity).events += 1;
  for (const identity of there ?? []) if (!here?.has(identity)) changeOf(sql, identity).events -= 1;
  return now.map(({ identity, side, reports }) => [identity, side, happening, reports] as const);
}

/** Who takes part according to reports, by identity and side as the table has them. */
function partiesOf(reports: readonly CountedReport[]): readonly PartyCount[] {
  const counts = new Map<string, { side: string; identity: number; reports: number }>();
  for (const [side, identity] of reports.flatMap(({ parties }) => parties)) {
    const own = counts.get(`${identity} ${side}`);
    if (own === undefined) counts.set(`${identity} ${side}`, { side, identity, reports: 1 });
    else own.reports += 1;
  }
  return [...counts.values()].sort((a, b) => a.identity - b.identity || (a.side < b.side ? -1 : 1));
}

function partyKey({ identity, side, reports }: PartyCount): string {
  return `${identity} ${side} ${reports}`;
}

/** Events that are not at hand, with all that is on record of them. */
function load(sql: Sql, numbers: readonly number[]): ReadonlyMap<number, KeptHappening> {
  if (numbers.length === 0) return new Map();
  const list = JSON.stringify(numbers);
  const events = storedHappenings(sql, numbers);
  const days = sql.all<{ number: number; day: string }>(
    'select number, day from happenings where number in (select value from json_each(?))',
    list,
  );
  const dayOf = new Map(days.map(({ number, day }) => [number, day]));
  const parties = sql.all<PartyCount & { readonly happening: number }>(
    `select happening, identity, side, reports from happening_parties where happening in (select value from json_each(?))`,
    list,
  );
  const reports = sql
    .all<Omit<CountedReport, 'parties'> & { readonly parties: string }>(
      `select r.number, r.happening, r.mode, r.context, r.factuality, r."when", r.place, r.flow, r.trigger, r.objects, r.disputes,
         r.article, a.outlet, t.origin,
         (select json_group_array(json_array(side, identity)) from report_parties where report = r.number) as parties
       from reports r join articles a on a.number = r.article left join texts t on t.article = r.article
       where r.happening in (select value from json_each(?)) order by r.number`,
      list,
    )
    .map((row): CountedReport => ({ ...row, parties: JSON.parse(row.parties) as Party[] }));
  return new Map(
    events.map((event) => [
      event.number,
      {
        ...{ type: event.type, day: dayOf.get(event.number) ?? '', event },
        reports: reports.filter(({ happening }) => happening === event.number),
        written: parties.filter(({ happening }) => happening === event.number),
      },
    ]),
  );
}

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
  /** JSON of counts. */
  readonly factuality: string;
  /** JSON of side and identity. */
  readonly parties: string;
}

/** Events as they are written down. */
export function storedHappenings(sql: Sql, numbers: readonly number[]): readonly EventOnRecord[] {
  if (numbers.length === 0) return [];
  const rows = sql.all<HappeningRow>(
    `select number, type, mode, day, date, place, flow, triggers, objects, factuality,
       (select json_group_array(json_array(side, identity)) from happening_parties where happening = number) as parties
     from happenings where number in (select value from json_each(?))`,
    JSON.stringify(numbers),
  );
  return rows.map(({ number, type, mode, day, date, place, flow, ...row }): EventOnRecord => {
    const parties = JSON.parse(row.parties) as Party[];
    const side = (name: string): readonly number[] =>
      parties.filter(([own]) => own === name).map(([, identity]) => identity);
    return {
      ...{ number, type, actors: side('actor'), recipients: side('recipient') },
      ...{ trigger: JSON.parse(row.triggers), objects: contentWords((JSON.parse(row.objects) as string[]).join(' ')) },
      ...known({
        ...{ mode: mode ?? undefined, date: date ?? undefined, published: day || undefined },
        ...{ place: place ?? undefined, flow: flow ?? undefined },
      }),
      denied: Object.keys(JSON.parse(row.factuality) as Record<string, number>).every(isDenied),
    };
  });
}

/** What is known of the fields. */
function known<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const own = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(own) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}
