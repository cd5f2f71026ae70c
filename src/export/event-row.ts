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
