import { contentWords, dayWindow, eventDay, joinReport, type ReportFacts, soughtEventKeys } from '../../merge/index.ts';
import type { ArticleRecord, EventRecord } from '../../record/index.ts';
import type { Span } from '../../text/index.ts';
import { coarseDays } from './days.ts';
import type { Sql, Value } from './driver.ts';
import { addHappening, addHappeningKeys, dayOfHappening, happeningsOf, happeningsUnder } from './happenings.ts';
import { insertMany, insertRows, takeNumbers } from './insert-many.ts';
import { type CountedReport, forgetHappenings, isDenied, type Party } from './kept-happenings.ts';
import { dayMarks, mark } from './marks.ts';
import { eventMarks, pairs, type StatementContext, wordsAt } from './put-statements.ts';
import { addWords } from './word-rows.ts';

/** Writes the events of a record down as reports, each of an event across articles; gives what is to be counted of them. */
export function putReports(
  sql: Sql,
  context: StatementContext,
  statements: ReadonlyMap<string, number>,
): readonly CountedReport[] {
  const { record, place, earlier } = context;
  const counted: CountedReport[] = [];
  const copied = place.copy === undefined ? [] : happeningsOfArticle(sql, place.copy);
  const parties: (readonly [number, string, number])[] = [];
  const rows: (readonly Value[])[] = [];
  const words: (readonly Value[])[] = [];
  const drafts = record.events.map((event) => ({ event, before: earlier.report(event.type, pairs(event.trigger)) }));
  let next = takeNumbers(sql, 'reports', drafts.filter(({ before }) => before === undefined).length);
  for (const { event, before } of drafts) {
    const facts = factsOf(context, event);
    const joined = before ?? join(sql, facts, copied);
    const day = joined.happening === undefined ? undefined : dayOfHappening(sql, joined.happening);
    const there = day === undefined ? undefined : joined.happening;
    const happening = there ?? addHappening(sql, facts);
    if (joined.happening !== undefined) addHappeningKeys(sql, happening, facts, day ?? eventDay(facts));
    const number = before?.number ?? next++;
    const own = [
      ...facts.actors.map((one): Party => ['actor', one]),
      ...facts.recipients.map((one): Party => ['recipient', one]),
    ];
    rows.push(reportRow(context, event, facts, statements, happening, joined.reason, number));
    for (const [side, identity] of own) parties.push([number, side, identity]);
    words.push(wordsRow(sql, context, event, facts, number));
    counted.push(countedReport(context, event, happening, number, own));
  }
  insertRows(sql, 'reports', reportColumns, rows);
  addWords(sql, 'report_words', words);
  insertMany(sql, 'report_parties', ['report', 'side', 'identity'], parties);
  return counted;
}

/** Takes an article's reports out again; gives the events that lose one. */
export function clearReports(sql: Sql, article: number): readonly number[] {
  const own = 'select number from reports where article = ?';
  forgetHappenings(sql, happeningsOfArticle(sql, article));
  sql.run(`delete from report_words where rowid in (${own})`, article);
  const rows = sql.all<{ happening: number }>('select distinct happening from reports where article = ?', article);
  sql.run('delete from reports where article = ?', article);
  return rows.map(({ happening }) => happening);
}

function join(
  sql: Sql,
  facts: ReportFacts,
  copied: readonly number[],
): { readonly happening?: number; readonly reason: string } {
  const inCopy = happeningsOf(sql, copied).map((event) => ({ ...event, inCopy: true }));
  const found = happeningsUnder(sql, soughtEventKeys(facts), dayWindow(facts));
  const { number, reason } = joinReport(facts, [...inCopy, ...found]);
  return number === undefined ? { reason } : { happening: number, reason };
}

function happeningsOfArticle(sql: Sql, article: number): readonly number[] {
  const rows = sql.all<{ happening: number }>('select distinct happening from reports where article = ?', article);
  return rows.map(({ happening }) => happening);
}

function factsOf({ record, place, entities }: StatementContext, event: EventRecord): ReportFacts {
  const numbers = (ids: readonly string[]): readonly number[] => [
    ...new Set(ids.map((id) => entities.get(id)?.identity).filter((identity) => identity !== undefined)),
  ];
  return {
    ...{ type: event.type, actors: numbers(event.actors), recipients: numbers(event.recipients) },
    trigger: contentWords(wordsAt(record, event.trigger)),
    objects: contentWords(wordsAt(record, event.objects)),
    ...(event.mode === undefined ? {} : { mode: event.mode }),
    ...(event.date === undefined ? {} : { date: event.date }),
    ...(place.day === undefined ? {} : { published: place.day }),
    ...(event.place === undefined ? {} : { place: event.place }),
    ...(event.flow === undefined ? {} : { flow: event.flow.kind }),
    denied: isDenied(event.factuality),
  };
}

const reportColumns =
  'number article id happening reason type mode context factuality statement attribution "when" place day earliest latest flow trigger objects spans disputes confidence'.split(
    ' ',
  );

function reportRow(
  { record, place }: StatementContext,
  event: EventRecord,
  facts: ReportFacts,
  statements: ReadonlyMap<string, number>,
  happening: number,
  reason: string,
  number: number,
): readonly Value[] {
  const spans = [
    ['trigger', event.trigger],
    ['actors', event.actorSpans],
    ['recipients', event.recipientSpans],
    ['objects', event.objects],
    ['cue', event.factualityCue ?? []],
  ] as const;
  const spansJson = `{${spans.map(([name, own]) => `"${name}":${pairs(own)}`).join(',')}}`;
  return [
    ...[number, place.article, event.id, happening, reason, event.type, event.mode ?? null],
    ...[contextOf(event), event.factuality],
    ...[event.attribution === null ? null : (statements.get(event.attribution) ?? null), event.attribution],
    ...[
      event.date ?? null,
      event.place ?? null,
      eventDay(facts),
      ...coarseDays(dateOf(facts)),
      event.flow?.kind ?? null,
    ],
    ...[wordsAt(record, event.trigger), objectsOf(record, event), spansJson],
    ...[disputesOf(event), event.confidence],
  ];
}

/** When it happened as far as the words tell, otherwise when it was published. */
function dateOf({ date, published }: ReportFacts): string | undefined {
  return date ?? published;
}

function objectsOf({ article }: ArticleRecord, { objects }: EventRecord): string {
  const whole = piecesTogether(article.text, objects);
  return JSON.stringify(whole.map(({ start, end }) => article.text.slice(start, end).replace(/\s+/gu, ' ')));
}

/** Pieces with nothing but a space or "of" between them are one thing: "40", "tonnes" and "grain" in "40 tonnes of grain". */
function piecesTogether(text: string, pieces: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    const isNext =
      last !== undefined && piece.start >= last.end && /^\s+(?:of\s+)?$/u.test(text.slice(last.end, piece.start));
    if (isNext) whole[whole.length - 1] = { start: last.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

function contextOf({ context }: EventRecord): string | null {
  return context === undefined ? null : JSON.stringify(context);
}

function disputesOf({ disputedBy = [] }: EventRecord): number {
  return disputedBy.length > 0 ? 1 : 0;
}

/** The same of a report as {@link reportRow} writes down, as far as it is counted. */
function countedReport(
  { record, place, origin }: StatementContext,
  event: EventRecord,
  happening: number,
  number: number,
  parties: readonly Party[],
): CountedReport {
  return {
    ...{ number, happening, article: place.article, outlet: place.outlet ?? null, origin, parties },
    ...{ mode: event.mode ?? null, context: contextOf(event), factuality: event.factuality, when: event.date ?? null },
    ...{ place: event.place ?? null, flow: event.flow?.kind ?? null, trigger: wordsAt(record, event.trigger) },
    ...{ objects: objectsOf(record, event), disputes: disputesOf(event) },
  };
}

function wordsRow(
  sql: Sql,
  context: StatementContext,
  event: EventRecord,
  facts: ReportFacts,
  number: number,
): readonly Value[] {
  const { record, place, entities } = context;
  const carrier = record.attributions.find(({ id }) => id === event.attribution);
  const teller = carrier === undefined || carrier.speaker === null ? undefined : entities.get(carrier.speaker);
  const named = [...event.actors, ...event.recipients].map((id) => entities.get(id)).filter((one) => one !== undefined);
  const marks = [
    ...(place.outlet === undefined ? [] : [mark.outlet(place.outlet)]),
    ...eventMarks(sql, event),
    ...(teller === undefined ? [] : [mark.speaker(teller.name), mark.speakerIs(teller.identity)]),
    ...(carrier === undefined ? [] : [mark.quotation(carrier.quotation)]),
    ...(carrier?.sourceKind === undefined ? [] : [mark.sourceKind(carrier.sourceKind)]),
    ...named.flatMap(({ name, identity }) => [mark.about(name), mark.aboutIs(identity)]),
    ...facts.actors.map(mark.actorIs),
    ...facts.recipients.map(mark.recipientIs),
    ...dayMarks(dateOf(facts)),
  ];
  const words = wordsAt(record, [...event.actorSpans, ...event.trigger, ...event.objects, ...event.recipientSpans]);
  return [number, words, [...new Set(marks)].join(' ')];
}
