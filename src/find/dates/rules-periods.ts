/** Stretches that accounts are given for: "the three months to June", "the year ended Sept. 30", "the same period of 2021". */
import type { Reading } from './form.ts';
import {
  countAt,
  dayNumberAt,
  is,
  isDash,
  monthAt,
  type Part,
  type Tokens,
  unitAt,
  words,
  yearAt,
  yearRefAt,
} from './parts.ts';

type Rule = (tokens: Tokens, i: number) => Reading | undefined;

/** "the three months to June", "the 12 months through May", "the year to March 2025", "the year ended Sept. 30". */
const monthsTo: Rule = (tokens, i) => {
  const at = is(tokens, i, 'the') ? i + 1 : i;
  const isYear = at > i && is(tokens, at, 'year', 'quarter', 'half-year');
  const count = isYear ? undefined : countAt(tokens, at);
  const months = isYear ? undefined : monthsAt(tokens, count, at > i || is(tokens, i - 1, 'in'));
  const size = isYear ? (is(tokens, at, 'quarter') ? 3 : is(tokens, at, 'year') ? 12 : 6) : months?.value;
  const end = isYear ? at + 1 : months?.end;
  if (size === undefined || end === undefined) return undefined;
  if (!is(tokens, end, 'to', 'through', 'until', 'ended', 'ending', 'that')) return undefined;
  let behind = is(tokens, end, 'that') ? end + 2 : end + 1;
  if (is(tokens, behind, 'in', 'on')) behind += 1;
  if (is(tokens, behind, 'end') && is(tokens, behind - 1, 'to', 'the')) behind += 1;
  // "30 September", "Sept. 30"
  const before = dayNumberAt(tokens, behind);
  const month = monthAt(tokens, before?.end ?? behind);
  if (month === undefined) return undefined;
  const after = before === undefined ? dayNumberAt(tokens, month.end) : undefined;
  const year = yearRefAt(tokens, after?.end ?? month.end);
  return {
    start: i,
    end: year?.end ?? after?.end ?? month.end,
    form: { kind: 'months-to', m: month.value.m, size, ...(year && { year: year.value }) },
    rule: 'months-to',
  };
};

function monthsAt(tokens: Tokens, count: Part<number> | undefined, isLed: boolean): Part<number> | undefined {
  const unit = count === undefined ? undefined : unitAt(tokens, count.end);
  if (count === undefined || unit === undefined || !isLed || count.value > 24) return undefined;
  return unit.value === 'month' && count.value > 1 ? { value: count.value, end: unit.end } : undefined;
}

/** "the final three months of 2021". */
const lastMonths: Rule = (tokens, i) => {
  if (!is(tokens, i, 'the') || !is(tokens, i + 1, 'final', 'last', 'closing')) return undefined;
  const count = countAt(tokens, i + 2);
  if (count === undefined || count.value < 2 || count.value > 11 || !is(tokens, count.end, 'months')) return undefined;
  const year = is(tokens, count.end + 1, 'of') ? yearRefAt(tokens, count.end + 1) : undefined;
  if (year === undefined) return undefined;
  const form = { kind: 'months-of-year', first: 13 - count.value, size: count.value, year: year.value } as const;
  return { start: i, end: year.end, form, rule: 'last-months' };
};

/** "the following January": the first after the date that the story named last. */
const followingMonth: Rule = (tokens, i) => {
  if (!is(tokens, i, 'the') || !is(tokens, i + 1, 'following')) return undefined;
  const month = monthAt(tokens, i + 2);
  if (month === undefined) return undefined;
  return { start: i, end: month.end, form: { kind: 'story-month', m: month.value.m }, rule: 'following-month' };
};

/** "the same period of 2021", "the same quarter last year", "the same month a year earlier": what was named last, in that year. */
const samePeriod: Rule = (tokens, i) => {
  const nouns = ['period', 'quarter', 'month', 'week', 'months', 'time', 'day'];
  if (!is(tokens, i, 'the') || !is(tokens, i + 1, 'same', 'corresponding', 'year-ago')) return undefined;
  if (!is(tokens, i + 2, ...nouns)) return undefined;
  const year = yearRefAt(tokens, i + 3);
  if (year !== undefined)
    return { start: i, end: year.end, form: { kind: 'same-period', year: year.value }, rule: 'same-period' };
  if (is(tokens, i + 3, 'a', 'one') && is(tokens, i + 4, 'year') && is(tokens, i + 5, 'earlier', 'ago', 'before'))
    return { start: i, end: i + 6, form: { kind: 'same-period' }, rule: 'same-period' };
  return undefined;
};

/** "this fiscal year", "the first half", "the last financial year": each country and firm begins its own. */
const fiscal: Rule = (tokens, i) => {
  const at = is(tokens, i, 'the') ? i + 1 : i;
  const why = { kind: 'undecided', why: 'ambiguous' } as const;
  const which = ['this', 'last', 'next', 'current', 'previous', 'past', 'coming'];
  if (is(tokens, at, ...which) && is(tokens, at + 1, 'fiscal', 'financial') && is(tokens, at + 2, 'year'))
    return { start: i, end: at + 3, form: why, rule: 'fiscal-year' };
  const isThe = at > i && is(tokens, at, 'fiscal', 'financial') && is(tokens, at + 1, 'year');
  return isThe && yearAt(tokens, at + 2) === undefined
    ? { start: i, end: at + 2, form: why, rule: 'fiscal-year' }
    : undefined;
};

/** "a quarter earlier", "the previous quarter", "the quarter before". */
const quarterBefore: Rule = (tokens, i) => {
  const form = { kind: 'quarter-before' } as const;
  const found = (end: number): Reading => ({ start: i, end, form, rule: 'quarter-before' });
  if (is(tokens, i, 'a', 'one') && is(tokens, i + 1, 'quarter') && is(tokens, i + 2, 'earlier', 'before'))
    return found(i + 3);
  if (!is(tokens, i, 'the')) return undefined;
  if (is(tokens, i + 1, 'previous', 'preceding', 'prior') && is(tokens, i + 2, 'quarter')) return found(i + 3);
  return is(tokens, i + 1, 'quarter') && is(tokens, i + 2, 'before') ? found(i + 3) : undefined;
};

/** "before the new year", "early in the new year"; not "the new year group". */
const newYear: Rule = (tokens, i) => {
  const led = ['in', 'before', 'until', 'till', 'by', 'after', 'since', 'into', 'from'];
  if (!is(tokens, i - 1, ...led) || words(tokens, i, 'the new year') === undefined) return undefined;
  if (!/^(?:[.,;:)”"’]|and|but|or|as|at|with|to|if|when|because|he|she|it|they)?$/u.test(tokens[i + 3]?.lower ?? ''))
    return undefined;
  return { start: i, end: i + 3, form: { kind: 'new-year' }, rule: 'new-year' };
};

/** "the past half-century", "over the last half a century". */
const halfCentury: Rule = (tokens, i) => {
  const at = is(tokens, i, 'the') ? i + 1 : i;
  if (!is(tokens, at, 'past', 'last') || !is(tokens, at + 1, 'half')) return undefined;
  const noun = isDash(tokens, at + 2) || is(tokens, at + 2, 'a') ? at + 3 : at + 2;
  if (!is(tokens, noun, 'century')) return undefined;
  return { start: i, end: noun + 1, form: { kind: 'stretch', unit: 'year', n: -50 }, rule: 'stretch' };
};

export const periodRules: readonly Rule[] = [
  ...[monthsTo, lastMonths, followingMonth, samePeriod, fiscal],
  ...[quarterBefore, newYear, halfCentury],
];
