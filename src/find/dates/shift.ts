/** Days and values moved by so many units of the calendar, as precise as the unit. */
import { dayOf, dayText, mondayOf, monthsFrom, monthText, weekdayOf, weekText, yearText, ymdOf } from './calendar.ts';
import type { Unit } from './vocabulary.ts';

/** Saturday and Sunday: the last that began (-1), the current or coming one (1), or the nearer one (0). */
export function weekend(published: number, side: number): string {
  const saturday = mondayOf(published) + 5;
  const past = published >= saturday ? saturday : saturday - 7;
  const first = side < 0 || (side === 0 && weekdayOf(published) <= 3 && weekdayOf(published) > 0) ? past : saturday;
  return `${dayText(first)}/${dayText(first + 1)}`;
}

/** The interval between a day and `n` units before or after it. */
export function stretch(unit: Unit, n: number, published: number): string {
  const { y, m } = ymdOf(published);
  const ordered = (a: string, b: string): string => (n < 0 ? `${b}/${a}` : `${a}/${b}`);
  switch (unit) {
    case 'month':
      return ordered(monthText(y, m), monthText(...monthsFrom(y, m, n)));
    case 'quarter':
      return ordered(monthText(y, m), monthText(...monthsFrom(y, m, 3 * n)));
    case 'year':
      if (Math.abs(n) === 1) return ordered(monthText(y, m), monthText(...monthsFrom(y, m, 12 * n)));
      return ordered(yearText(y), yearText(y + n));
    case 'decade':
      return ordered(yearText(y), yearText(y + 10 * n));
    case 'century':
      return ordered(yearText(y), yearText(y + 100 * n));
    case 'hour':
      return dayText(published);
    default:
      return ordered(dayText(published), dayText(published + (unit === 'day' ? n : 7 * n)));
  }
}

/** A value `n` units on; undefined where it is less precise than the unit. */
export function shiftValue(unit: Unit, n: number, anchor: string): string | undefined {
  const [, y, m, d] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/u.exec(anchor) ?? [];
  if (y === undefined)
    return unit === 'year' && /^\d{4}-/u.test(anchor) ? yearText(Number(anchor.slice(0, 4)) + n) : undefined;
  if (d !== undefined) return shiftDay(unit, n, dayOf({ y: Number(y), m: Number(m), d: Number(d) }));
  if (unit === 'year') return yearText(Number(y) + n);
  if (unit === 'decade') return `${yearText(Number(y) + 10 * n).slice(0, 3)}X`;
  return unit === 'month' && m !== undefined ? monthText(...monthsFrom(Number(y), Number(m), n)) : undefined;
}

/** A day `n` units on. */
export function shiftDay(unit: Unit, n: number, day: number): string {
  const { y, m } = ymdOf(day);
  switch (unit) {
    case 'hour':
      return dayText(day);
    case 'day':
      return dayText(day + n);
    case 'week':
      return weekText(day + 7 * n);
    case 'weekend': {
      const saturday = mondayOf(day) + 5 + 7 * n;
      return `${dayText(saturday)}/${dayText(saturday + 1)}`;
    }
    case 'month':
      return monthText(...monthsFrom(y, m, n));
    case 'quarter': {
      const [year, month] = monthsFrom(y, m - ((m - 1) % 3), 3 * n);
      return `${monthText(year, month)}/${monthText(year, month + 2)}`;
    }
    case 'year':
      return yearText(y + n);
    case 'decade':
      return `${yearText(y + 10 * n).slice(0, 3)}X`;
    case 'century':
      return `${yearText(y + 100 * n).slice(0, 2)}XX`;
  }
}
