import { contentWords, dayWindow, eventDay, joinReport, type ReportFacts, soughtEventKeys } from '../../merge/index.ts';
import type { EventRecord } from '../../record/index.ts';
import type { Sql, Value } from './driver.ts';
import { addHappening, addHappeningKeys, happeningsOf, happeningsUnder } from './happenings.ts';
import { insertMany, insertRows, nextNumber } from './insert-many.ts';
import { dayMarks, mark } from './marks.ts';
import { eventMarks, pairs, type StatementContext, wordsAt } from './put-statements.ts';

/** Writes the events of a record down as reports, each of an event across articles; gives the numbers of those events. */
export function putReports(
  sql: Sql,
  context: StatementContext,
  statements: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const { record, place, earlier } = context;
  const touched = new Set<number>();
  const copied = place.copy === undefined ? [] : happeningsOfArticle(sql, place.copy);
  const parties: (readonly [number, string, number])[] = [];
  const rows: (readonly Value[])[] = [];
  const words: (readonly Value[])[] = [];
  let next = nextNumber(sql, 'reports');
  for (const event of record.events) {
    const facts = factsOf(context, event);
    const before = earlier.report(event.type, pairs(event.trigger));
    const joined = before ?? join(sql, facts, copied);
    const happening = happeningThere(sql, joined.happening) ?? addHappening(sql, facts);
    if (joined.happening !== undefined) addHappeningKeys(sql, happening, facts, dayKept(sql, happening));
    const number = before?.number ?? next++;
    rows.push(reportRow(context, event, facts, statements, happening, joined.reason, number));
    for (const identity of facts.actors) parties.push([number, 'actor', identity]);
    for (const identity of facts.recipients) parties.push([number, 'recipient', identity]);
    words.push(wordsRow(sql, context, event, facts, number));
    touched.add(happening);
  }
  insertRows(sql, 'reports', reportColumns, rows);
  insertRows(sql, 'report_words', ['rowid', 'words', 'marks'], words);
  insertMany(sql, 'report_parties', ['report', 'side', 'identity'], parties);
  return touched;
}

/** Takes an article's reports out again; gives the events that lose one. */
export function clearReports(sql: Sql, article: number): readonly number[] {
  const own = 'select number from reports where article = ?';
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

/** An event that lost its last report is gone, even where a report of it comes back. */
function happeningThere(sql: Sql, number: number | undefined): number | undefined {
  if (number === undefined) return undefined;
  return sql.first<{ number: number }>('select number from happenings where number = ?', number)?.number;
}

function dayKept(sql: Sql, happening: number): string {
  return sql.first<{ day: string }>('select day from happenings where number = ?', happening)?.day ?? '';
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
  };
}

const reportColumns =
  'number article id happening reason type mode context factuality statement attribution "when" place day flow trigger objects spans disputes confidence'.split(
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
  const objects = event.objects.map((span) => record.article.text.slice(span.start, span.end).replace(/\s+/gu, ' '));
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
    ...[event.context === undefined ? null : JSON.stringify(event.context), event.factuality],
    ...[event.attribution === null ? null : (statements.get(event.attribution) ?? null), event.attribution],
    ...[event.date ?? null, event.place ?? null, eventDay(facts), event.flow?.kind ?? null],
    ...[wordsAt(record, event.trigger), JSON.stringify(objects), spansJson],
    ...[(event.disputedBy?.length ?? 0) > 0 ? 1 : 0, event.confidence],
  ];
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
    ...dayMarks(eventDay(facts)),
  ];
  const words = wordsAt(record, [...event.actorSpans, ...event.trigger, ...event.objects, ...event.recipientSpans]);
  return [number, words, [...new Set(marks)].join(' ')];
}
