const isoTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const zone = /(?:\b(?:GMT|UTC|Z)|[+-]\d{2}:?\d{2})\s*(?:\(\w+\))?$/i;
const namedZone = /\b[ECMP][SD]T\s*$/;

/**
 * A time of publication as ISO 8601, as precise as it was given and with its zone; undefined where it is no time. What
 * names no zone gets none, so that the same page says the same on every machine.
 */
export function dateIn(value: string | undefined): string | undefined {
  const given = value?.trim();
  if (!given) return undefined;
  if (isoDate.test(given)) return isReal(given) ? given : undefined;
  const [, day, time, offset = ''] = isoTime.exec(given) ?? [];
  if (day !== undefined && time !== undefined) {
    const iso = `${day}T${time}${offset.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`;
    return isReal(iso) ? iso : undefined;
  }
  return inWords(given);
}

/** "Mon, 03 Mar 2025 10:00:00 +0100", "March 3, 2025". */
function inWords(given: string): string | undefined {
  if (!/\d{4}/.test(given) || !/\d{1,2}\b/.test(given.replace(/\d{4}/, ''))) return undefined;
  const zoned = zone.test(given) || namedZone.test(given);
  const instant = Date.parse(zoned ? given : `${given} UTC`);
  if (Number.isNaN(instant)) return undefined;
  if (!/\d:\d{2}/.test(given)) return new Date(instant).toISOString().slice(0, 10);
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})\s*(?:\(\w+\))?$/.exec(given) ?? [];
  if (sign === undefined) return new Date(instant).toISOString().slice(0, zoned ? undefined : 19);
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

function isReal(iso: string): boolean {
  const time = Date.parse(iso);
  // A day that no month has (31 April) is moved on to the next month by Date.
  return !Number.isNaN(time) && new Date(Date.parse(iso.slice(0, 10))).toISOString().startsWith(iso.slice(0, 10));
}
