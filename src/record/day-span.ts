/** The first and the last day that a date can mean, both inclusive: `2024-11-07`. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const DAY = 24 * 3600 * 1000;

/** Seasons by weather and by the sky alike, northern; a winter is of the year that it begins in. */
const seasons: Readonly<Record<string, readonly [first: string, last: string, years: number]>> = {
  21: ['03-01', '06-20', 0],
  22: ['06-01', '09-22', 0],
  23: ['09-01', '12-20', 0],
  24: ['12-01', '03-20', 1],
};
const seasonNames: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', AU: '23', WI: '24' };

/**
 * The days that a date may be, however coarse: ISO 8601 and EDTF as records have them (a day, with a time or without, a month, a year, a
 * week `2024-W45`, a season `2024-21`, a decade `199X`, a century `19XX`, an interval of two), and the quarters, halves and seasons that
 * others write (`2024-Q1`, `2024-H1`, `2024-SP`). Undefined for what is no such date, or no day that there is.
 *
 *     daySpan('2024-02'); // { first: '2024-02-01', last: '2024-02-29' }
 */
export function daySpan(date: string): DaySpan | undefined {
  const [from, to, ...more] = date.split('/');
  if (from === undefined || more.length > 0) return undefined;
  const first = spanOf(from);
  const last = to === undefined ? first : spanOf(to);
  return first === undefined || last === undefined || last.last < first.first
    ? undefined
    : { first: first.first, last: last.last };
}

function spanOf(date: string): DaySpan | undefined {
  const unknown = /^(\d{2}|\d{3})(?:XX|X)$/.exec(date);
  if (unknown !== null && date.length === 4) {
    return { first: `${date.replace(/X/g, '0')}-01-01`, last: `${date.replace(/X/g, '9')}-12-31` };
  }
  const [, year, part, day] = /^(\d{4})(?:-([A-Z0-9]{2,3})(?:-(\d{2})(?:T.*)?)?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (part === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined)
    return isDay(date.slice(0, 10)) ? { first: date.slice(0, 10), last: date.slice(0, 10) } : undefined;
  if (/^W\d{2}$/.test(part)) return weekOf(Number(year), Number(part.slice(1)));
  const season = seasons[seasonNames[part] ?? part];
  if (season !== undefined) {
    const [first, last, years] = season;
    return { first: `${year}-${first}`, last: `${String(Number(year) + years).padStart(4, '0')}-${last}` };
  }
  const [, unit, nth] = /^([QH])([1-4])$/.exec(part) ?? [];
  if (unit === 'Q') return monthsOf(year, 3 * Number(nth) - 2, 3 * Number(nth));
  if (unit === 'H') return Number(nth) > 2 ? undefined : monthsOf(year, 6 * Number(nth) - 5, 6 * Number(nth));
  return /^\d{2}$/.test(part) ? monthsOf(year, Number(part), Number(part)) : undefined;
}

function monthsOf(year: string, first: number, last: number): DaySpan | undefined {
  if (first < 1 || last > 12) return undefined;
  const end = new Date(Date.UTC(2000, last, 0));
  end.setUTCFullYear(Number(year), last, 0);
  return { first: `${year}-${String(first).padStart(2, '0')}-01`, last: dayText(end.getTime()) };
}

/** A week of ISO 8601: the first has the fourth of January in it. */
function weekOf(year: number, week: number): DaySpan | undefined {
  const fourth = new Date(Date.UTC(2000, 0, 4));
  fourth.setUTCFullYear(year);
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  const isOfYear = week >= 1 && new Date(monday + 3 * DAY).getUTCFullYear() === year;
  return isOfYear ? { first: dayText(monday), last: dayText(monday + 6 * DAY) } : undefined;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && dayText(time) === date;
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
