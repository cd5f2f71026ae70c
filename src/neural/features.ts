import type { Span } from '../text/index.ts';

/** Letter case of a word, as the model takes it in. */
export const CASE = { none: 0, lower: 1, title: 2, capitals: 3, mixed: 4 } as const;

const UPPER = /\p{Lu}/gu;
const LOWER = /\p{Ll}/gu;
const ALNUM = /^[\p{L}\p{N}]/u;
const SPACE = /^\p{White_Space}/u;
const CLOSERS = new Map([
  ['\u201c', '\u201d'],
  ['\u201e', '\u201c\u201d'],
  ['\u00ab', '\u00bb'],
  ['\u2039', '\u203a'],
  ['\u2018', '\u2019'],
]);

/**
 * Letter case of one word; a single capital letter counts as Title.
 *
 * The rules of this file stand in `training/onrecord_training/features.py` too; one fixture holds both to each other.
 */
export function caseOf(word: string): number {
  const upper = word.match(UPPER)?.length ?? 0;
  const lower = word.match(LOWER)?.length ?? 0;
  if (upper === 0) return lower > 0 ? CASE.lower : CASE.none;
  if (lower === 0 && upper > 1) return CASE.capitals;
  return upper === 1 && word.search(UPPER) === 0 ? CASE.title : CASE.mixed;
}

/** Line breaks in the white space before each word: 0, 1, or 2 for more. The first word counts as 2. */
export function breaksBefore(text: string, words: readonly Span[]): Uint8Array {
  const breaks = new Uint8Array(words.length);
  let last = 0;
  words.forEach(({ start, end }, i) => {
    let count = 0;
    for (let at = last; at < start; at++) if (text.charCodeAt(at) === 10) count++;
    breaks[i] = i === 0 ? 2 : Math.min(2, count);
    last = end;
  });
  return breaks;
}

/**
 * 1 for each word inside quotation marks, the marks included; a plain guess that the model takes as a hint.
 *
 * Each line starts outside, so that a missing mark spoils no more than its line. A straight double mark opens when
 * outside and closes when inside. A single mark opens only after a character that is no letter or digit, and closes
 * only when none follows, so that apostrophes are left alone.
 */
export function quoteStates(text: string, words: readonly Span[], breaks: Uint8Array): Uint8Array {
  const states = new Uint8Array(words.length);
  let closers = '';
  words.forEach((word, i) => {
    if (breaks[i]) closers = '';
    const mark = markAt(text, word);
    if (closers !== '') {
      states[i] = 1;
      if (mark !== '' && closers.includes(mark) && !isApostrophe(mark, charAt(text, word.end))) closers = '';
      return;
    }
    closers = mark === '' ? '' : closersOf(mark, text, word);
    states[i] = closers === '' ? 0 : 1;
  });
  return states;
}

/** The word when it is a single character, the empty string otherwise. */
function markAt(text: string, { start, end }: Span): string {
  const char = charAt(text, start);
  return end - start === char.length ? char : '';
}

function charAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function charBefore(text: string, at: number): string {
  return at === 0 ? ' ' : ([...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' ');
}

function isApostrophe(mark: string, next: string): boolean {
  return (mark === "'" || mark === '\u2019') && ALNUM.test(next);
}

function closersOf(mark: string, text: string, { start, end }: Span): string {
  if (mark === '"') return '"';
  if (mark !== "'" && mark !== '\u2018') return CLOSERS.get(mark) ?? '';
  const next = charAt(text, end);
  const opens = next !== '' && !SPACE.test(next) && !ALNUM.test(charBefore(text, start));
  if (!opens) return '';
  return mark === "'" ? "'" : '\u2019';
}
