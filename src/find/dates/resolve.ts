/**
 * Forms held against the calendar: the day of publication, the tense of the sentence, and the time of the story. Longer than other files, since
 * each kind of form has its small function here, as one list of cases that share what a date is counted from.
 */
import { dayOf, dayText, isDay, mondayOf, monthsFrom, monthText, weekdayOf, yearText, ymdOf } from './calendar.ts';
import type { Form, Undecided, YearRef } from './form.ts';
import { shiftDay, shiftValue, stretch, weekend } from './shift.ts';
import type { Tense } from './tense.ts';
import type { Unit } from './vocabulary.ts';

export interface Context {
  /** The day of publication; undefined where it is not known to the day. */
  readonly published: number | undefined;
  readonly tense: Tense | undefined;
  /** The values that the story gave before, nearest first, in reach of a word such as "later". */
  readonly story: readonly string[];
  /** Those of the same sentence. */
  readonly sentence: readonly string[];
  /** The value of the expression right before, in the same paragraph, where that names a month. */
  readonly month?: string | undefined;
}

export type Resolved = { readonly value: string } | { readonly why: Undecided };

const undecided = (why: Undecided): Resolved => ({ why });
/** A value; what lies before the year 1, as "the past 4,000 years" would begin, has none. */
const value = (text: string): Resolved => (/(?:^|\/)(?:0*-|0000)/u.test(text) ? { why: 'vague' } : { value: text });

/** The value of a form: ISO 8601 or EDTF, as precise as the words; or why it has none. */
export function resolve(form: Form, context: Context): Resolved {
  switch (form.kind) {
    case 'fixed':
      return value(form.value);
    case 'undecided':
      return undecided(form.why);
    case 'unit':
      return unitFrom(form.unit, form.n, form.from, context);
    case 'event':
      return shifted(form.unit, form.n, context.sentence);
    case 'year':
      return withYear(form.year, context, (y) =>
        form.toYear === undefined ? yearText(y) : `${yearText(y)}/${yearText(form.toYear)}`,
      );
    case 'quarter-before':
      return quarterBefore(context.story);
    case 'new-year':
      return context.published === undefined ? undecided('no-publication-day') : value(newYear(context.published));
    case 'same-period':
      return samePeriod(form.year, context);
    case 'story-month':
      return monthAfter(form.m, context.story[0]);
    case 'story-season':
      return storySeason(form.season, form.n, context.story[0]);
    default:
      if (form.kind === 'day-of-month' && form.shift === undefined && context.month !== undefined)
        return inMonth(form.d, context.month);
      if ('year' in form && form.year !== undefined) return withYear(form.year, context, (y) => inYear(form, y));
      return context.published === undefined
        ? fromStory(form, context.story[0])
        : fromDay(form, context.published, context);
  }
}

/** "the 12th" after "in November" or "on 3 November". */
function inMonth(d: number, anchor: string): Resolved {
  const own = { y: Number(anchor.slice(0, 4)), m: Number(anchor.slice(5, 7)), d };
  return isDay(own) ? value(dayText(dayOf(own))) : undecided('ambiguous');
}

function quarterBefore(story: readonly string[]): Resolved {
  for (const text of story) {
    const [, y, m, lastYear, last] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/u.exec(text) ?? [];
    if (12 * (Number(lastYear) - Number(y)) + Number(last) - Number(m) !== 2) continue;
    const [from, to] = [monthsFrom(Number(y), Number(m), -3), monthsFrom(Number(y), Number(m), -1)];
    return value(`${monthText(...from)}/${monthText(...to)}`);
  }
  return undecided('no-anchor');
}

function newYear(published: number): string {
  const { y, m } = ymdOf(published);
  return yearText(m > 6 ? y + 1 : y);
}

/** The stretch (else the month) named last, moved to another year: "2022-10/2022-12" in "the same period of 2021" is "2021-10/2021-12". */
function samePeriod(ref: YearRef | undefined, context: Context): Resolved {
  const isStretch = (text: string): boolean => /^\d{4}-\d\d\/\d{4}-\d\d$/u.test(text);
  const own = context.story.find(isStretch) ?? context.story.find((text) => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text));
  if (own === undefined) return undecided('no-anchor');
  const last = Number(own.split('/').at(-1)?.slice(0, 4));
  const year = ref === undefined ? last - 1 : yearOf(ref, context);
  if (year === undefined) return undecided('no-publication-day');
  return value(own.replace(/\d{4}(?=-)/gu, (y) => yearText(Number(y) + year - last)));
}

/** The first month of that name after the date that the story named last. */
function monthAfter(m: number, anchor: string | undefined): Resolved {
  const [, y, own] = /^(\d{4})(?:-(\d\d)(?:-\d\d)?)?$/u.exec(anchor ?? '') ?? [];
  if (y === undefined) return undecided('no-anchor');
  const month = Number(own ?? 12) > 12 ? (FIRST_MONTHS[Number(own)] ?? 12) : Number(own ?? 12);
  return value(monthText(Number(y) + (m > month ? 0 : 1), m));
}

/** The season of the year that the story speaks of, or the first after the date that it named last. */
function storySeason(own: number, n: 0 | 1, anchor: string | undefined): Resolved {
  const [, y, m] = /^(\d{4})(?:-(\d\d)(?:-\d\d)?)?$/u.exec(anchor ?? '') ?? [];
  if (y === undefined) return undecided('no-anchor');
  const firstMonth = FIRST_MONTHS[own] ?? 3;
  const month = Number(m ?? 1) > 12 ? (FIRST_MONTHS[Number(m)] ?? 1) : Number(m ?? 1);
  const later = n === 1 && (m === undefined || month >= firstMonth);
  return value(`${yearText(Number(y) + (later ? 1 : 0))}-${own}`);
}

const FIRST_MONTHS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

type Dated = Exclude<
  Form,
  {
    kind:
      | 'fixed'
      | 'undecided'
      | 'unit'
      | 'event'
      | 'year'
      | 'same-period'
      | 'quarter-before'
      | 'new-year'
      | 'story-season'
      | 'story-month';
  }
>;

function withYear(ref: YearRef, context: Context, make: (y: number) => string | undefined): Resolved {
  const y = yearOf(ref, context);
  if (y === undefined) return undecided('from' in ref && ref.from === 'story' ? 'no-anchor' : 'no-publication-day');
  const text = make(y);
  return text === undefined ? undecided('ambiguous') : value(text); // 30 February
}

/** Without a day of publication a month or day goes on from a date that the story has just given: "by May" after "12 February 2014". */
function fromStory(form: Dated, anchor: string | undefined): Resolved {
  const [, y, m] = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/u.exec(anchor ?? '') ?? [];
  if (y === undefined || (form.kind !== 'month' && form.kind !== 'day')) return undecided('no-publication-day');
  const text = inYear(form, Number(y) + (form.m < Number(m) ? 1 : 0));
  return text === undefined ? undecided('ambiguous') : value(text);
}

function yearOf(ref: YearRef, { published, story }: Context): number | undefined {
  if ('year' in ref) return ref.year;
  if (ref.from === 'published') return published === undefined ? undefined : ymdOf(published).y + ref.shift;
  const anchor = story.find((text) => /^\d{4}/u.test(text) && !/^\d{2,3}X/u.test(text));
  return anchor === undefined ? undefined : Number(anchor.slice(0, 4)) + ref.shift;
}

/** A form of which the year is known; undefined where there is no such day. */
function inYear(form: Dated, y: number): string | undefined {
  switch (form.kind) {
    case 'day': {
      const first = { y, m: form.m, d: form.d };
      if (!isDay(first)) return undefined;
      if (form.to === undefined) return dayText(dayOf(first));
      const last = { y, m: form.to.m, d: form.to.d };
      return isDay(last) && dayOf(last) > dayOf(first) ? `${dayText(dayOf(first))}/${dayText(dayOf(last))}` : undefined;
    }
    case 'month':
      if (form.toMonth === undefined) return monthText(y, form.m);
      return `${monthText(form.toMonth < form.m ? y - 1 : y, form.m)}/${monthText(y, form.toMonth)}`;
    case 'months-of-year':
      return `${monthText(y, form.first)}/${monthText(y, form.first + form.size - 1)}`;
    case 'months-to':
      return `${monthText(...monthsFrom(y, form.m, 1 - form.size))}/${monthText(y, form.m)}`;
    case 'season':
      return `${yearText(y)}-${form.season}`;
    case 'holiday':
      return dayText(form.holiday(y));
    default:
      return undefined;
  }
}

function fromDay(form: Dated, published: number, context: Context): Resolved {
  const { y, m } = ymdOf(published);
  switch (form.kind) {
    case 'weekday':
      return value(
        dayText(
          form.coming
            ? comingDay(form.weekday, published) + 7 * (form.weeks ?? 0)
            : weekday(form, published, context.tense),
        ),
      );
    case 'weekend':
      return value(weekend(published, context.tense === 'future' ? 1 : context.tense === 'past' ? -1 : 0));
    case 'stretch':
      return value(stretch(form.unit, form.n, published));
    case 'day-of-month': {
      const [year, month] = monthsFrom(y, m, form.shift ?? 0);
      const own = { y: year, m: month, d: form.d };
      return isDay(own) ? value(dayText(dayOf(own))) : undecided('ambiguous');
    }
    case 'season':
      return value(season(form.season, form.shift, published, context.tense));
    case 'day': {
      const near = nearYear(published, context.tense, (at) => dayOf({ y: at, m: form.m, d: form.d }), 0, CLOSE_AHEAD);
      const year = form.known !== undefined && dayOf({ ...form, y: form.known }) <= published ? form.known : near;
      const text = inYear(form, form.m === 2 && form.d === 29 ? leapNear(y) : year);
      return text === undefined ? undecided('ambiguous') : value(text);
    }
    case 'holiday': {
      const own = form.holiday(y);
      const year =
        form.shift === undefined
          ? nearYear(published, context.tense, form.holiday, 0)
          : form.shift < 0
            ? y - (own < published ? 0 : 1)
            : form.shift > 0
              ? y + (own > published ? 0 : 1)
              : y;
      return value(inYear(form, year) ?? '');
    }
    case 'month':
    case 'months-to':
    case 'months-of-year': {
      if (form.kind === 'month' && form.side !== undefined) return value(monthOn(form.side, form.m, published));
      const first = form.kind === 'months-of-year' ? form.first : form.m;
      // A month or quarter that has begun can lie behind or ahead: it is the current one.
      const size = form.kind === 'months-of-year' ? form.size : 1;
      const year = nearYear(published, context.tense, (at) => dayOf({ y: at, m: first, d: 1 }), 31 * size - 1);
      return value(inYear(form, year) ?? '');
    }
  }
}

/** The month of that name on one side of the month of a day: "last January", told in January, was a year ago. */
function monthOn(side: -1 | 1, wanted: number, day: number): string {
  const { y, m } = ymdOf(day);
  const isBeyond = side < 0 ? wanted >= m : wanted <= m;
  return monthText(isBeyond ? y + side : y, wanted);
}

function leapNear(y: number): number {
  return [y, y - 1, y + 1, y - 2, y + 2].find((at) => isDay({ y: at, m: 2, d: 29 })) ?? y;
}

/** Of a day of a month; "in December" of a past sentence in November is last year's. */
const CLOSE_AHEAD = 60;

/**
 * The year of a date that is given without one: this year's as a rule, as papers name any other. Last year's where this
 * year's is still to come but the sentence is past, next year's the other way round; and where no verb tells, the nearest.
 * `length` is how many days the date goes on for, `ahead` how many it may lie ahead in a sentence about the past.
 */
function nearYear(
  published: number,
  tense: Tense | undefined,
  start: (y: number) => number,
  length: number,
  ahead = 0,
): number {
  const { y } = ymdOf(published);
  const own = start(y);
  // A paper names the year of a day ten months ago; one that is close ahead is meant, whatever verb stands by.
  if (tense === 'past') return own - published > ahead ? y - 1 : y;
  if (tense === 'future') return own + length < published ? y + 1 : y;
  if (own - published > 183) return y - 1;
  return published - own - length > 183 ? y + 1 : y;
}

function comingDay(wanted: number, published: number): number {
  return published + ((wanted - weekdayOf(published) + 6) % 7) + 1;
}

function weekday(
  { weekday: wanted, shift, week }: Extract<Form, { kind: 'weekday'; coming?: undefined }>,
  published: number,
  tense: Tense | undefined,
): number {
  const inWeek = (n: number): number => mondayOf(published) + 7 * n + ((wanted + 6) % 7);
  if (week !== undefined) return inWeek(week);
  if (shift === 1) return inWeek(1);
  if (shift === 0) return inWeek(0);
  const back = (weekdayOf(published) - wanted + 7) % 7;
  if (shift === -1) return published - (back === 0 ? 7 : back);
  return tense === 'future' ? published + ((wanted - weekdayOf(published) + 7) % 7) : published - back;
}

/** The season nearest to the day on the side that is asked for, by the year in which it begins. */
function season(own: number, shift: number | undefined, published: number, tense: Tense | undefined): string {
  const { y, m } = ymdOf(published);
  const firstMonth = FIRST_MONTHS[own] ?? 3;
  const begun = m >= firstMonth ? y : y - 1;
  const running = (m - firstMonth + 12) % 12 < 3;
  if (shift === 0) return `${own === 24 && m < 3 ? y - 1 : y}-${own}`; // a winter counts for the year it begins in
  const side = shift ?? (running ? 0 : tense === 'future' ? 1 : -1);
  if (side < 0) return `${running ? begun - 1 : begun}-${own}`;
  if (side > 0) return `${begun + 1}-${own}`;
  return `${begun}-${own}`;
}

function unitFrom(unit: Unit, n: number, from: 'published' | 'story', context: Context): Resolved {
  if (from === 'story') return shifted(unit, n, context.story);
  if (context.published === undefined) return undecided('no-publication-day');
  if (unit === 'weekend' && n <= 0) {
    const side = context.tense === 'past' ? -1 : context.tense === 'future' ? 1 : 0;
    return value(weekend(context.published, n < 0 ? -1 : side)); // "last weekend" is the one just gone
  }
  return value(shiftDay(unit, n, context.published));
}

/**
 * `n` units from the nearest value before. Where that is not as precise as the unit there is no telling which day is
 * meant, but for one bare year or week, which tends to be an aside ("the worst since 2010").
 */
function shifted(unit: Unit, n: number, anchors: readonly string[]): Resolved {
  const [nearest = '', next = ''] = anchors;
  const text =
    shiftValue(unit, n, nearest) ?? (/^\d{4}(?:-W\d\d)?$/u.test(nearest) ? shiftValue(unit, n, next) : undefined);
  return text === undefined ? undecided('no-anchor') : value(text);
}
