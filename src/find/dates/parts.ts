/** The small pieces that expressions are made of. Each parser looks at token `i` and says where its piece ends. */
import type { YearRef } from './form.ts';
import { isCapital, type Token } from './tokens.ts';
import { counted, months, numbers, shortMonths, type Unit, units } from './vocabulary.ts';

export type Tokens = readonly Token[];

export interface Part<T> {
  readonly value: T;
  /** The first token after it. */
  readonly end: number;
}

/** Whether token `i` is one of `words`, in small letters. */
export function is(tokens: Tokens, i: number, ...words: readonly string[]): boolean {
  const token = tokens[i];
  return token !== undefined && words.includes(token.lower);
}

/** The end of a run of exactly these words at `i`; undefined where they do not stand there. */
export function words(tokens: Tokens, i: number, phrase: string): number | undefined {
  const own = wordsOfPhrase(phrase);
  for (let k = 0; k < own.length; k += 1) if (tokens[i + k]?.lower !== own[k]) return undefined;
  return i + own.length;
}

/** The words of the phrases that rules ask for, kept: each rule asks at each token. */
const phrases = new Map<string, readonly string[]>();

function wordsOfPhrase(phrase: string): readonly string[] {
  const known = phrases.get(phrase);
  if (known !== undefined) return known;
  const own = phrase.split(' ');
  phrases.set(phrase, own);
  return own;
}

const DASH = ['-', '–', '—'];
export const isDash = (tokens: Tokens, i: number): boolean => is(tokens, i, ...DASH);
export const isApostrophe = (tokens: Tokens, i: number): boolean => is(tokens, i, "'", '’', '‘');

/** A year in four digits that nothing marks as another number. */
export function yearAt(tokens: Tokens, i: number): Part<number> | undefined {
  const token = tokens[i];
  if (token === undefined || !/^(?:1[0-9]|20)\d\d$/u.test(token.text)) return undefined;
  if (is(tokens, i - 1, '$', '€', '£', '¥', '#', '/') || (is(tokens, i - 1, '.') && token.glued)) return undefined;
  const after = tokens[i + 1];
  if (after?.glued && ['%', '°'].includes(after.text)) return undefined;
  if (after?.glued && after.text === '/' && Number(tokens[i + 2]?.text) !== (Number(token.text) + 1) % 100)
    return undefined;
  return { value: Number(token.text), end: i + 1 };
}

/** A year behind a month or day: ", 2024", "2024", "of 2024", "'24", "last year", "of that year". */
export function yearRefAt(tokens: Tokens, i: number): Part<YearRef> | undefined {
  const at = is(tokens, i, ',', 'of', 'in') ? i + 1 : i;
  const year = yearAt(tokens, at);
  if (year !== undefined && !(at > i && is(tokens, i, 'in'))) {
    const next = tokens[year.end];
    const amount = at > i && is(tokens, i, ',') && next !== undefined && counted.has(next.lower);
    return amount ? undefined : { value: { year: year.value }, end: year.end };
  }
  if (isApostrophe(tokens, at) && /^\d\d$/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued) {
    const short = Number(tokens[at + 1]?.text);
    return { value: { year: short + (short > 50 ? 1900 : 2000) }, end: at + 2 };
  }
  if (is(tokens, i, ',', 'in')) return undefined;
  return relativeYearAt(tokens, is(tokens, at, 'the') && !is(tokens, at + 1, 'year') ? at + 1 : at);
}

function relativeYearAt(tokens: Tokens, i: number): Part<YearRef> | undefined {
  const same = is(tokens, i, 'that') && is(tokens, i + 1, 'same') ? i + 1 : i;
  if (!is(tokens, same + 1, 'year')) return undefined;
  const end = same + 2;
  switch (tokens[same]?.lower) {
    case 'this':
    case 'the':
      return { value: { shift: 0, from: 'published' }, end };
    case 'last':
      return { value: { shift: -1, from: 'published' }, end };
    case 'next':
      return { value: { shift: 1, from: 'published' }, end };
    case 'that':
    case 'same':
    case 'latter':
      return { value: { shift: 0, from: 'story' }, end };
    case 'following':
      return { value: { shift: 1, from: 'story' }, end };
    case 'previous':
      return { value: { shift: -1, from: 'story' }, end };
    default:
      return undefined;
  }
}

export interface Month {
  readonly m: number;
  /** "Nov", "Nov.": a month only beside a day or a year, or with its dot. */
  readonly short: boolean;
  /** A name or a word as well: "May", "March", "August", "April", "June". */
  readonly ambiguous: boolean;
}

export function monthAt(tokens: Tokens, i: number): Part<Month> | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const full = months.get(token.lower);
  if (full !== undefined)
    return { value: { m: full, short: false, ambiguous: [3, 4, 5, 6, 8].includes(full) }, end: i + 1 };
  const short = shortMonths.get(token.lower);
  if (short === undefined || !isCapital(token)) return undefined;
  const dot = is(tokens, i + 1, '.') && tokens[i + 1]?.glued === true;
  return { value: { m: short, short: true, ambiguous: !dot }, end: dot ? i + 2 : i + 1 };
}

/** The number of a day: "7", "07", "7th". */
export function dayNumberAt(tokens: Tokens, i: number): Part<number> | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(tokens[i]?.lower ?? '') ?? [];
  const value = Number(digits);
  if (digits === undefined || value < 1 || value > 31) return undefined;
  const next = tokens[i + 1];
  if (next?.glued && ['%', ':', '°', '/', '$', '€'].includes(next.text)) return undefined;
  if (is(tokens, i - 1, '$', '€', '£', '#')) return undefined;
  return { value, end: i + 1 };
}

/** A whole amount: "three", "24", "twenty-four", "a", "half a dozen" is none. */
export function countAt(tokens: Tokens, i: number): Part<number> | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (/^\d{1,4}$/u.test(token.text)) return { value: Number(token.text), end: i + 1 };
  const value = numbers.get(token.lower);
  if (value === undefined) return undefined;
  const rest =
    value >= 20 && value < 100 && isDash(tokens, i + 1) ? numbers.get(tokens[i + 2]?.lower ?? '') : undefined;
  if (rest !== undefined && rest > 0 && rest < 10) return { value: value + rest, end: i + 3 };
  if (value === 1 && is(tokens, i + 1, 'hundred')) return { value: 100, end: i + 2 };
  return { value, end: i + 1 };
}

export function unitAt(tokens: Tokens, i: number): Part<Unit> | undefined {
  const value = units.get(tokens[i]?.lower ?? '');
  return value === undefined ? undefined : { value, end: i + 1 };
}
