import type { ReportFacts } from './report-facts.ts';

type Dated = Pick<ReportFacts, 'date' | 'published'>;
type Supplied = Pick<ReportFacts, 'date' | 'published' | 'flow' | 'denied'>;

const DAY = 24 * 3600 * 1000;
/** Days that the same event may be apart where two articles date it: zones, and "overnight". */
const DATED_APART = 1;
/** Days after it that an undated report still may be of it. */
const REPORTED_AFTER = 3;
/** Days after which somebody may still deny a supply without saying when it was. */
const DENIED_AFTER = 180;

const wholeDay = /^\d{4}-\d{2}-\d{2}/;

/** The day that an event is kept under: its date, however partial, otherwise when it was published; empty where neither is known. */
export function eventDay({ date, published }: Dated): string {
  const own = date ?? published ?? '';
  return wholeDay.test(own) ? own.slice(0, 10) : own;
}

/** The days between which those are kept that a report may be of, and the partial dates that its own lies in. */
export function dayWindow({ date, published, flow, denied = false }: Supplied): {
  readonly from: string;
  readonly to: string;
  readonly partial: readonly string[];
} {
  const day = eventDay({ ...(date === undefined ? {} : { date }), ...(published === undefined ? {} : { published }) });
  const isDenial = flow !== undefined && date === undefined && denied;
  const mayBeDenied = flow !== undefined && date !== undefined && !denied;
  if (!wholeDay.test(day)) {
    const last = mayBeDenied ? shifted(day.length === 4 ? `${day}-12-28` : `${day}-28`, DENIED_AFTER) : `${day}-99`;
    return { from: day, to: last, partial: [day.slice(0, 4)] };
  }
  const before = isDenial ? DENIED_AFTER : date === undefined ? REPORTED_AFTER + 1 : DATED_APART;
  return {
    from: shifted(day, -before),
    to: shifted(day, mayBeDenied ? DENIED_AFTER : REPORTED_AFTER),
    partial: date === undefined ? [] : [day.slice(0, 4), day.slice(0, 7)],
  };
}

/**
 * Whether two reports may be of one day: dates that agree as far as both go, or a day apart; an undated report within three days of the
 * date or of the other report.
 */
export function daysFit(a: Dated, b: Dated): boolean {
  if (a.date !== undefined && b.date !== undefined) return datesFit(a.date.slice(0, 10), b.date.slice(0, 10));
  const [x, y] = [eventDay(a), eventDay(b)];
  if (x === '' || y === '') return false;
  if (!wholeDay.test(x) || !wholeDay.test(y)) return x.startsWith(y) || y.startsWith(x);
  const apart = (Date.parse(y) - Date.parse(x)) / DAY;
  if (a.date === undefined && b.date === undefined) return Math.abs(apart) <= REPORTED_AFTER;
  const after = a.date === undefined ? -apart : apart;
  return after >= -DATED_APART && after <= REPORTED_AFTER + 1;
}

/** Whether one is the denial of a supply that the other dates: who denies a thing seldom says when it was, and it is denied for being told. */
export function isLaterDenial(a: Supplied, b: Supplied): boolean {
  if (a.flow === undefined || a.flow !== b.flow || a.denied === b.denied) return false;
  const [denial, told] = a.denied ? [a, b] : [b, a];
  if (denial.date !== undefined || denial.published === undefined || told.date === undefined) return false;
  const [on, since] = [denial.published.slice(0, 10), told.date.slice(0, 10)];
  return since <= on && shifted(on, -DENIED_AFTER).slice(0, since.length) <= since;
}

function datesFit(a: string, b: string): boolean {
  if (wholeDay.test(a) && wholeDay.test(b)) return Math.abs(Date.parse(a) - Date.parse(b)) <= DATED_APART * DAY;
  return a.startsWith(b) || b.startsWith(a);
}

function shifted(day: string, days: number): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : new Date(time + days * DAY).toISOString().slice(0, 10);
}
