import { contentOf, firstWord, kwicAt, linkTo, type Provenance, type Statement } from '../archive/index.ts';
import type { Span } from '../text/index.ts';

/** A line of a table of answers. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A statement as a row, in the context of the first of `words` that stands in it. */
export function statementRow(item: Statement, words: readonly string[]): Row {
  const [first = { start: 0, end: 0 }] = item.content;
  const hit = item.content.map((span) => firstWord(item.text, words, span)).find((span) => span !== undefined);
  return {
    speaker: item.speaker,
    said: contentOf(item),
    quotation: item.quotation,
    cue: item.cue,
    ...sourceOf(item),
    ...(item.date === undefined ? {} : { date: item.date }),
    ...contextOf(item, hit ?? first, first),
    speakerId: item.speakerId ?? null,
    utterance: item.utterance,
  };
}

/** The article that an answer comes from. */
export function sourceOf({ id, title, publisher, published }: Provenance): Row {
  return { id, title: title ?? null, outlet: publisher ?? null, date: published ?? null };
}

/** The words in their context, and the address that opens the page at `linked`. */
export function contextOf({ url, text }: Provenance & { readonly text: string }, span: Span, linked: Span = span): Row {
  const { before, words, after } = kwicAt(text, span);
  return { before, words, after, link: url === undefined ? null : linkTo(url, text, linked) };
}

/** One span from the first of some to the last. */
export function wholeSpan(spans: readonly Span[]): Span {
  if (spans.length === 0) return { start: 0, end: 0 };
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
