/** Days that are named from the day of publication: "on Tuesday", "next Friday", "Monday last week", "yesterday". */
import type { Form, Reading } from './form.ts';
import { countAt, is, isApostrophe, type Tokens, words } from './parts.ts';
import { isCapital, startsSentence } from './tokens.ts';
import { dayParts, shortWeekdays, weekdayPlurals, weekdays } from './vocabulary.ts';

type Rule = (tokens: Tokens, i: number) => Reading | undefined;

const SHIFT: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1 };

/** Names that a weekday is part of: papers, bands, days of history. */
const NOT_BEFORE = new Set('news black bloody super ruby sheffield casual manic'.split(' '));
const NOT_AFTER = new Set('times telegraph express mirror mail post herald addams live'.split(' '));

/** "this coming Sunday": the first one after the day of publication. */
const coming: Rule = (tokens, i) => {
  const at = is(tokens, i, 'this') ? i + 1 : i;
  const found = is(tokens, at, 'coming') ? nameAt(tokens, at + 1) : undefined;
  if (found === undefined) return undefined;
  return { start: i, end: found.end, form: { kind: 'weekday', weekday: found.value, coming: true }, rule: 'weekday' };
};

/** "a week on Friday", "two weeks on Monday", "Friday week": so many weeks after the coming one. */
const weeksOn: Rule = (tokens, i) => {
  const count = countAt(tokens, i);
  const isLed = count !== undefined && is(tokens, count.end, 'week', 'weeks') && is(tokens, count.end + 1, 'on');
  const found = nameAt(tokens, isLed ? count.end + 2 : i);
  if (found === undefined || (!isLed && (!is(tokens, found.end, 'week') || is(tokens, i - 1, 'last', 'next', 'a'))))
    return undefined;
  const form: Form = { kind: 'weekday', weekday: found.value, coming: true, weeks: isLed ? count.value : 1 };
  return { start: i, end: isLed ? found.end : found.end + 1, form, rule: 'weeks-on' };
};

const weekday: Rule = (tokens, i) => {
  const which = SHIFT[tokens[i]?.lower ?? ''];
  const at = which === undefined ? i : i + 1;
  const token = tokens[at];
  const found = token === undefined ? undefined : nameAt(tokens, at);
  if (token === undefined || found === undefined) return undefined;
  if (isCapital(token) && (isCapital(tokens[at + 1]) ? NOT_AFTER.has(tokens[at + 1]?.lower ?? '') : false))
    return undefined;
  if (NOT_BEFORE.has(tokens[at - 1]?.lower ?? '') && isCapital(tokens[at - 1])) return undefined;
  if (is(tokens, at - 1, 'every', 'each')) {
    return { start: at - 1, end: at + 1, form: { kind: 'undecided', why: 'recurring' }, rule: 'recurring' };
  }
  // "on a Friday" is any of them.
  if (is(tokens, at - 1, 'a', 'any') && isCapital(token))
    return { start: at, end: found.end, form: { kind: 'undecided', why: 'vague' }, rule: 'any-weekday' };
  // "I called on the Friday": of a week that the story told of.
  if (which === undefined && is(tokens, at - 1, 'the') && is(tokens, at - 2, 'on') && closes(tokens, found.end))
    return { start: at - 1, end: found.end, form: { kind: 'undecided', why: 'no-anchor' }, rule: 'the-weekday' };
  const part = dayParts.has(tokens[found.end]?.lower ?? '') ? found.end + 1 : found.end;
  const week = weekAt(tokens, part);
  const form: Form = {
    kind: 'weekday',
    weekday: found.value,
    ...(which === undefined ? {} : { shift: which }),
    ...(week === undefined ? {} : { week: week.shift }),
  };
  return { start: i, end: week?.end ?? part, form, rule: 'weekday' };
};

function closes(tokens: Tokens, i: number): boolean {
  return /^(?:[.,;:)”"’]|and|but|he|she|they|we|i)?$/u.test(tokens[i]?.lower ?? '');
}

function nameAt(tokens: Tokens, i: number): { readonly value: number; readonly end: number } | undefined {
  const lower = tokens[i]?.lower ?? '';
  const full = weekdays.get(lower);
  if (full !== undefined) return { value: full, end: i + 1 };
  const short = shortWeekdays.get(lower);
  const dot = is(tokens, i + 1, '.') && tokens[i + 1]?.glued === true;
  const sure = is(tokens, i - 1, 'on', 'last', 'next') && isCapital(tokens[i]) && dot;
  return short !== undefined && sure ? { value: short, end: i + 2 } : undefined;
}

/** "last week", "of last week", "next week" behind a weekday. */
function weekAt(tokens: Tokens, i: number): { readonly shift: number; readonly end: number } | undefined {
  const at = is(tokens, i, 'of') ? i + 1 : i;
  const shift = SHIFT[tokens[at]?.lower ?? ''];
  return shift !== undefined && is(tokens, at + 1, 'week') ? { shift, end: at + 2 } : undefined;
}

/** "on Fridays" has no one day. */
const recurring: Rule = (tokens, i) =>
  weekdayPlurals.has(tokens[i]?.lower ?? '') && !isCapital(tokens[i + 1])
    ? { start: i, end: i + 1, form: { kind: 'undecided', why: 'recurring' }, rule: 'recurring' }
    : undefined;

const DAYS: readonly (readonly [string, number])[] = [
  ['the day before yesterday', -2],
  ['the day after tomorrow', 2],
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
  ['tonight', 0],
  ['overnight', 0],
  ['last night', -1],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
];

/** "earlier today", "yesterday morning", "tomorrow night": as far as the day goes. */
const deictic: Rule = (tokens, i) => {
  const at = is(tokens, i, 'earlier', 'later', 'late', 'early') ? i + 1 : i;
  for (const [phrase, n] of DAYS) {
    const end = words(tokens, at, phrase);
    if (end === undefined) continue;
    if (phrase === 'overnight' && !/^[.,;)”"]?$|^(?:on|in|from|into|and|as|by)$/u.test(tokens[end]?.lower ?? ''))
      return undefined;
    if (
      phrase === 'today' &&
      (is(tokens, at - 1, 'usa', 'russia') ||
        (isApostrophe(tokens, end) && is(tokens, end + 1, 's') && is(tokens, at - 1, 'of')))
    ) {
      return undefined; // papers; "the world of today's young" is no day
    }
    if (phrase === 'tomorrow' && is(tokens, at - 1, 'a', 'better', 'brighter', 'new')) return undefined;
    if (isCapital(tokens[at]) && isCapital(tokens[at - 1]) && !startsSentence(tokens, at)) return undefined; // a paper or show
    const part = dayParts.has(tokens[end]?.lower ?? '') ? end + 1 : end;
    return { start: i, end: part, form: { kind: 'unit', unit: 'day', n, from: 'published' }, rule: 'day-word' };
  }
  return undefined;
};

export const weekdayRules: readonly Rule[] = [deictic, coming, weeksOn, weekday, recurring];
