import type { Span } from '../text/index.ts';

/** Words in their context, on one line. */
export interface Kwic {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What stands at `span`, with up to `width` characters of its paragraph on either side, cut between words. */
export function kwicAt(text: string, { start, end }: Span, width = 60): Kwic {
  const line = (piece: string): string => piece.replace(/\s+/g, ' ');
  const left = line(
    text
      .slice(0, start)
      .slice(-width - 20)
      .replace(/^.*\n/s, ''),
  );
  const right = line(text.slice(end, end + width + 20).replace(/\n.*$/s, ''));
  return {
    before: left.length > width ? left.slice(-width).replace(/^\S*\s/, '… ') : left,
    words: line(text.slice(start, end)),
    after: right.length > width ? right.slice(0, width).replace(/\s\S*$/, ' …') : right,
  };
}

/** Where the first of `words` stands in the piece of the text, whole and whatever its case; `*` at its end stands for any ending. */
export function firstWord(text: string, words: readonly string[], piece: Span): Span | undefined {
  return wordsIn(text, words, piece).next().value;
}

/** Everywhere that one of `words` stands in the piece of the text, as {@link firstWord} matches. */
export function* wordsIn(
  text: string,
  words: readonly string[],
  { start, end }: Span,
): Generator<Span, undefined, undefined> {
  const bare = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = words.map((word) => [bare(word.replace(/\*$/, '')), word.endsWith('*')] as const);
  if (wanted.length === 0) return;
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const own = bare(word);
    if (wanted.some(([want, open]) => (open ? own.startsWith(want) : own === want))) {
      yield { start: start + index, end: start + index + word.length };
    }
  }
}
