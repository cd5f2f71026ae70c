/** The Monday of an ISO week: that of week 1 is in the week of 4 January. */
export function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(year, 0, 4 - weekday + 7 * (week - 1)));
}

/** Where a date of the record stands among others, as text: where it begins (ISO 8601, EDTF levels 0 and 1). */
export function orderOf(value: string): string {
  const [from = ''] = value.split('/');
  const week = /^(\d{4})-W(\d{2})$/u.exec(from);
  if (week !== null) return mondayOf(Number(week[1]), Number(week[2])).toISOString().slice(0, 10);
  const season = /^(\d{4})-2([1-4])$/u.exec(from);
  if (season !== null) return `${season[1]}-${String(3 * Number(season[2])).padStart(2, '0')}`;
  return from.replaceAll('X', '0');
}
