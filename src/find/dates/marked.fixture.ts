import type { Span } from '../../text/index.ts';

/** An expression marked in a text by hand; `value` is undefined where it is to have none. */
export interface Marked extends Span {
  readonly value: string | undefined;
}

/**
 * Takes the marks out of a text: `on [Tuesday|2024-11-05] he` gives the text "on Tuesday he" and the span of "Tuesday".
 * `?` stands for no value.
 */
export function unmark(marked: string): { readonly text: string; readonly dates: readonly Marked[] } {
  const dates: Marked[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: words = '', 2: value, index } of marked.matchAll(/\[([^|\]]+)\|([^\]]+)\]/gu)) {
    text += marked.slice(at, index);
    dates.push({ start: text.length, end: text.length + words.length, value: value === '?' ? undefined : value });
    text += words;
    at = index + whole.length;
  }
  return { text: text + marked.slice(at), dates };
}

export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
