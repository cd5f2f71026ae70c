/**
 * The table of events: POLECAT's columns under their names and in their order, then ours. Where POLECAT knows something that
 * records do not (coordinates, Correlates of War numbers) the column is there and empty, so that what reads POLECAT by name or by
 * position reads this too.
 */
import type { JoinedEvent } from '../archive/index.ts';
import type { ArticleRecord, EntityType } from '../record/index.ts';
import { linkTo } from '../text/index.ts';
import { iso3Of } from './actor-code.ts';
import { type EventRow, eventRowsOf, joinedRowOf, type ReportedEvent, type Side } from './event-row.ts';
import { hullOf, spansCell, wordsOf } from './evidence.ts';
import { isWebAddress } from './identifier.ts';
import { boolean, type Column, integer, listCell, number, text } from './table.ts';

const empty = (name: string): Column<EventRow> => text(name, () => undefined);

const polecat: readonly Column<EventRow>[] = [
  text('Event ID', ({ record, event, joined }) => joined?.id ?? `${record.id}#${event.id}`),
  text(
    'Event Date',
    (row) => dayOf(toldDate(row)) ?? row.joined?.reported ?? row.record.article.published?.slice(0, 10),
  ),
  text('Event Type', ({ event, joined }) => joined?.type ?? event.type),
  text('Event Mode', ({ event, joined }) => (joined ?? event).mode),
  number('Intensity', ({ codes }) => codes?.intensity),
  integer('Quad Code', ({ codes }) => codes?.quad),
  text('Contexts', ({ event, joined }) => listCell(joined?.contexts ?? event.context ?? [])),
  ...sideColumns('Actor', ({ actor }) => actor),
  ...sideColumns('Recipient', ({ recipient }) => recipient),
  text('Placename', ({ event, placeEntity }) => placeEntity?.name ?? event.place),
  empty('City'),
  empty('District'),
  empty('Province'),
  text('Country', ({ placeEntity }) => iso3Of(placeEntity?.iso2)),
  empty('Latitude'),
  empty('Longitude'),
  empty('GeoNames ID'),
  text('Raw Placename', ({ event }) => event.place),
  empty('Feature Type'),
  text('Source', ({ record }) => record.article.publisher),
  text('Publication Date', ({ record }) => record.article.published?.slice(0, 10)),
  text('Story People', ({ record }) => namesOf(record, ['person'])),
  text('Story Organizations', ({ record }) => namesOf(record, ['organization', 'group'])),
  text('Story Locations', ({ record }) => namesOf(record, ['country', 'place'])),
  text('Language', ({ record }) => record.article.language),
  text('Version', ({ record }) => `${record.model.name} ${record.model.version}`),
];

/** The eight columns that POLECAT has for each side of an event. */
function sideColumns(name: 'Actor' | 'Recipient', of: (row: EventRow) => Side): readonly Column<EventRow>[] {
  return [
    text(`${name} Name`, (row) => listCell(of(row).names)),
    text(`${name} Country`, (row) => listCell(of(row).parts.map(({ country }) => country))),
    empty(`${name} COW`),
    text(`Primary ${name} Sector`, (row) => of(row).parts.find(({ sector }) => sector !== undefined)?.sector),
    text(`${name} Sectors`, (row) => listCell(of(row).parts.map(({ sector }) => sector))),
    text(`${name} Title`, (row) => listCell(of(row).entities.flatMap(({ roles = [] }) => roles))),
    text(`${name} Name Raw`, (row) => wordsOf(row.record.article.text, of(row).spans)),
    empty(`Wikipedia ${name} ID`),
  ];
}

const own: readonly Column<EventRow>[] = [
  text('CAMEO Root', ({ codes }) => codes?.cameo),
  text('Actor Code', ({ actor }) => listCell(actor.codes)),
  text('Recipient Code', ({ recipient }) => listCell(recipient.codes)),
  text('Actor Wikidata', ({ actor }) => listCell(actor.entities.map(({ wikidata }) => wikidata))),
  text('Recipient Wikidata', ({ recipient }) => listCell(recipient.entities.map(({ wikidata }) => wikidata))),
  text('Objects', ({ record, event }) => wordsOf(record.article.text, event.objects)),
  text('Flow', ({ event, joined }) => (joined === undefined ? event.flow?.kind : joined.flow)),
  text('Date As Told', toldDate),
  text('Factuality', ({ event, joined }) => mostFrequent(joined) ?? event.factuality),
  text('Factuality Cue', ({ record, event }) => wordsOf(record.article.text, event.factualityCue ?? [])),
  text('Asserter', ({ asserter }) => asserter),
  text('Attribution ID', ({ event }) => event.attribution ?? undefined),
  boolean('Disputed', ({ event, joined }) => joined?.disputed ?? (event.disputedBy ?? []).length > 0),
  text('Disputed By', ({ record, event }) => listCell((event.disputedBy ?? []).map((id) => `${record.id}#${id}`))),
  text('Trigger', ({ record, event }) => wordsOf(record.article.text, event.trigger)),
  text('Sentence', ({ record, sentence }) => wordsOf(record.article.text, sentence === undefined ? [] : [sentence])),
  text('Sentence Span', ({ sentence }) => spansCell(sentence === undefined ? [] : [sentence])),
  text('Trigger Spans', ({ event }) => spansCell(event.trigger)),
  text('Actor Spans', ({ event }) => spansCell(event.actorSpans)),
  text('Recipient Spans', ({ event }) => spansCell(event.recipientSpans)),
  text('Object Spans', ({ event }) => spansCell(event.objects)),
  number('Confidence', ({ event }) => event.confidence),
  text('Story ID', ({ record }) => record.id),
  text('Headline', ({ record }) => record.article.title),
  text('URL', ({ record }) => record.article.url),
  text('Link', eventLink),
  text('Model Name', ({ record }) => record.model.name),
  text('Model Version', ({ record }) => record.model.version),
  integer('Reports', ({ joined }) => joined?.reports),
  integer('Articles', ({ joined }) => joined?.articles),
  integer('Outlets', ({ joined }) => joined?.outlets),
  integer('Origins', ({ joined }) => joined?.origins),
  text(
    'Factuality Counts',
    ({ joined }) => joined && listCell(countsOf(joined).map(([how, count]) => `${how} ${count}`)),
  ),
  text('Asserters', ({ joined }) => joined && listCell(joined.asserters.map(({ name }) => name))),
  text('Deniers', ({ joined }) => joined && listCell(joined.deniers.map(({ name }) => name))),
  text('Report IDs', ({ joined }) => joined && listCell(joined.evidences.map(({ id, event }) => `${id}#${event}`))),
];

/** The columns of the table of events, in their order. */
export const eventColumns: readonly Column<EventRow>[] = [...polecat, ...own];

/** The rows of the table of events: one an event of a record. */
export async function* eventRows(records: AsyncIterable<ArticleRecord>): AsyncGenerator<EventRow> {
  for await (const record of records) yield* eventRowsOf(record);
}

/** The rows of the events of an archive: one an event, however many report it. */
export async function* joinedEventRows(events: AsyncIterable<ReportedEvent>): AsyncGenerator<EventRow> {
  for await (const event of events) {
    const row = joinedRowOf(event);
    if (row !== undefined) yield row;
  }
}

function toldDate({ event, joined }: EventRow): string | undefined {
  return (joined ?? event).date;
}

/** How the reports put it, the most frequent way first. */
function countsOf({ factuality }: JoinedEvent): readonly (readonly [string, number])[] {
  return Object.entries(factuality).sort(([, a], [, b]) => b - a);
}

function mostFrequent(joined: JoinedEvent | undefined): string | undefined {
  return joined && countsOf(joined)[0]?.[0];
}

/** The day of a date that is told to the day. */
function dayOf(date: string | undefined): string | undefined {
  return date === undefined || !/^\d{4}-\d{2}-\d{2}(?:T|$)/u.test(date) ? undefined : date.slice(0, 10);
}

function namesOf({ entities }: ArticleRecord, types: readonly EntityType[]): string | undefined {
  return listCell(entities.filter(({ type }) => types.includes(type)).map(({ name }) => name));
}

/** The address that opens the page at the sentence. */
export function eventLink({ record, event, sentence }: EventRow): string | undefined {
  const span = sentence ?? hullOf(event.trigger);
  const { url, text: story } = record.article;
  return !isWebAddress(url) || span === undefined ? undefined : linkTo(url, story, span);
}
