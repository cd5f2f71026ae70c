/** Days and months by name and number: "Tuesday, 5 November", "Nov. 7", "between 3 and 5 May", "October last year". */
import type { Form, Reading, YearRef } from './form.ts';
import {
  dayNumberAt,
  is,
  isApostrophe,
  isDash,
  type Month,
  monthAt,
  type Part,
  type Tokens,
  yearAt,
  yearRefAt,
} from './parts.ts';
import { isCapital, startsSentence } from './tokens.ts';
import { counted, shortWeekdays, weekdays } from './vocabulary.ts';

type Rule = (tokens: Tokens, i: number) => Reading | undefined;

/** "5 November 2024", "the 5th of November", "3-5 May", "between 3 and 5 May"; without a year too. */
const dayFirst: Rule = (tokens, i) => {
  const at = is(tokens, i, 'the') ? i + 1 : i;
  const day = dayNumberAt(tokens, at);
  if (day === undefined) return undefined;
  const range = isDash(tokens, day.end) || (is(tokens, day.end, 'and') && is(tokens, i - 1, 'between'));
  const last = range ? dayNumberAt(tokens, day.end + 1) : undefined;
  const before = last?.end ?? day.end;
  const month = monthAt(tokens, is(tokens, before, 'of') ? before + 1 : before);
  if (month === undefined || (month.value.ambiguous && !isCapital(tokens[month.end - 1]) && !is(tokens, before, 'of')))
    return undefined;
  const { m } = month.value;
  const year = yearRefAt(tokens, month.end);
  const days = last === undefined ? { m, d: day.value } : { m, d: day.value, to: { m, d: last.value } };
  return reading(i, year?.end ?? month.end, { kind: 'day', ...days, ...(year && { year: year.value }) }, 'day-month');
};

/** "November 5, 2024", "Nov. 5", "May 3-5", "May 3 to June 2" as far as its first day. */
const monthFirst: Rule = (tokens, i) => {
  const month = monthAt(tokens, i);
  if (month === undefined || !isCapital(tokens[i])) return undefined;
  const day = dayNumberAt(tokens, is(tokens, month.end, 'the') ? month.end + 1 : month.end);
  if (day === undefined) return undefined;
  const { m } = month.value;
  const known = knownYear(tokens, day.end, m, day.value);
  if (known === undefined && isAmount(tokens, day.end)) return undefined;
  const range = isDash(tokens, day.end) || (is(tokens, day.end, 'and') && is(tokens, i - 1, 'between'));
  const last = range ? dayNumberAt(tokens, day.end + 1) : undefined;
  const end = last?.end ?? day.end;
  const year = yearRefAt(tokens, end);
  const days = last === undefined ? { m, d: day.value } : { m, d: day.value, to: { m, d: last.value } };
  const form: Form = { kind: 'day', ...days, ...(year && { year: year.value }), ...(known && { known }) };
  return reading(i, year?.end ?? end, form, 'month-day');
};

/** Days that events are called by, and the words that tell that the event is meant: "the Sept. 11 attacks". */
const KNOWN: readonly (readonly [number, number, number])[] = [
  [9, 11, 2001],
  [10, 7, 2023],
  [1, 6, 2021],
];
const CALLED_BY =
  'attack attacks terror terrorist hijackers victims memorial assault massacre riot riots rioters insurrection committee commission hostages raid'.split(
    ' ',
  );

function knownYear(tokens: Tokens, i: number, m: number, d: number): number | undefined {
  if (!is(tokens, i, ...CALLED_BY)) return undefined;
  return KNOWN.find(([month, day]) => month === m && day === d)?.[2];
}

/** "March 18 people" counts people; "March 18, people" does not. */
function isAmount(tokens: Tokens, i: number): boolean {
  return counted.has(tokens[i]?.lower ?? '') || is(tokens, i, '%');
}

/** "November 2024", "in October", "early May", "March-May 2023". */
const monthAlone: Rule = (tokens, i) => {
  const month = monthAt(tokens, i);
  if (month === undefined) return undefined;
  const second = isDash(tokens, month.end) ? monthAt(tokens, month.end + 1) : undefined;
  const last = second ?? month;
  const that = is(tokens, i - 1, 'that') && isCapital(tokens[i]);
  const story: Part<YearRef> | undefined = that ? { value: { shift: 0, from: 'story' }, end: last.end } : undefined;
  const year = yearRefAt(tokens, last.end) ?? story;
  const any = isAnyDay(tokens, i, last.end) && isCapital(tokens[i]);
  if (year === undefined && second === undefined && !any && !standsAlone(tokens, i, month.value, month.end))
    return undefined;
  if (!isCapital(tokens[i]) && month.value.ambiguous && !is(tokens, i - 1, ...BEFORE_MONTH)) return undefined;
  const { m } = month.value;
  if (year === undefined && any) return reading(i, last.end, { kind: 'undecided', why: 'vague' }, 'any-month');
  const side = year === undefined && second === undefined ? SIDES[tokens[i - 1]?.lower ?? ''] : undefined;
  const form: Form = {
    kind: 'month',
    m,
    ...(second && { toMonth: second.value.m }),
    ...(year && { year: year.value }),
    ...(side && { side }),
  };
  return reading(side === undefined ? i : i - 1, year?.end ?? last.end, form, 'month');
};

const SIDES: Readonly<Record<string, -1 | 1>> = { last: -1, next: 1 };

/** "A hot July day", "the coldest May or June night": of any year. */
function isAnyDay(tokens: Tokens, start: number, end: number): boolean {
  const or = is(tokens, end, 'or', 'and') ? monthAt(tokens, end + 1)?.end : undefined;
  if (
    !is(tokens, or ?? end, 'day', 'days', 'night', 'nights', 'morning', 'mornings', 'evening', 'afternoon', 'weather')
  )
    return false;
  return !is(tokens, start - 1, 'that', 'this', 'last', 'next');
}

const BEFORE_MONTH =
  'in since until till from during early late mid last next this between throughout through starting beginning ending every each'.split(
    ' ',
  );

/** What a month is named of: "the May election". */
const EVENTS =
  'election elections vote votes poll polls ballot referendum summit deadline attack attacks offensive coup meeting ceasefire'.split(
    ' ',
  );

/** Whether a month without day and year is one: not "May said", "March on Washington", "a speech by May", "Jan Novak". */
function standsAlone(tokens: Tokens, i: number, { short, ambiguous }: Month, end: number): boolean {
  const marked =
    is(tokens, i - 1, ...BEFORE_MONTH) ||
    (is(tokens, i - 1, 'as') && is(tokens, i - 2, 'early', 'late', 'recently', 'far', 'soon')) ||
    (is(tokens, i - 1, '-') && is(tokens, i - 2, 'mid', 'late', 'early')) ||
    (is(tokens, i - 1, 'of') &&
      is(tokens, i - 2, 'end', 'beginning', 'start', 'middle', 'month', 'half', 'week', 'days')) ||
    (is(tokens, i - 1, 'to') &&
      isCapital(tokens[i]) &&
      is(tokens, i - 2, 'year', 'years', 'months', 'quarter', 'weeks'));
  if (short || !isCapital(tokens[i])) return marked && (!ambiguous || is(tokens, i - 1, ...SURELY_BEFORE));
  const own = isApostrophe(tokens, end) && is(tokens, end + 1, 's');
  if (is(tokens, i, 'may', 'march') && own && !is(tokens, end + 2, ...EVENTS)) return false;
  if (!ambiguous || marked) return true;
  if (is(tokens, i - 1, 'by') && (startsSentence(tokens, i - 1) || is(tokens, i - 2, ',', 'and', 'but', 'that')))
    return true;
  if (isCapital(tokens[end]) && !startsSentence(tokens, end)) return false;
  if (is(tokens, i - 1, 'the') && is(tokens, end, ...EVENTS)) return true;
  if (!is(tokens, i - 1, 'by', 'before', 'after', 'to', 'and', 'the', 'of', 'for')) return false;
  return is(tokens, i, 'may', 'march') ? hasOtherMonth(tokens, i) : true;
}

const SURELY_BEFORE = 'in since until during early mid'.split(' ');

/** Another month nearby makes "May" and "March" months: "between April and May". */
function hasOtherMonth(tokens: Tokens, i: number): boolean {
  return [-2, -3, -4, 2, 3].some((k) => {
    const other = monthAt(tokens, i + k);
    return other !== undefined && !other.value.short && isCapital(tokens[i + k]);
  });
}

/** The first day of "on 5 and 6 November", "from 5 to 8 November", which has its month from the last. */
const dayOfList: Rule = (tokens, i) => {
  const day = dayNumberAt(tokens, is(tokens, i, 'the') ? i + 1 : i);
  if (day === undefined || !is(tokens, i - 1, 'on', 'from', 'between', 'until', ',', 'and')) return undefined;
  if (!is(tokens, day.end, 'and', 'or', ',', 'to')) return undefined;
  const next = dayFirst(tokens, day.end + 1) ?? dayOfList(tokens, day.end + 1);
  if (next?.form.kind !== 'day' || next.form.to !== undefined) return undefined;
  const { m, year } = next.form;
  return reading(i, day.end, { kind: 'day', m, d: day.value, ...(year && { year }) }, 'day-list');
};

/** The "8" of "Nov. 7 and 8", given the reading of "Nov. 7". */
export function dayAfter(tokens: Tokens, { end, form }: Reading): Reading | undefined {
  if (form.kind !== 'day' || form.to !== undefined || !is(tokens, end, 'and', 'or', 'to', 'through')) return undefined;
  const day = dayNumberAt(tokens, end + 1);
  if (day === undefined || monthAt(tokens, end - 1) !== undefined || yearAt(tokens, end - 1) !== undefined)
    return undefined;
  if (
    monthAt(tokens, day.end) !== undefined ||
    !/^(?:[.,;)]|in|at|for|as|with|when|after)?$/u.test(tokens[day.end]?.lower ?? '')
  )
    return undefined;
  const year = form.year ?? yearRefAt(tokens, day.end)?.value;
  return reading(end + 1, day.end, { kind: 'day', m: form.m, d: day.value, ...(year && { year }) }, 'day-list');
}

/** "on the 7th", "the 7th of this month": only where nothing else is counted. */
const dayOfMonth: Rule = (tokens, i) => {
  if (!is(tokens, i, 'the') || !/^\d{1,2}(?:st|nd|rd|th)$/u.test(tokens[i + 1]?.lower ?? '')) return undefined;
  const day = dayNumberAt(tokens, i + 1);
  if (day === undefined) return undefined;
  const which = is(tokens, day.end, 'of') && is(tokens, day.end + 2, 'month') ? tokens[day.end + 1]?.lower : undefined;
  const shift = { this: 0, the: 0, last: -1, next: 1 }[which ?? ''];
  if (shift !== undefined)
    return reading(i, day.end + 3, { kind: 'day-of-month', d: day.value, shift }, 'day-of-month');
  const joined = is(tokens, day.end, 'and', 'but', 'when', 'as') && dayNumberAt(tokens, day.end + 1) === undefined;
  const closed = joined || /^[.,;)”"’]?$/u.test(tokens[day.end]?.text ?? '');
  if (!is(tokens, i - 1, 'on') || !closed) return undefined;
  return reading(i, day.end, { kind: 'day-of-month', d: day.value }, 'day-of-month');
};

/** A weekday that only introduces a date: "Tuesday, 5 November", "Tuesday (Nov 5)", "Tues. Nov. 5". */
const weekdayDate: Rule = (tokens, i) => {
  const token = tokens[i];
  if (token === undefined || !isCapital(token)) return undefined;
  if (!weekdays.has(token.lower) && !shortWeekdays.has(token.lower)) return undefined;
  let at = i + 1;
  if (is(tokens, at, '.')) at += 1;
  const bracket = is(tokens, at, '(');
  if (bracket || is(tokens, at, ',')) at += 1;
  const date = monthFirst(tokens, at) ?? dayFirst(tokens, at);
  if (date === undefined || (bracket && !is(tokens, date.end, ')'))) return undefined;
  return reading(i, bracket ? date.end + 1 : date.end, date.form, 'weekday-date');
};

/** "May 2016" is better read as a month of a year than as the twentieth of May. */
const monthYear: Rule = (tokens, i) => {
  const month = monthAt(tokens, i);
  const at = month !== undefined && is(tokens, month.end, ',') ? month.end + 1 : month?.end;
  return at !== undefined && yearAt(tokens, at) !== undefined ? monthAlone(tokens, i) : undefined;
};

function reading(start: number, end: number, form: Form, rule: string): Reading {
  return { start, end, form, rule };
}

export const dayRules: readonly Rule[] = [
  weekdayDate,
  dayFirst,
  dayOfList,
  monthYear,
  monthFirst,
  monthAlone,
  dayOfMonth,
];
