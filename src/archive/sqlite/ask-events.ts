import type { Factuality, FlowKind, SourceKind } from '../../record/index.ts';
import type { Span } from '../../text/index.ts';
import type { EntityRef } from '../entity.ts';
import type { EventDetail, EventId, EventReport, FactualityCounts, JoinedEvent, Teller } from '../event.ts';
import type { Filter, Found, Page } from '../filter.ts';
import { refsOf } from './ask-entities.ts';
import { coarseColumns, dayBounds } from './days.ts';
import type { Sql } from './driver.ts';
import { matchOf } from './match.ts';
import { type ArticleRow, provenanceOf } from './questions.ts';

interface HappeningRow {
  readonly number: number;
  readonly type: string;
  readonly mode: string | null;
  readonly day: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly flow: FlowKind | null;
  readonly contexts: string;
  readonly objects: string;
  readonly factuality: string;
  readonly reports: number;
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly disputed: number;
}

interface ReportRow extends ArticleRow {
  readonly event: string;
  readonly factuality: Factuality;
  readonly when: string | null;
  readonly reportPlace: string | null;
  readonly spans: string;
  readonly attribution: string | null;
  readonly reason: string;
  readonly confidence: number;
  readonly origin: string | null;
  readonly speaker: string | null;
  readonly speakerText: string | null;
  readonly identity: number | null;
  readonly sourceKind: SourceKind | null;
}

/** Reports of one event that a list looks at, for who asserts and who denies; and that an event shows. */
const LISTED = 30;
const SHOWN = 200;

/** Events that match, the last reported first. */
export function findEvents(sql: Sql, filter: Filter, { limit = 50, offset = 0 }: Page): Found<JoinedEvent> {
  const asked = (matchedHappenings(sql, filter, offset + limit + 1) ?? []).slice(offset);
  return { items: eventsOf(sql, asked.slice(0, limit)), more: asked.length > limit };
}

export function findEvent(sql: Sql, id: EventId): EventDetail | undefined {
  const number = Number(/^v(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(number)) return undefined;
  const [event] = eventsOf(sql, [number]);
  return event === undefined ? undefined : { ...event, evidences: reportsOf(sql, number, SHOWN) };
}

/** Reports that are looked at in one go, for each event that is wanted; several tell of one. */
const AHEAD = 3;

/** The numbers of the events that match, the last reported first; undefined where nothing can match. */
export function matchedHappenings(
  sql: Sql,
  filter: Filter,
  most: number,
  also: readonly string[] = [],
): readonly number[] | undefined {
  const match = matchOf(sql, filter.words ?? [], 'words', filter, also);
  if (match === undefined) return undefined;
  const days = dayBounds(coarseColumns('r'), filter);
  const counted = countedSql(filter);
  const from = match === '' ? 'reports r' : 'report_words f join reports r on r.number = f.rowid';
  const row = match === '' ? 'r.number' : 'f.rowid';
  const isMatch = match === '' ? '' : ' and report_words match ?';
  const found = new Set<number>();
  if (counted !== '' && match === '' && days.sql === '') return countedAlone(sql, filter, most);
  let before = Number.MAX_SAFE_INTEGER;
  for (let chunk = AHEAD * most; found.size < most; chunk *= 2) {
    // One row of JSON: a row for each report costs ten times as much.
    const part = sql.first<{ happenings: string; count: number; last: number | null }>(
      `select json_group_array(happening) as happenings, count(*) as count, min(number) as last from
         (select ${row} as number, r.happening from ${from} where ${row} < ?${isMatch}${days.sql}${counted} order by ${row} desc limit ?)`,
      ...[before, ...(match === '' ? [] : [match]), ...days.values, chunk],
    );
    for (const happening of JSON.parse(part?.happenings ?? '[]') as number[]) {
      if (found.size < most) found.add(happening);
    }
    if ((part?.count ?? 0) < chunk) break;
    before = part?.last ?? 0;
  }
  return [...found];
}

/** The events that a filter of counts alone means, the last reported first: partial indexes have them in that order. */
function countedAlone(sql: Sql, filter: Filter, most: number): readonly number[] {
  const row = sql.first<{ json: string }>(
    `select json_group_array(number) as json from
       (select number from happenings where ${countConditions(filter)} order by last desc limit ?)`,
    most,
  );
  return JSON.parse(row?.json ?? '[]') as number[];
}

/** What is counted of an event changes with every report, so it is no mark; each report that matches is asked for its event. */
function countedSql(filter: Filter): string {
  const conditions = countConditions(filter);
  return conditions === '' ? '' : ` and exists (select 1 from happenings where number = r.happening and ${conditions})`;
}

function countConditions({ disputed, minOrigins = 1 }: Filter): string {
  return [
    ...(disputed ? ['disputed = 1'] : []),
    ...(minOrigins > 1 ? [`origins >= 2 and origins >= ${Math.floor(minOrigins)}`] : []),
  ].join(' and ');
}

/** Events by their numbers, in that order. */
export function eventsOf(sql: Sql, numbers: readonly number[]): readonly JoinedEvent[] {
  const list = JSON.stringify(numbers);
  const rows = sql.all<HappeningRow>(
    `select number, type, mode, day, date, place, flow, contexts, objects, factuality, reports, articles, outlets, origins, disputed
     from happenings where number in (select value from json_each(?))`,
    list,
  );
  const parties = sql.all<{ happening: number; side: string; identity: number }>(
    `select happening, side, identity from happening_parties where happening in (select value from json_each(?))
     order by reports desc, identity`,
    list,
  );
  const refs = refsOf(
    sql,
    parties.map(({ identity }) => identity),
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number): readonly JoinedEvent[] => {
    const row = byNumber.get(number);
    const [evidence] = reportsOf(sql, number, 1);
    if (row === undefined || evidence === undefined) return [];
    const side = (name: string): readonly EntityRef[] =>
      parties
        .filter((party) => party.happening === number && party.side === name)
        .flatMap(({ identity }) => refs.get(identity) ?? []);
    return [eventOf(row, side('actor'), side('recipient'), toldOf(sql, number), evidence)];
  });
}

function eventOf(
  row: HappeningRow,
  actors: readonly EntityRef[],
  recipients: readonly EntityRef[],
  told: readonly Told[],
  evidence: EventReport,
): JoinedEvent {
  const factuality: FactualityCounts = JSON.parse(row.factuality);
  const tellers = (...kinds: readonly Factuality[]) =>
    tellersOf(told.filter(({ factuality }) => kinds.includes(factuality)));
  return {
    ...{ id: `v${row.number}`, type: row.type, ...(row.mode === null ? {} : { mode: row.mode }) },
    contexts: JSON.parse(row.contexts),
    ...{ actors: actors.map(refOnly), recipients: recipients.map(refOnly) },
    ...(row.date === null ? {} : { date: row.date }),
    ...(row.day === '' ? {} : { reported: row.day }),
    ...(row.place === null ? {} : { place: row.place }),
    objects: JSON.parse(row.objects),
    ...(row.flow === null ? {} : { flow: row.flow }),
    factuality,
    ...{ reports: row.reports, articles: row.articles, outlets: row.outlets, origins: row.origins },
    ...{ asserters: tellers('asserted', 'alleged'), deniers: tellers('denied', 'negated') },
    disputed: row.disputed === 1,
    evidence,
  };
}

function refOnly({ id, name, type }: EntityRef): EntityRef {
  return { id, name, type };
}

/** Each once, the most frequent first. */
function tellersOf(reports: readonly Told[]): readonly Teller[] {
  const found = new Map<string, { teller: Teller; count: number }>();
  for (const { teller } of reports) {
    if (teller === undefined) continue;
    const key = teller.id ?? `${teller.kind} ${teller.name}`;
    const known = found.get(key) ?? { teller, count: 0 };
    known.count += 1;
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ teller }) => teller);
}

/** How a report puts an event, and according to whom. */
interface Told
  extends Pick<ReportRow, 'factuality' | 'attribution' | 'speaker' | 'speakerText' | 'identity' | 'publisher'> {
  readonly teller?: Teller;
}

/** What a list tells of an event's reports: no words of them, which are most of what there is to fetch. */
function toldOf(sql: Sql, happening: number): readonly Told[] {
  const rows = sql.all<Told>(
    `select r.factuality, r.attribution, n.name as speaker, s.speaker_text as speakerText, s.identity, a.publisher
     from reports r join articles a on a.number = r.article left join statements s on s.number = r.statement
       left join names n on n.number = s.speaker
     where r.happening = ? order by r.number limit ${LISTED}`,
    happening,
  );
  const identities = rows.flatMap(({ identity }) => (identity === null ? [] : [identity]));
  const refs = identities.length === 0 ? new Map<number, EntityRef>() : refsOf(sql, identities);
  return rows.map((row) => {
    const teller = tellerOf(row, row.identity === null ? undefined : refs.get(row.identity));
    return teller === undefined ? row : { ...row, teller };
  });
}

function reportsOf(sql: Sql, happening: number, most: number): readonly EventReport[] {
  const rows = sql.all<ReportRow>(
    `select r.id as event, r.factuality, r."when", r.place as reportPlace, r.spans, r.attribution, r.reason, r.confidence,
       t.origin, n.name as speaker, s.speaker_text as speakerText, s.identity, s.source_kind as sourceKind,
       a.number as article, a.id as articleId, a.url, a.title, a.publisher, a.published, a.text
     from reports r join articles a on a.number = r.article left join texts t on t.article = r.article
       left join statements s on s.number = r.statement left join names n on n.number = s.speaker
     where r.happening = ? order by r.number limit ${most}`,
    happening,
  );
  const refs = refsOf(
    sql,
    rows.flatMap(({ identity }) => (identity === null ? [] : [identity])),
  );
  return rows.map((row) => reportOf(row, row.identity === null ? undefined : refs.get(row.identity)));
}

interface Spans {
  readonly trigger: string;
  readonly actors: string;
  readonly recipients: string;
  readonly objects: string;
  readonly cue: string;
}

function reportOf(row: ReportRow, speaker: EntityRef | undefined): EventReport {
  const spans: Readonly<Record<keyof Spans, readonly (readonly [number, number])[]>> = JSON.parse(row.spans);
  const own = (name: keyof Spans): readonly Span[] => spans[name].map(([start, end]) => ({ start, end }));
  const teller = tellerOf(row, speaker);
  const cue = own('cue');
  return {
    ...provenanceOf(row),
    ...{ event: row.event, text: row.text, trigger: own('trigger'), actorSpans: own('actors') },
    ...{ recipientSpans: own('recipients'), objects: own('objects'), factuality: row.factuality },
    ...(cue.length === 0 ? {} : { factualityCue: cue }),
    ...(row.when === null ? {} : { date: row.when }),
    ...(row.reportPlace === null ? {} : { place: row.reportPlace }),
    ...(teller === undefined ? {} : { teller }),
    ...(row.attribution === null ? {} : { attribution: row.attribution }),
    ...{ origin: row.origin ?? `text:${row.article}`, reason: row.reason, confidence: row.confidence },
  };
}

function tellerOf(row: Omit<Told, 'teller'>, speaker: EntityRef | undefined): Teller | undefined {
  if (speaker !== undefined) return { name: speaker.name, id: speaker.id, kind: 'speaker' };
  if (row.attribution !== null) {
    const described = row.speaker ?? row.speakerText;
    return described === null ? undefined : { name: described, kind: 'unnamed' };
  }
  return row.publisher === null ? undefined : { name: row.publisher, kind: 'outlet' };
}
