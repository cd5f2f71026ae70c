import type { EntityRef, EventDetail } from '../archive/index.ts';
import { type PloverCodes, ploverCodesOf } from '../lookup/index.ts';
import type { ArticleRecord, Entity, EventRecord } from '../record/index.ts';
import { type Span, slice } from '../text/index.ts';
import { type CodeParts, partsOfCode } from './actor-code.ts';
import { holdsAny, sentenceAround } from './evidence.ts';

/** One side of an event: who acts, or whom it is done to. */
export interface Side {
  /** Names of entities, then descriptions of those that the text does not name. */
  readonly names: readonly string[];
  readonly entities: readonly Entity[];
  readonly codes: readonly string[];
  readonly parts: readonly CodeParts[];
  readonly spans: readonly Span[];
}

/** An event with what a table says of it beside its own fields. */
export interface EventRow {
  readonly record: ArticleRecord;
  readonly event: EventRecord;
  readonly actor: Side;
  readonly recipient: Side;
  /** Undefined for what is no type of PLOVER. */
  readonly codes?: PloverCodes;
  /** Who says so; undefined where the story tells it itself. */
  readonly asserter?: string;
  /** The place where it is an entity of the record. */
  readonly placeEntity?: Entity;
  /** The sentence that has its trigger, parties and objects. */
  readonly sentence?: Span;
  /** What all reports together have, where the row stands for all of them; the rest is then of the first. */
  readonly joined?: EventDetail;
}

/** An event of an archive with the record of its first report. */
export interface ReportedEvent {
  readonly joined: EventDetail;
  readonly record: ArticleRecord;
}

/** The row of an event that many may report; undefined where its first report is no longer in its record. */
export function joinedRowOf({ joined, record }: ReportedEvent): EventRow | undefined {
  const event = record.events.find(({ id }) => id === joined.evidence.event);
  if (event === undefined) return undefined;
  const row = eventRow(record, event);
  const codes = ploverCodesOf(joined.type, joined.mode, joined.contexts);
  const { codes: _, ...rest } = row;
  return {
    ...rest,
    ...(codes === undefined ? {} : { codes }),
    actor: renamed(row.actor, joined.actors),
    recipient: renamed(row.recipient, joined.recipients),
    joined,
  };
}

/** A side under the names that the archive has for its entities. */
function renamed(side: Side, refs: readonly EntityRef[]): Side {
  if (refs.length === 0) return side;
  return { ...side, names: [...refs.map(({ name }) => name), ...side.names.slice(side.entities.length)] };
}

/** The events of a record, each with what tables say of it. */
export function eventRowsOf(record: ArticleRecord): readonly EventRow[] {
  return record.events.map((event) => eventRow(record, event));
}

function eventRow(record: ArticleRecord, event: EventRecord): EventRow {
  const codes = ploverCodesOf(event.type, event.mode, event.context);
  const asserter = asserterOf(record, event);
  const placeEntity = placeOf(record, event);
  const sentence = sentenceAround(record.article, [
    ...event.trigger,
    ...event.actorSpans,
    ...event.recipientSpans,
    ...event.objects,
  ]);
  return {
    record,
    event,
    actor: sideOf(record, event.actors, event.actorSpans, event.actorCodes),
    recipient: sideOf(record, event.recipients, event.recipientSpans, event.recipientCodes),
    ...(codes === undefined ? {} : { codes }),
    ...(asserter === undefined ? {} : { asserter }),
    ...(placeEntity === undefined ? {} : { placeEntity }),
    ...(sentence === undefined ? {} : { sentence }),
  };
}

function sideOf(
  { entities, article }: ArticleRecord,
  ids: readonly string[],
  spans: readonly Span[],
  codes: readonly string[] | undefined,
): Side {
  const named = ids.flatMap((id) => entities.find((entity) => entity.id === id) ?? []);
  const unnamed = spans.filter((span) => !named.some(({ mentions }) => holdsAny(span, mentions)));
  // There is a code for each party: what is left over when the entities have theirs is for those without a name.
  const described = codes === undefined ? unnamed : unnamed.slice(0, Math.max(0, codes.length - ids.length));
  return {
    names: [...named.map(({ name }) => name), ...described.map((span) => slice(article.text, span))],
    entities: named,
    codes: codes ?? [],
    parts: (codes ?? []).map(partsOfCode),
    spans,
  };
}

/** The name of whoever an attribution is to, or how the text describes them; undefined where it does neither. */
export function speakerOf({ entities, attributions, article }: ArticleRecord, id: string | null): string | undefined {
  const attribution = attributions.find((own) => own.id === id);
  if (attribution === undefined) return undefined;
  const { speaker, speakerText, source } = attribution;
  const described = speakerText ?? source.map((span) => slice(article.text, span)).join(' ');
  return entities.find((entity) => entity.id === speaker)?.name ?? (described === '' ? undefined : described);
}

function asserterOf(record: ArticleRecord, { attribution }: EventRecord): string | undefined {
  return attribution === null ? undefined : speakerOf(record, attribution);
}

function placeOf({ entities, article }: ArticleRecord, { place }: EventRecord): Entity | undefined {
  if (place === undefined) return undefined;
  return entities.find(
    ({ type, name, mentions }) =>
      (type === 'place' || type === 'country') &&
      (name === place || mentions.some((mention) => slice(article.text, mention) === place)),
  );
}
