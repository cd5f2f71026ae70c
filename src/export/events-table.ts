/**
 * The table of events: POLECAT's columns under their names and in their order, then ours. Where POLECAT knows something that
 * records do not (coordinates, Correlates of War numbers) the column is there and empty, so that what reads POLECAT by name or by
 * position reads this too.
 */
import type { ArticleRecord, EntityType } from '../record/index.ts';
import { linkTo } from '../text/index.ts';
import { iso3Of } from './actor-code.ts';
import { type EventRow, eventRowsOf, type Side } from './event-row.ts';
import { hullOf, spansCell, wordsOf } from './evidence.ts';
import { isWebAddress } from './identifier.ts';
import { boolean, type Column, integer, listCell, number, text } from './table.ts';

const empty = (name: string): Column<EventRow> => text(name, () => undefined);

const polecat: readonly Column<EventRow>[] = [
  text('Event ID', ({ record, event }) => `${record.id}#${event.id}`),
  text('Event Date', ({ record, event }) => dayOf(event.date) ?? record.article.published?.slice(0, 10)),
  text('Event Type', ({ event }) => event.type),
  text('Event Mode', ({ event }) => event.mode),
  number('Intensity', ({ codes }) => codes?.intensity),
  integer('Quad Code', ({ codes }) => codes?.quad),
  text('Contexts', ({ event }) => listCell(event.context ?? [])),
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
  text('Flow', ({ event }) => event.flow?.kind),
  text('Date As Told', ({ event }) => event.date),
  text('Factuality', ({ event }) => event.factuality),
  text('Factuality Cue', ({ record, event }) => wordsOf(record.article.text, event.factualityCue ?? [])),
  text('Asserter', ({ asserter }) => asserter),
  text('Attribution ID', ({ event }) => event.attribution ?? undefined),
  boolean('Disputed', ({ event }) => (event.disputedBy ?? []).length > 0),
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
];

/** The columns of the table of events, in their order. */
export const eventColumns: readonly Column<EventRow>[] = [...polecat, ...own];

/** The rows of the table of events: one an event of a record. */
export async function* eventRows(records: AsyncIterable<ArticleRecord>): AsyncGenerator<EventRow> {
  for await (const record of records) yield* eventRowsOf(record);
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
