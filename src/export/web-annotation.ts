/**
 * Statements and events as annotations of the page (https://www.w3.org/TR/annotation-model/): a collection with one page of them.
 * Each points at its words by quotation and by position.
 */
import type { ArticleRecord } from '../record/index.ts';
import { type Span, slice, wellFormed } from '../text/index.ts';
import { type EventRow, eventRowsOf, speakerOf } from './event-row.ts';
import { wordsOf } from './evidence.ts';
import { entityIri, lineIri, storyIri } from './identifier.ts';
import { jsonLdList } from './json-ld.ts';
import { type StatementRow, statementRowsOf } from './statements-table.ts';

/** Characters kept before and after a quotation, to tell it from others of the same words. */
const AROUND = 32;

/** Where its terms are defined. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** An annotation collection of all statements and events. */
export function webAnnotations(records: AsyncIterable<ArticleRecord>): AsyncGenerator<string> {
  const head = {
    '@context': ANNOTATION_CONTEXT,
    id: 'urn:onrecord:annotations',
    type: 'AnnotationCollection',
    label: 'What is on record: who said what, and what happened',
  };
  const page = { id: 'urn:onrecord:annotations:1', type: 'AnnotationPage', partOf: head.id, startIndex: 0 };
  return jsonLdList(head, 'items', annotationsOf(records), { name: 'first', head: page });
}

async function* annotationsOf(records: AsyncIterable<ArticleRecord>): AsyncGenerator<object> {
  for await (const record of records) {
    const position = characterPositions(record.article.text);
    for (const row of statementRowsOf(record)) {
      const { id, content } = row.statement;
      yield annotation(record, id, statementBody(row), targets(record, content, position));
    }
    for (const row of eventRowsOf(record)) {
      const spans = row.sentence === undefined ? row.event.trigger : [row.sentence];
      yield annotation(record, row.event.id, eventBody(row), targets(record, spans, position));
    }
  }
}

function annotation(record: ArticleRecord, id: string, body: readonly object[], target: readonly object[]): object {
  const { name, version } = record.model;
  return {
    id: lineIri(record, id),
    type: 'Annotation',
    motivation: 'describing',
    generator: {
      id: `urn:onrecord:model:${encodeURIComponent(version)}`,
      type: 'Software',
      name: `${name} ${version}`,
    },
    body,
    target,
  };
}

/** Who says it, how, and who that is elsewhere. */
function statementBody({ record, statement, speaker }: StatementRow): readonly object[] {
  const cue = wordsOf(record.article.text, statement.cue);
  const name = speakerOf(record, statement.id) ?? 'no source named';
  const facts = [statement.quotation, cue && `“${cue}”`, statement.date].filter(Boolean).join(', ');
  return [
    textual('describing', `${name} (${facts})`),
    textual('tagging', 'statement'),
    ...(statement.stance === undefined ? [] : [textual('tagging', statement.stance.polarity)]),
    ...(speaker?.wikidata === undefined ? [] : [identifying(entityIri(record, speaker))]),
  ];
}

function eventBody({ record, event, actor, recipient, asserter }: EventRow): readonly object[] {
  const says = asserter === undefined ? '' : ` according to ${asserter}`;
  const parties = [...actor.entities, ...recipient.entities].filter(({ wikidata }) => wikidata !== undefined);
  return [
    textual(
      'describing',
      `${event.type}: ${actor.names.join(', ')} → ${recipient.names.join(', ')} (${event.factuality}${says})`,
    ),
    ...['event', event.type, event.factuality].map((tag) => textual('tagging', tag)),
    ...parties.map((entity) => identifying(entityIri(record, entity))),
  ];
}

function textual(purpose: 'describing' | 'tagging', value: string): object {
  return { type: 'TextualBody', purpose, format: 'text/plain', value: wellFormed(value) };
}

function identifying(source: string): object {
  return { type: 'SpecificResource', purpose: 'identifying', source };
}

function targets(
  record: ArticleRecord,
  spans: readonly Span[],
  position: (offset: number) => number,
): readonly object[] {
  const { text } = record.article;
  return spans.map((span) => ({
    source: storyIri(record),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: wellFormed(slice(text, span)),
        prefix: wellFormed(text.slice(whole(text, Math.max(0, span.start - AROUND)), span.start)),
        suffix: wellFormed(text.slice(span.end, whole(text, Math.min(text.length, span.end + AROUND)))),
      },
      { type: 'TextPositionSelector', start: position(span.start), end: position(span.end) },
    ],
  }));
}

/** The offset, or the one behind it where it would cut a surrogate pair in two. */
function whole(text: string, offset: number): number {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]/u.test(text.slice(offset - 1, offset + 1)) ? offset + 1 : offset;
}

/** Offsets in UTF-16 code units as the model has them: in characters (code points). */
function characterPositions(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of `sorted` are below `limit`, by halving. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
