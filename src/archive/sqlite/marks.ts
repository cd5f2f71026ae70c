import type { Quotation, SourceKind } from '../../record/index.ts';
import { daysOf } from './days.ts';

/**
 * The words that the full-text tables have in their column `marks`, one for each fact that questions filter by, so that a filter is one more
 * word to look for and never a scan of what matches the words. A letter and then a number of `names` or `identities`, or a code.
 */
export const mark = {
  /** A name of the speaker, or of who tells of an event. */
  speaker: (name: number) => `s${name}`,
  speakerIs: (identity: number) => `i${identity}`,
  /** A name that occurs, or of a party. */
  about: (name: number) => `a${name}`,
  aboutIs: (identity: number) => `b${identity}`,
  actorIs: (identity: number) => `v${identity}`,
  recipientIs: (identity: number) => `w${identity}`,
  outlet: (name: number) => `o${name}`,
  quotation: (quotation: Quotation) => `q${({ direct: 1, indirect: 2, mixed: 3 } as const)[quotation]}`,
  sourceKind: (kind: SourceKind) => `k${kind.replace(/-/g, '')}`,
  type: (type: string) => `t${type.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`,
  factuality: (factuality: string) => `f${factuality}`,
  place: (name: number) => `l${name}`,
  flow: (kind: string) => `g${kind}`,
  anyFlow: 'g1',
  stance: (polarity: string) => `p${polarity}`,
  anyStance: 'p1',
  month: (day: string) => `m${day.slice(0, 4)}${day.slice(5, 7)}`,
  year: (day: string) => `y${day.slice(0, 4)}`,
  /** A date in this year, or reaching into it, that is of too many months for a mark of each. */
  someMonth: (day: string) => `x${day.slice(0, 4)}`,
} as const;

/** Months of a date at most that are marked one by one: a quarter and a season are, a half year is of some month. */
const MOST_MARKED = 4;

/** The marks of a date, however coarse: of its years, and of its months. */
export function dayMarks(date: string | undefined): readonly string[] {
  const days = daysOf(date);
  if (days === undefined) return [];
  const [start, end] = [monthOf(days.first), monthOf(days.last)];
  const years = yearsBetween(days.first, days.last);
  const months = end - start < MOST_MARKED ? monthsBetween(start, end) : years.map(mark.someMonth);
  return [...years.map(mark.year), ...months];
}

/** Months of a range at most that are looked for one by one; longer ones go by years. */
const MOST_MONTHS = 24;
const MOST_YEARS = 80;
/** Years ahead that an open range goes to: what is announced for later than that has no date, as a rule. */
const AHEAD = 40;

/**
 * The marks that days between two have, at least one of them each; undefined where the range is open or too long to be looked for so. The
 * days themselves have still to be compared.
 */
export function rangeMarks(from: string | undefined, to: string | undefined): readonly string[] | undefined {
  const start = daysOf(from)?.first;
  if (start === undefined) return undefined;
  const end = daysOf(to)?.last;
  // What is still to come has few dates: those of this year and the next one by one, later ones by their years.
  const thisYear = new Date().getUTCFullYear();
  const last = end ?? `${Math.max(thisYear, Number(start.slice(0, 4))) + 1}-12-31`;
  const later = end === undefined ? yearsBetween(last, yearOf(Number(last.slice(0, 4)) + AHEAD)).slice(1) : [];
  const [first, final] = [monthOf(start), monthOf(last)];
  const years = yearsBetween(start, last);
  if (years.length + later.length > MOST_YEARS) return undefined;
  const near =
    final - first < MOST_MONTHS ? [...monthsBetween(first, final), ...years.map(mark.someMonth)] : years.map(mark.year);
  return [...near, ...later.map(mark.year)];
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
}

function monthsBetween(first: number, last: number): readonly string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const [year, month] = [Math.floor((first + i) / 12), ((first + i) % 12) + 1];
    return mark.month(`${yearOf(year)}-${String(month).padStart(2, '0')}`);
  });
}

function yearsBetween(first: string, last: string): readonly string[] {
  const [start, end] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => yearOf(start + i));
}

function yearOf(year: number): string {
  return String(year).padStart(4, '0');
}
