const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** ISO 8601-2 numbers the seasons behind the months: "2026-21" is the spring of that year. */
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * An ISO 8601 time as a person writes it, as precise as it is and in the zone that the page gave, so that the hour is
 * the newsroom's and not the reader's: "11 March 2024, 09:30 +01:00", "March 2024", "2024". Weeks, decades and intervals (EDTF) are put in
 * words too; anything else stays as it is.
 */
export function dateText(value: string): string {
  const [from, to] = value.split('/');
  if (from !== undefined && to !== undefined) return `${dateText(from)} to ${dateText(to)}`;
  const [, ofWeek, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
  if (week !== undefined) return `week ${Number(week)} of ${ofWeek}`;
  if (/^\d{3}X$/.test(value)) return `${value.slice(0, 3)}0s`;
  const [, year, month, day, time, zone] = iso.exec(value) ?? [];
  const name = months[Number(month) - 1] ?? (day === undefined ? seasons[month ?? ''] : undefined);
  if (year === undefined || (month !== undefined && name === undefined)) return value;
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
  if (time === undefined) return date;
  return [`${date}, ${time}`, zone === 'Z' ? 'UTC' : zone].filter(Boolean).join(' ');
}

/** The same without the hour: a list of what was told is read by its days. */
export function dayText(value: string): string {
  return dateText(value.replace(/T.*$/, ''));
}
