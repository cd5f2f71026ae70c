/** Stretches of the calendar counted from somewhere: "last week", "the following year", "two days later", "a year ago". */
import type { Form, Reading } from './form.ts';
import { countAt, is, isDash, monthAt, type Tokens, unitAt, words } from './parts.ts';
import { isCapital, startsSentence } from './tokens.ts';
import { counted, type Unit, vague } from './vocabulary.ts';

type Rule = (tokens: Tokens, i: number) => Reading | undefined;

function unitForm(unit: Unit, n: number, from: 'published' | 'story'): Form {
  return { kind: 'unit', unit, n, from };
}

const SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  this: 0,
  next: 1,
  previous: -1,
  past: -1,
  current: 0,
  coming: 1,
  upcoming: 1,
};

/** "last week", "this year", "earlier this month", "late last year", "the past week". */
const thisUnit: Rule = (tokens, i) => {
  const the = is(tokens, i, 'the') || (is(tokens, i, 'this') && is(tokens, i + 1, 'past', 'coming')) ? i + 1 : i;
  const shift = SHIFT[tokens[the]?.lower ?? ''];
  const unit = unitAt(tokens, the + 1);
  if (shift === undefined || unit === undefined || unit.value === 'hour') return undefined;
  // "the last week of January" is a part of the month.
  if (
    (the > i || is(tokens, i - 1, 'the')) &&
    is(tokens, unit.end, 'of') &&
    monthAt(tokens, unit.end + 1) !== undefined
  )
    return undefined;
  const word = tokens[the]?.lower;
  if (the > i && (word === 'this' || word === 'next' || word === 'last')) {
    if (word === 'this') return undefined;
    if (word === 'next') return { start: i, end: unit.end, form: unitForm(unit.value, 1, 'story'), rule: 'story-unit' };
    const plural = (tokens[the + 1]?.lower ?? '').endsWith('s');
    if (plural) return vagueReading(i, unit.end);
    return { start: i, end: unit.end, form: { kind: 'stretch', unit: unit.value, n: -1 }, rule: 'stretch' };
  }
  if ((tokens[the + 1]?.lower ?? '').endsWith('s')) return vagueReading(i, unit.end);
  if (word === 'previous')
    return the > i
      ? { start: i, end: unit.end, form: unitForm(unit.value, -1, 'story'), rule: 'story-unit' }
      : undefined;
  if (word === 'past' && unit.value === 'weekend') {
    return { start: i, end: unit.end, form: unitForm('weekend', -1, 'published'), rule: 'this-unit' };
  }
  if (word === 'past')
    return { start: i, end: unit.end, form: { kind: 'stretch', unit: unit.value, n: -1 }, rule: 'stretch' };
  if (unit.value === 'day') return undefined;
  return { start: i, end: unit.end, form: unitForm(unit.value, shift, 'published'), rule: 'this-unit' };
};

function vagueReading(start: number, end: number): Reading {
  return { start, end, form: { kind: 'undecided', why: 'vague' }, rule: 'vague' };
}

/**
 * Whether "the year before" opens a clause of its own: "; the year before nurses had struck." Where a comma is still to come,
 * as in "The year before nurses struck, pay was cut", or a word of a noun's own follows ("the year before the war"), the words
 * up to there are what it counts from.
 */
function opensClause(tokens: Tokens, start: number, next: number): boolean {
  const opens = startsSentence(tokens, start) || is(tokens, start - 1, ';', 'and', 'but');
  if (!opens || isCapital(tokens[next])) return false;
  if (is(tokens, next, 'the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'that')) return false;
  const rest = tokens.slice(next, next + 30);
  const end = rest.findIndex((_, k) => k > 0 && startsSentence(tokens, next + k));
  const clause = (end < 0 ? rest : rest.slice(0, end)).map((token) => token.lower);
  return !clause.includes(',') && clause.some((word) => /^(?:had|was|were|did)$|ed$/u.test(word));
}

/** "the following year", "that day", "the same month", "the day before", "the next morning". */
const storyUnit: Rule = (tokens, i) => {
  const that = is(tokens, i, 'that');
  if (!that && !is(tokens, i, 'the')) return undefined;
  const at = i + (that && is(tokens, i + 1, 'same') ? 2 : 1);
  if (
    !that &&
    is(tokens, at, 'day', 'night', 'week', 'month', 'year') &&
    is(tokens, at + 1, 'before', 'after', 'prior')
  ) {
    const unit = unitAt(tokens, at)?.value ?? 'day';
    const n = is(tokens, at + 1, 'after') ? 1 : -1;
    const bare = /^(?:[.,;:)”"’]|and|but|when|in|at|with)?$/u.test(tokens[at + 2]?.lower ?? '');
    const form: Form =
      bare || opensClause(tokens, i, at + 2) ? unitForm(unit, n, 'story') : { kind: 'event', unit, n: -n };
    return { start: i, end: at + 2, form, rule: 'story-unit' };
  }
  const n = that
    ? 0
    : { following: 1, next: 1, same: 0, latter: 0, previous: -1, preceding: -1 }[tokens[at]?.lower ?? ''];
  if (n === undefined) return undefined;
  const noun = that ? at : at + 1;
  const morning = is(tokens, noun, 'morning', 'evening', 'afternoon');
  const unit = morning ? { value: 'day' as const, end: noun + 1 } : unitAt(tokens, noun);
  if (unit === undefined || unit.value === 'hour') return undefined;
  if ((tokens[noun]?.lower ?? '').endsWith('s')) return vagueReading(i, unit.end);
  return { start: i, end: unit.end, form: unitForm(unit.value, n, 'story'), rule: 'story-unit' };
};

/** "this time last year", "by this time next week": the month a year from now, the day a week from now. */
const thisTime: Rule = (tokens, i) => {
  if (!is(tokens, i, 'this') || !is(tokens, i + 1, 'time')) return undefined;
  const n = { last: -1, next: 1 }[tokens[i + 2]?.lower ?? ''];
  const end = i + 4;
  if (n === undefined) return undefined;
  const found = (unit: Unit, by: number): Reading => ({
    start: i,
    end,
    form: unitForm(unit, by, 'published'),
    rule: 'this-time',
  });
  if (is(tokens, i + 3, 'year')) return found('month', 12 * n);
  if (is(tokens, i + 3, 'week')) return found('day', 7 * n);
  return is(tokens, i + 3, 'month') ? found('month', n) : undefined;
};

/** "a fortnight ago", "half a century ago": amounts that have a name of their own. */
const namedAmount: Rule = (tokens, i) => {
  const fortnight = is(tokens, i, 'a', 'one') && is(tokens, i + 1, 'fortnight');
  const half = words(tokens, i, 'half a century') ?? words(tokens, i, 'half a decade');
  const end = fortnight ? i + 2 : half;
  const after = tokens[end ?? i]?.lower ?? '';
  if (end === undefined || !/^(?:ago|earlier|later)$/u.test(after)) return undefined;
  const [unit, n]: readonly [Unit, number] = fortnight
    ? ['week', 2]
    : is(tokens, i + 2, 'decade')
      ? ['year', 5]
      : ['year', 50];
  const from = after === 'ago' ? 'published' : 'story';
  return { start: i, end: end + 1, form: unitForm(unit, after === 'later' ? n : -n, from), rule: 'named-amount' };
};

/** "three days ago", "a year earlier", "two weeks later", "a day after", "within 24 hours", "in two weeks". */
const countedUnit: Rule = (tokens, i) => {
  const within = is(tokens, i, 'within');
  const at = within ? i + 1 : i;
  if (isDash(tokens, at - 1) && tokens[at]?.glued) return undefined;
  const count = countAt(tokens, at);
  const unit = count === undefined ? undefined : unitAt(tokens, count.end);
  if (unit === undefined) return vagueUnit(tokens, i);
  if (is(tokens, i - 1, 'in') && is(tokens, i - 2, 'time')) return undefined; // "for the first time in nine days after"
  const n = count?.value ?? 0;
  if (within) return { start: i, end: unit.end, form: { kind: 'undecided', why: 'duration' }, rule: 'within' };
  const [own, amount] = hoursAsDays(unit.value, n);
  const after = tokens[unit.end]?.lower ?? '';
  const end = unit.end + 1;
  if (is(tokens, end, 'than')) return undefined; // "six months later than planned"
  const found = (form: Form, last = end): Reading => ({ start: i, end: last, form, rule: 'counted-unit' });
  if (after === 'ago') return found(unitForm(own, -amount, 'published'));
  if (after === 'earlier') return found(unitForm(own, -amount, 'story'));
  if (after === 'later') return found(unitForm(own, amount, 'story'));
  if (words(tokens, unit.end, 'from now') !== undefined) return found(unitForm(own, amount, 'published'), end + 1);
  const follows = tokens[end]?.lower ?? '';
  if ((after === 'after' || after === 'before') && !/^[.,;:)]?$/u.test(follows)) {
    return found({ kind: 'event', unit: own, n: after === 'after' ? -amount : amount });
  }
  if (after === 'before' || after === 'after')
    return found(unitForm(own, after === 'after' ? amount : -amount, 'story'));
  return undefined;
};

function hoursAsDays(unit: Unit, n: number): readonly [Unit, number] {
  if (unit === 'hour' && n >= 24 && n % 24 === 0) return ['day', n / 24];
  return unit === 'decade' ? ['year', 10 * n] : unit === 'century' ? ['year', 100 * n] : [unit, n];
}

/** "days ago", "several weeks later", "in recent months": there, but nobody can count it. */
function vagueUnit(tokens: Tokens, i: number): Reading | undefined {
  let at = i;
  if (is(tokens, at, 'a') && is(tokens, at + 1, 'few', 'couple')) at += 1;
  const few = vague.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  const unit = unitAt(tokens, is(tokens, few, 'of') ? few + 1 : few);
  if (few === at && countAt(tokens, at - 1) !== undefined) return undefined;
  if (unit === undefined || !(tokens[unit.end - 1]?.lower ?? '').endsWith('s')) return undefined;
  if (few > at && is(tokens, at, 'recent')) return vagueReading(i, unit.end);
  return is(tokens, unit.end, 'ago', 'later', 'earlier') && !is(tokens, unit.end + 1, 'than')
    ? vagueReading(i, unit.end + 1)
    : undefined;
}

/** "the past three months", "over the last 24 hours", "the next two years". */
const stretch: Rule = (tokens, i) => {
  const at = is(tokens, i, 'the') ? i + 1 : i;
  const back = is(tokens, at, 'past', 'last', 'previous');
  if (!back && !is(tokens, at, 'next', 'coming')) return undefined;
  const count = countAt(tokens, at + 1);
  const unit = count === undefined ? undefined : unitAt(tokens, count.end);
  if (count === undefined || unit === undefined) {
    const few = vague.has(tokens[at + 1]?.lower ?? '') ? unitAt(tokens, at + 2) : undefined;
    return few === undefined ? undefined : vagueReading(i, few.end);
  }
  if (is(tokens, unit.end, 'running')) return undefined;
  const [own, n] = hoursAsDays(unit.value, count.value);
  return { start: i, end: unit.end, form: { kind: 'stretch', unit: own, n: back ? -n : n }, rule: 'stretch' };
};

/** "in two weeks", "in three days' time": a day to come, unless it is how long something took. */
const inUnits: Rule = (tokens, i) => {
  if (!is(tokens, i, 'in')) return undefined;
  const count = countAt(tokens, i + 1);
  const unit = count === undefined ? undefined : unitAt(tokens, count.end);
  if (count === undefined || unit === undefined) return undefined;
  const time = is(tokens, unit.end + 1, 'time') || (is(tokens, unit.end + 1, 's') && is(tokens, unit.end + 2, 'time'));
  if (!time) return undefined;
  const [own, n] = hoursAsDays(unit.value, count.value);
  return {
    start: i,
    end: unit.end + (is(tokens, unit.end + 1, 's') ? 3 : 2),
    form: unitForm(own, n, 'published'),
    rule: 'in-units',
  };
};

/** "earlier in the week", "later in the year", "the end of the month", "the start of the year", "the weekend". */
const theUnit: Rule = (tokens, i) => {
  const edge = [
    'earlier in the',
    'later in the',
    'early in the',
    'late in the',
    'end of the',
    'start of the',
    'beginning of the',
    'middle of the',
    'rest of the',
    'turn of the',
  ];
  for (const phrase of edge) {
    const at = words(tokens, i, phrase);
    const unit = at === undefined ? undefined : unitAt(tokens, at);
    if (
      at === undefined ||
      unit === undefined ||
      unit.value === 'hour' ||
      unit.value === 'day' ||
      unit.value === 'century'
    )
      continue;
    if ((tokens[at]?.lower ?? '').endsWith('s') || counted.has(tokens[unit.end]?.lower ?? '')) continue;
    return { start: i, end: unit.end, form: unitForm(unit.value, 0, 'published'), rule: 'the-unit' };
  }
  if (is(tokens, i, 'the') && is(tokens, i + 1, 'weekend') && !isDash(tokens, i + 2)) {
    return { start: i, end: i + 2, form: { kind: 'weekend' }, rule: 'weekend' };
  }
  return undefined;
};

export const relativeRules: readonly Rule[] = [
  ...[thisTime, namedAmount, stretch, storyUnit, thisUnit],
  ...[inUnits, countedUnit, theUnit],
];
