import type { Unit } from './vocabulary.ts';

/** A year as the text gives it: "2018", "last year", "that year". */
export type YearRef = { readonly year: number } | { readonly shift: number; readonly from: Anchor };

/** What a relative expression counts from: the day of publication, or the time that the story speaks of. */
export type Anchor = 'published' | 'story';

/** Why an expression has no value. */
export type Undecided = 'vague' | 'recurring' | 'duration' | 'ambiguous' | 'no-anchor' | 'no-publication-day';

export type Holiday = (year: number) => number;

/** What an expression says, before it is held against the calendar. */
export type Form =
  | {
      readonly kind: 'day';
      readonly m: number;
      readonly d: number;
      readonly year?: YearRef;
      readonly to?: DayEnd;
      /** The year of the event that is called by the day, for papers that appeared after it. */
      readonly known?: number;
    }
  /** Without `shift` a day of the month that the text has just named. */
  | { readonly kind: 'day-of-month'; readonly d: number; readonly shift?: number }
  /** `side`: -1 "last January", 1 "next March". */
  | {
      readonly kind: 'month';
      readonly m: number;
      readonly year?: YearRef;
      readonly toMonth?: number;
      readonly side?: -1 | 1;
    }
  | { readonly kind: 'year'; readonly year: YearRef; readonly toYear?: number }
  /** `coming`: "this coming Friday", the first after the day of publication, or so many weeks after that. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly coming: true; readonly weeks?: number }
  /** `shift`: -1 "last Friday", 0 "this Friday", 1 "next Friday"; `week`: "Friday of last week" is -1. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly shift?: number;
      readonly week?: number;
      readonly coming?: undefined;
    }
  /** A calendar unit `n` units from the anchor: "last week", "two days later", "a year ago". */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly n: number; readonly from: Anchor }
  /** "a day after the attack": the anchor must stand in the same sentence, and the event lies the other way. */
  | { readonly kind: 'event'; readonly unit: Unit; readonly n: number }
  /** "the past three months": from the anchor `n` units back or on. */
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly n: number }
  /** `size` months that begin with the `first` of a year: quarters and halves. */
  | { readonly kind: 'months-of-year'; readonly first: number; readonly size: number; readonly year?: YearRef }
  /** `size` months of which the last is `m`: what accounts are given for. */
  | { readonly kind: 'months-to'; readonly m: number; readonly size: number; readonly year?: YearRef }
  /** The three months before those that the story named last: "a quarter earlier". */
  | { readonly kind: 'quarter-before' }
  /** "the new year": the one that begins nearest. */
  | { readonly kind: 'new-year' }
  /** What the story named last, in another year; without `year` the year before. */
  | { readonly kind: 'same-period'; readonly year?: YearRef }
  | { readonly kind: 'season'; readonly season: number; readonly year?: YearRef; readonly shift?: number }
  /** "the following spring", "that summer": counted from the last date of the story. */
  /** "the following January". */
  | { readonly kind: 'story-month'; readonly m: number }
  | { readonly kind: 'story-season'; readonly season: number; readonly n: 0 | 1 }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly holiday: Holiday; readonly year?: YearRef; readonly shift?: number }
  /** A value that needs no calendar, such as `199X`. */
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'undecided'; readonly why: Undecided };

export interface DayEnd {
  readonly m: number;
  readonly d: number;
}

/** A form that a rule read from token `start` up to (not including) `end`. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  /** The name of the rule that read it. */
  readonly rule: string;
}
