import type { Quotation, SourceKind } from '../../record/index.ts';

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
} as const;

/** The marks of a day: of its year, and of its month where it has one. */
export function dayMarks(day: string | undefined): readonly string[] {
  if (day === undefined || !/^\d{4}/.test(day)) return [];
  return /^\d{4}-\d{2}/.test(day) ? [mark.year(day), mark.month(day)] : [mark.year(day)];
}

/** Months of a range at most that are looked for one by one; longer ones go by years. */
const MOST_MONTHS = 18;
const MOST_YEARS = 60;

/**
 * The marks that days between two have, at least one of them each; undefined where the range is open or too long to be looked for so. The
 * days themselves have still to be compared.
 */
export function rangeMarks(from: string | undefined, to: string | undefined): readonly string[] | undefined {
  const [first, last] = [from ?? '', to ?? new Date().toISOString()];
  if (!/^\d{4}/.test(first) || !/^\d{4}/.test(last)) return undefined;
  const [start, end] = [monthOf(first, '01'), monthOf(last, '12')];
  if (end - start < MOST_MONTHS) {
    // A partial date in the year is of no month.
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => monthMark(start + i));
  }
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  if (years > MOST_YEARS) return undefined;
  return Array.from({ length: years + 1 }, (_, i) => mark.year(String(Number(first.slice(0, 4)) + i)));
}

function monthOf(day: string, otherwise: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7) || otherwise) - 1;
}

function monthMark(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return mark.month(`${year}-${String((month % 12) + 1).padStart(2, '0')}`);
}
