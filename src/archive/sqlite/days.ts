import { type DaySpan, daySpan } from '../../record/index.ts';
import type { Filter } from '../filter.ts';

/** The days that a date may be; of one that nobody can read as far as its year goes. Undefined where it has not even that. */
export function daysOf(date: string | undefined): DaySpan | undefined {
  if (date === undefined) return undefined;
  if (known.has(date)) return known.get(date);
  if (known.size >= MOST_KNOWN) known.clear();
  const days = daySpan(date) ?? daySpan(date.slice(0, 4));
  known.set(date, days);
  return days;
}

/** Whatever a story tells is of few days, and asked for several times each. */
const known = new Map<string, DaySpan | undefined>();
const MOST_KNOWN = 2000;

/** What the columns `earliest` and `latest` have: the days of a date that is no single day, nothing for one that is, which stands in `day`. */
export function coarseDays(date: string | undefined): readonly [earliest: string | null, latest: string | null] {
  const days = daysOf(date);
  return days === undefined || days.first === days.last ? [null, null] : [days.first, days.last];
}

/** The date that is kept as the day of something: without a time, and no more precise than the words. */
export function dateOnly(date: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(date) ? date.slice(0, 10) : date;
}

/** SQL of the first and the last day of a row. */
export interface DayColumns {
  readonly first: string;
  readonly last: string;
}

/** Of statements and reports; an empty day is none. */
export function coarseColumns(table: string): DayColumns {
  return {
    first: `coalesce(${table}.earliest, nullif(${table}.day, ''))`,
    last: `coalesce(${table}.latest, nullif(${table}.day, ''))`,
  };
}

/** Of articles, whose day of publication is a day, a month or a year: the last of a month comes after all its days as a string. */
export const publishedColumns: DayColumns = { first: 'day', last: "day || substr('-12-31', length(day) - 3)" };

/** The days of a filter as a condition: a row fits whose days and those asked for overlap. */
export function dayBounds(
  { first, last }: DayColumns,
  { from, to }: Filter,
): { readonly sql: string; readonly values: readonly string[] } {
  const [start, end] = [daysOf(from)?.first, daysOf(to)?.last];
  return {
    sql: `${start === undefined ? '' : ` and ${last} >= ?`}${end === undefined ? '' : ` and ${first} <= ?`}`,
    values: [...(start === undefined ? [] : [start]), ...(end === undefined ? [] : [end])],
  };
}
