/** Days as whole numbers since 1 January 1970 in the proleptic Gregorian calendar, without hours or zones. */
const MS = 86_400_000;

export interface Ymd {
  readonly y: number;
  /** 1 to 12. */
  readonly m: number;
  readonly d: number;
}

export function dayOf({ y, m, d }: Ymd): number {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d); // Date.UTC would take the years 0 to 99 for 1900 to 1999
  return Math.round(date.getTime() / MS);
}

export function ymdOf(day: number): Ymd {
  const date = new Date(day * MS);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
}

/** Whether there is such a day: 30 February is none. */
export function isDay({ y, m, d }: Ymd): boolean {
  return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
}

export function daysIn(y: number, m: number): number {
  return ymdOf(dayOf({ y, m: m + 1, d: 0 })).d;
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The Monday of the day's week. */
export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

export const yearText = (y: number): string => String(y).padStart(4, '0');
export const monthText = (y: number, m: number): string => `${yearText(y)}-${String(m).padStart(2, '0')}`;

export function dayText(day: number): string {
  const { y, m, d } = ymdOf(day);
  return `${monthText(y, m)}-${String(d).padStart(2, '0')}`;
}

/** The ISO 8601 week of a day: `2024-W45`. Its year is that of its Thursday. */
export function weekText(day: number): string {
  const thursday = mondayOf(day) + 3;
  const { y } = ymdOf(thursday);
  const number = Math.floor((thursday - dayOf({ y, m: 1, d: 1 })) / 7) + 1;
  return `${yearText(y)}-W${String(number).padStart(2, '0')}`;
}

/** The month `n` months away, as [year, month]. */
export function monthsFrom(y: number, m: number, n: number): readonly [number, number] {
  const index = y * 12 + (m - 1) + n;
  return [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(y: number): number {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const k = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * k + 114;
  return dayOf({ y, m: Math.floor(n / 31), d: (n % 31) + 1 });
}

/** The `n`th weekday of a month, from 1; the last one where `n` is -1. */
export function nthWeekday(y: number, m: number, weekday: number, n: number): number {
  const first = dayOf({ y, m, d: 1 });
  const own = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * ((n === -1 ? 1 : n) - 1);
  if (n !== -1) return own;
  const last = dayOf({ y, m, d: daysIn(y, m) });
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** The day that an ISO 8601 date (or the date of a time) names in its own zone; undefined for anything less than a day. */
export function dayOfIso(value: string | undefined): number | undefined {
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u.exec(value ?? '') ?? [];
  if (y === undefined) return undefined;
  const ymd = { y: Number(y), m: Number(m), d: Number(d) };
  return isDay(ymd) ? dayOf(ymd) : undefined;
}
