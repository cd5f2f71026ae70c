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

/** Everywhere that one of `words` stands in the piece of the text, as {@link firstWord} matches; of a phrase all of it, one word after the other. */
export function* wordsIn(
  text: string,
  words: readonly string[],
  { start, end }: Span,
): Generator<Span, undefined, undefined> {
  const wanted = words.map((phrase) => phrase.split(/\s+/u).filter((word) => word !== ''));
  if (wanted.length === 0) return;
  const found = [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  for (let at = 0; at < found.length; at += 1) {
    const fitting = wanted.find(
      (phrase) => phrase.length > 0 && phrase.every((word, i) => fits(word, found[at + i]?.[0])),
    );
    if (fitting === undefined) continue;
    const [first, last] = [found[at], found[at + fitting.length - 1]];
    if (first !== undefined && last !== undefined) {
      yield { start: start + first.index, end: start + last.index + last[0].length };
    }
  }
}

function fits(wanted: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  const [want, own] = [bare(wanted.replace(/\*$/, '')), bare(word)];
  return wanted.endsWith('*') ? own.startsWith(want) : own === want;
}

function bare(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
