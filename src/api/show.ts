import {
  type EventReport,
  firstWord,
  type JoinedEvent,
  type Position,
  type Provenance,
  type Statement,
  type Story,
} from '../archive/index.ts';
import { around, quotesAt } from './passage.ts';

/** Words at the beginning of a story that stand for it where no word was asked for: characters. */
const BEGINNING = 200;

/** A statement as answers have it: its own words and those around, in place of the whole text. */
export function showStatement(found: Statement, words: readonly string[]) {
  const { text, content, ...rest } = found;
  return { ...rest, content: quotesAt(text, content), ...around(found, content, words) };
}

/** A story as lists have it: around the first of the words, or as it begins. */
export function showStory(found: Story, words: readonly string[]) {
  const { text, paragraphs, ...rest } = found;
  const hit = firstWord(text, words, { start: 0, end: text.length });
  const [first = { start: 0, end: 0 }] = paragraphs;
  const beginning = { start: first.start, end: Math.min(first.end, first.start + BEGINNING) };
  const { link, ...shown } = around(found, [hit ?? beginning], words);
  return { ...rest, ...shown, ...(hit === undefined || link === undefined ? {} : { link }) };
}

/** What an article says of an event: its pieces, and the passage from the first to the last of them. */
export function showReport(found: EventReport, words: readonly string[]) {
  const { text, trigger, actorSpans, recipientSpans, objects, factualityCue, ...rest } = found;
  const pieces = [...trigger, ...actorSpans, ...recipientSpans, ...objects].sort((a, b) => a.start - b.start);
  return {
    ...rest,
    trigger: quotesAt(text, trigger),
    actorSpans: quotesAt(text, actorSpans),
    recipientSpans: quotesAt(text, recipientSpans),
    objects: quotesAt(text, objects),
    ...(factualityCue === undefined ? {} : { factualityCue: quotesAt(text, factualityCue) }),
    ...around(found, pieces, words),
  };
}

export function showEvent(found: JoinedEvent, words: readonly string[]) {
  return { ...found, evidence: showReport(found.evidence, words) };
}

export function showPosition(found: Position, words: readonly string[]) {
  const { targetSpans, evidence, statement } = found;
  const { text } = statement;
  return {
    ...found,
    targetSpans: quotesAt(text, targetSpans),
    evidence: quotesAt(text, evidence),
    statement: showStatement(statement, words),
  };
}

/** What every answer says of an article, of a record that was just put. */
export function provenanceOf(
  article: number,
  {
    id,
    article: { url, title, publisher, published },
  }: { readonly id: string; readonly article: Omit<Provenance, 'article' | 'id'> },
): Provenance {
  return {
    article,
    id,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}
