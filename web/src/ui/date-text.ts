import { words } from '../words.ts';
import { mondayOf } from './date-order.ts';

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

const format = (month: 'long' | 'short', day?: 'numeric') =>
  new Intl.DateTimeFormat('en-GB', { ...(day && { day }), month, year: 'numeric', timeZone: 'UTC' });
const long: Formats = { day: format('long', 'numeric'), month: format('long') };
const short: Formats = { day: format('short', 'numeric'), month: format('short') };

/** A date of the record (ISO 8601, EDTF levels 0 and 1) as people write it, as precise as it is; as it stands where it is none of these. */
export function dateText(value: string): string {
  return written(value, long);
}

/** The same with the month cut short, for tags and tables. */
export function shortDate(value: string): string {
  return written(value, short);
}

function written(value: string, formats: Formats): string {
  const [from, to] = value.split('/');
  if (from && to) return words.dates.between(written(from, formats), written(to, formats));
  const week = /^(\d{4})-W(\d{2})$/u.exec(value);
  if (week !== null) return words.dates.week(formats.day.format(mondayOf(Number(week[1]), Number(week[2]))));
  const season = /^(\d{4})-2([1-4])$/u.exec(value);
  if (season !== null) return `${words.dates.seasons[Number(season[2]) - 1]} ${season[1]}`;
  if (/^\d{3}X$/u.test(value)) return words.dates.decade(value.slice(0, 3));
  if (/^\d{2}XX$/u.test(value)) return words.dates.century(Number(value.slice(0, 2)) + 1);
  const [plain = ''] = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/u.exec(value) ?? [];
  // The day as the outlet had it: the letters before the T, whatever the zone of this machine.
  const at = new Date(`${plain}T00:00Z`.replace(/^(\d{4}-\d{2})T/u, '$1-01T'));
  if (plain.length === 10 && !Number.isNaN(at.getTime())) return formats.day.format(at);
  if (plain.length === 7 && !Number.isNaN(at.getTime())) return formats.month.format(at);
  return plain === '' ? value : plain;
}
