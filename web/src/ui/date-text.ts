const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date as people write it; as precise as it is, and as it stands where it is no plain day or month ("2024-W45"). */
export function dateText(value: string): string {
  return written(value, day, month);
}

/** The same with the month cut short, for tags and tables. */
export function shortDate(value: string): string {
  return written(value, shortDay, shortMonth);
}

function written(value: string, day: Intl.DateTimeFormat, month: Intl.DateTimeFormat): string {
  const [plain = ''] = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/u.exec(value) ?? [];
  // The day as the outlet had it: the letters before the T, whatever the zone of this machine.
  const at = new Date(`${plain}T00:00Z`.replace(/^(\d{4}-\d{2})T/u, '$1-01T'));
  if (plain.length === 10 && !Number.isNaN(at.getTime())) return day.format(at);
  if (plain.length === 7 && !Number.isNaN(at.getTime())) return month.format(at);
  return plain === '' ? value : plain;
}
