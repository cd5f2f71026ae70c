import type { DaySpan, FlowKind } from '../../record/index.ts';
import type { FactualityCounts, FlowLine, FlowPage } from '../event.ts';
import type { Filter, Found } from '../filter.ts';
import { refsOf } from './ask-entities.ts';
import { matchedHappenings } from './ask-events.ts';
import { daysOf } from './days.ts';
import type { Sql } from './driver.ts';
import { mark } from './marks.ts';
import { tuples } from './tuples.ts';

/** Events that one answer is put together of at most, the last reported: more take longer than a click may. */
const MOST_EVENTS = 3000;
/** Events that one line leads to. */
const OPENED = 100;

interface FlowRow {
  readonly number: number;
  readonly kind: FlowKind;
  readonly day: string;
  readonly objects: string;
  readonly factuality: string;
  readonly reports: number;
  readonly origins: number;
  readonly side: 'actor' | 'recipient' | null;
  readonly identity: number | null;
}

interface Line {
  readonly kind: FlowKind;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly events: { number: number; row: FlowRow }[];
}

/** A line with the dates of its first and its last event, as they were told. */
interface DatedLine extends Line {
  readonly first?: string;
  readonly last?: string;
}

/** Who supplies whom with what: events with a flow, put together by kind and by each pair of who gives and who gets. */
export function findFlows(
  sql: Sql,
  filter: Filter,
  { limit = 50, offset = 0, by = 'events' }: FlowPage,
): Found<FlowLine> {
  const numbers = matchedHappenings(sql, filter, MOST_EVENTS, [mark.anyFlow]) ?? [];
  const rows = flowRows(sql, numbers);
  const lines = inOrder([...linesOf(rows).values()], by);
  const shown = lines.slice(offset, offset + limit);
  const refs = refsOf(
    sql,
    shown.flatMap(({ from, to }) => [from, to]).filter((number) => number !== undefined),
  );
  const items = shown.map((line): FlowLine => {
    const [from, to] = [line.from, line.to].map((number) => (number === undefined ? undefined : refs.get(number)));
    const events = line.events.map(({ row }) => row);
    const { first, last } = line;
    const best = [...events].sort((a, b) => b.origins - a.origins || b.number - a.number);
    return {
      kind: line.kind,
      ...(from === undefined ? {} : { from: { id: from.id, name: from.name, type: from.type } }),
      ...(to === undefined ? {} : { to: { id: to.id, name: to.name, type: to.type } }),
      objects: frequent(events.flatMap(({ objects }) => JSON.parse(objects) as string[])),
      factuality: summed(events.map(({ factuality }) => JSON.parse(factuality) as FactualityCounts)),
      events: events.length,
      reports: events.reduce((sum, { reports }) => sum + reports, 0),
      origins: best[0]?.origins ?? 0,
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
      eventIds: best.slice(0, OPENED).map(({ number }) => `v${number}`),
    };
  });
  return { items, more: lines.length > offset + limit };
}

/** With most events first, or by date, the latest first and the undated last. */
function inOrder(lines: readonly Line[], by: FlowPage['by']): readonly DatedLine[] {
  const dated = lines.map((line) => ({ line, ...endsOf(line.events.map(({ row }) => row.day)) }));
  const byDate = (a: Ends, b: Ends): number => (a.latest === b.latest ? 0 : a.latest < b.latest ? 1 : -1);
  return dated
    .sort((a, b) => (by === 'date' ? byDate(a, b) : 0) || b.line.events.length - a.line.events.length)
    .map(({ line, first, last }) => ({
      ...line,
      ...(first === undefined ? {} : { first: first.date }),
      ...(last === undefined ? {} : { last: last.date }),
    }));
}

interface Ends {
  readonly first: Dated | undefined;
  readonly last: Dated | undefined;
  /** The latest day on which one of them begins: a year does not come after each of its days. */
  readonly latest: string;
}

interface Dated extends DaySpan {
  readonly date: string;
}

/** Of dates, however coarse, the one that begins first and the one that ends last. */
function endsOf(dates: readonly string[]): Ends {
  let [first, last]: [Dated | undefined, Dated | undefined] = [undefined, undefined];
  let latest = '';
  for (const date of dates) {
    const span = daysOf(date);
    if (span === undefined) continue;
    if (first === undefined || span.first < first.first) first = { date, ...span };
    if (last === undefined || span.last > last.last) last = { date, ...span };
    if (span.first > latest) latest = span.first;
  }
  return { first, last, latest };
}

function flowRows(sql: Sql, events: readonly number[]): readonly FlowRow[] {
  const columns = 'number kind day objects factuality reports origins side identity'.split(' ');
  type Row = readonly [number, FlowKind, string, string, string, number, number, FlowRow['side'], number | null];
  const rows = tuples<Row>(
    sql,
    columns,
    `(select h.number, h.flow as kind, h.day, h.objects, h.factuality, h.reports, h.origins, p.side, p.identity
      from happenings h left join happening_parties p on p.happening = h.number
      where h.flow is not null and h.number in (select value from json_each(?)) order by h.number desc)`,
    JSON.stringify(events),
  );
  return rows.map(([number, kind, day, objects, factuality, reports, origins, side, identity]) => {
    return { number, kind, day, objects, factuality, reports, origins, side, identity };
  });
}

/** An event between several has a line for each pair of them. */
function linesOf(rows: readonly FlowRow[]): ReadonlyMap<string, Line> {
  const byEvent = new Map<number, FlowRow[]>();
  for (const row of rows) {
    const known = byEvent.get(row.number);
    if (known === undefined) byEvent.set(row.number, [row]);
    else known.push(row);
  }
  const lines = new Map<string, Line>();
  for (const own of byEvent.values()) {
    const [row] = own;
    if (row === undefined) continue;
    for (const from of partiesOn('actor', own)) {
      for (const to of partiesOn('recipient', own)) {
        const key = `${row.kind} ${from} ${to}`;
        const line = lines.get(key) ?? { kind: row.kind, from, to, events: [] };
        line.events.push({ number: row.number, row });
        lines.set(key, line);
      }
    }
  }
  return lines;
}

function partiesOn(side: 'actor' | 'recipient', rows: readonly FlowRow[]): readonly (number | undefined)[] {
  const found = rows.filter((row) => row.side === side).map(({ identity }) => identity ?? undefined);
  return found.length === 0 ? [undefined] : found;
}

function summed(counts: readonly FactualityCounts[]): FactualityCounts {
  const sum: Record<string, number> = {};
  for (const own of counts) for (const [kind, count] of Object.entries(own)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}

/** Each once, the most frequent first, a dozen at most. */
function frequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([value]) => value);
}
