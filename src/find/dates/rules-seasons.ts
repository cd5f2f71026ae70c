/** Quarters, halves, seasons and feasts. */
import { dayOf, easter, nthWeekday } from './calendar.ts';
import type { Form, Holiday, Reading, YearRef } from './form.ts';
import { is, isDash, type Part, type Tokens, words, yearAt, yearRefAt } from './parts.ts';
import { isCapital } from './tokens.ts';
import { numbers, ordinals, seasons } from './vocabulary.ts';

type Rule = (tokens: Tokens, i: number) => Reading | undefined;

/** "the third quarter of 2023", "Q3", "the first half of last year", "the first nine months of 2024". */
const quarter: Rule = (tokens, i) => {
  const q = is(tokens, i, 'q') && tokens[i + 1]?.glued ? Number(tokens[i + 1]?.text) : 0;
  if (q >= 1 && q <= 4) return monthsOfYear(tokens, i, i + 2, 3 * q - 2, 3);
  const at = is(tokens, i, 'the') ? i + 1 : i;
  const nth = ordinals.get(tokens[at]?.lower ?? '') ?? lastQuarter(tokens, at);
  if (nth === undefined) return undefined;
  const unit = isDash(tokens, at + 1) ? at + 2 : at + 1;
  if (is(tokens, unit, 'quarter')) return monthsOfYear(tokens, i, unit + 1, 3 * nth - 2, 3);
  if (is(tokens, unit, 'half') && nth <= 2) {
    // Of a match or a century there are halves too: only one of a year counts.
    const year = yearOf(tokens, unit + 1);
    return year === undefined ? undefined : monthsOfYear(tokens, i, unit + 1, 6 * nth - 5, 6);
  }
  const size = numbers.get(tokens[unit]?.lower ?? '') ?? Number(tokens[unit]?.text);
  if (
    nth === 1 &&
    size >= 2 &&
    size <= 11 &&
    is(tokens, unit + 1, 'months') &&
    yearOf(tokens, unit + 2) !== undefined
  ) {
    return monthsOfYear(tokens, i, unit + 2, 1, size);
  }
  return undefined;
};

/** "the last quarter of 2021" is its fourth; without a year it is the one just over. */
function lastQuarter(tokens: Tokens, at: number): number | undefined {
  if (!is(tokens, at, 'last', 'final', 'closing') || !is(tokens, at + 1, 'quarter')) return undefined;
  return yearOf(tokens, at + 2) === undefined ? undefined : 4;
}

function monthsOfYear(tokens: Tokens, start: number, end: number, first: number, size: number): Reading {
  const year = yearOf(tokens, end);
  const form: Form = { kind: 'months-of-year', first, size, ...(year && { year: year.value }) };
  return { start, end: year?.end ?? end, form, rule: 'quarter' };
}

function yearOf(tokens: Tokens, i: number): Part<YearRef> | undefined {
  const fiscal = is(tokens, i, 'of') ? i + 1 : i;
  const year = is(tokens, fiscal, 'fiscal') ? yearAt(tokens, fiscal + 1) : undefined;
  return year === undefined ? yearRefAt(tokens, i) : { value: { year: year.value }, end: year.end };
}

const SHIFT: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 };

/** "the following spring", "that summer". */
const storySeason: Rule = (tokens, i) => {
  const the = is(tokens, i, 'the') && is(tokens, i + 1, 'following', 'next');
  const own = seasons.get(tokens[the ? i + 2 : i + 1]?.lower ?? '');
  if (own === undefined || (!the && !is(tokens, i, 'that'))) return undefined;
  return {
    start: i,
    end: the ? i + 3 : i + 2,
    form: { kind: 'story-season', season: own, n: the ? 1 : 0 },
    rule: 'season',
  };
};

/** "summer 2023", "last winter", "in the spring", "by autumn"; never "the fall of the government". */
const season: Rule = (tokens, i) => {
  const shift = SHIFT[tokens[i]?.lower ?? ''];
  const at = shift === undefined ? i : i + 1;
  const own = seasons.get(tokens[at]?.lower ?? '');
  if (own === undefined) return undefined;
  const fall = is(tokens, at, 'fall');
  const year = yearRefAt(tokens, at + 1);
  if (year !== undefined)
    return { start: i, end: year.end, form: { kind: 'season', season: own, year: year.value }, rule: 'season' };
  if (shift !== undefined)
    return { start: i, end: at + 1, form: { kind: 'season', season: own, shift }, rule: 'season' };
  const the = is(tokens, at - 1, 'the') ? at - 2 : at - 1;
  const led = is(
    tokens,
    the,
    'in',
    'by',
    'since',
    'until',
    'during',
    'over',
    'before',
    'after',
    'early',
    'late',
    'through',
    'throughout',
  );
  const closed = /^(?:[.,;:)”"’]|and|but|when|as|if|to|with|for|he|she|they|it)?$/u.test(tokens[at + 1]?.lower ?? '');
  if (!led || !closed || (fall && the === at - 1) || (isCapital(tokens[at]) && the === at - 1)) return undefined;
  return { start: i, end: at + 1, form: { kind: 'season', season: own }, rule: 'season' };
};

const on =
  (m: number, d: number): Holiday =>
  (y) =>
    dayOf({ y, m, d });

/** Feasts that are one day wherever they are kept; Independence Day, Eid and the like are not. */
const HOLIDAYS: readonly (readonly [string, Holiday])[] = [
  ['christmas day', on(12, 25)],
  ['christmas eve', on(12, 24)],
  ['christmas', on(12, 25)],
  ['boxing day', on(12, 26)],
  ['new year ’ s eve', on(12, 31)],
  ['new year ’ s day', on(1, 1)],
  ['valentine ’ s day', on(2, 14)],
  ['st patrick ’ s day', on(3, 17)],
  ['may day', on(5, 1)],
  ['halloween', on(10, 31)],
  ['armistice day', on(11, 11)],
  ['veterans day', on(11, 11)],
  ['bastille day', on(7, 14)],
  ['good friday', (y) => easter(y) - 2],
  ['easter sunday', easter],
  ['easter monday', (y) => easter(y) + 1],
  ['easter', easter],
  ['thanksgiving day', (y) => nthWeekday(y, 11, 4, 4)],
  ['thanksgiving', (y) => nthWeekday(y, 11, 4, 4)],
  ['black friday', (y) => nthWeekday(y, 11, 4, 4) + 1],
  ['labor day', (y) => nthWeekday(y, 9, 1, 1)],
  ['memorial day', (y) => nthWeekday(y, 5, 1, -1)],
  ['election day', (y) => nthWeekday(y, 11, 1, 1) + 1],
  ['inauguration day', on(1, 20)],
];

const ABOUT = new Set(
  'tree trees island islands market markets card cards party parties present presents dinner carol carols egg eggs rebellion uprising rising shopping lights truce song songs'.split(
    ' ',
  ),
);

const holiday: Rule = (tokens, i) => {
  const shift = SHIFT[tokens[i]?.lower ?? ''];
  const at = shift === undefined ? i : i + 1;
  if (!isCapital(tokens[at])) return undefined;
  for (const [name, own] of HOLIDAYS) {
    const end = words(tokens, at, name) ?? words(tokens, at, name.replace('’', "'"));
    if (end === undefined || ABOUT.has(tokens[end]?.lower ?? '')) continue;
    const year = yearRefAt(tokens, end);
    const form: Form = {
      kind: 'holiday',
      holiday: own,
      ...(year && { year: year.value }),
      ...(shift !== undefined && { shift }),
    };
    return { start: i, end: year?.end ?? end, form, rule: 'holiday' };
  }
  return undefined;
};

export const seasonRules: readonly Rule[] = [storySeason, holiday, quarter, season];
