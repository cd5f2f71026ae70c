import type { Network, NetworkEdge, NetworkLimits } from '../event.ts';
import type { Filter } from '../filter.ts';
import { refsOf } from './ask-entities.ts';
import { matchedHappenings } from './ask-events.ts';
import { coarseColumns, dayBounds } from './days.ts';
import type { Sql } from './driver.ts';
import { matchOf } from './match.ts';
import { tuples } from './tuples.ts';

/** Events or statements that one network is made of at most, the last reported: more take longer than a click may. */
const MOST = 6000;
/** Statements of one speaker: who is in the news daily has thousands, and what was said last is what is looked for. */
const MOST_OF_A_SPEAKER = 1500;
const OPENED = 20;

/** From whom to whom, the type, the day, the number of the event and its origins, and whether it is disputed. */
type EdgeRow = readonly [
  from: number,
  to: number,
  type: string,
  day: string | null,
  happening: number | null,
  origins: number,
  disputed: number,
];

/** Who acts on whom, or speaks of whom: an edge for each pair and type. */
export function findNetwork(sql: Sql, filter: Filter, limits: NetworkLimits): Network {
  const { nodes: mostNodes = 2000, edges: mostEdges = 10_000, of = 'events' } = limits;
  const { rows, cut } = of === 'events' ? eventEdges(sql, filter) : statementEdges(sql, filter);
  const groups = groupsOf(rows).sort((a, b) => b.length - a.length);
  const weights = new Map<number, number>();
  for (const {
    0: [from, to],
    length,
  } of groups) {
    weights.set(from, (weights.get(from) ?? 0) + length);
    weights.set(to, (weights.get(to) ?? 0) + length);
  }
  const heaviest = [...weights].sort(([, a], [, b]) => b - a).slice(0, mostNodes);
  const kept = new Set(heaviest.map(([number]) => number));
  const between = groups.filter(([[from, to]]) => kept.has(from) && kept.has(to)).slice(0, mostEdges);
  const ends = new Set<number>();
  for (const [[from, to]] of between) ends.add(from).add(to);
  const refs = refsOf(sql, ends);
  const idOf = (number: number): string => refs.get(number)?.id ?? `n${number}`;
  return {
    nodes: heaviest.flatMap(([number, weight]) => {
      const ref = ends.has(number) ? refs.get(number) : undefined;
      return ref === undefined ? [] : [{ ...ref, weight }];
    }),
    edges: between.map((own) => edgeOf(own, idOf)),
    more: cut || between.length < groups.length,
  };
}

/** Rows, and whether there were more events or statements than were looked at. */
interface EdgeRows {
  readonly rows: readonly EdgeRow[];
  readonly cut: boolean;
}

function eventEdges(sql: Sql, filter: Filter): EdgeRows {
  const found = matchedHappenings(sql, filter, MOST + 1) ?? [];
  const rows = tuples<EdgeRow>(
    sql,
    ['a.identity', 'r.identity', 'h.type', 'h.day', 'h.number', 'h.origins', 'h.disputed'],
    `happenings h join happening_parties a on a.happening = h.number and a.side = 'actor'
       join happening_parties r on r.happening = h.number and r.side = 'recipient' and r.identity <> a.identity
     where h.number in (select value from json_each(?))`,
    JSON.stringify(found.slice(0, MOST)),
  );
  return { rows, cut: found.length > MOST };
}

/** From a speaker to everybody who is spoken of in the content. */
function statementEdges(sql: Sql, filter: Filter): EdgeRows {
  const match = matchOf(sql, filter.words ?? [], 'content', filter);
  if (match === undefined) return { rows: [], cut: false };
  const days = dayBounds(coarseColumns('s'), filter);
  const most = filter.speaker === undefined && filter.speakerId === undefined ? MOST : MOST_OF_A_SPEAKER;
  const newest =
    match === ''
      ? 'select number from statements order by number desc'
      : 'select rowid as number from statement_words where statement_words match ? order by rowid desc';
  const found = sql.first<{ json: string }>(
    `select json_group_array(number) as json from (${newest} limit ${most + 1})`,
    ...(match === '' ? [] : [match]),
  );
  const numbers = JSON.parse(found?.json ?? '[]') as number[];
  // Most statements speak of nobody: those are passed over without their rows being read.
  const rows = tuples<EdgeRow>(
    sql,
    ['speaker', 'identity', "'says'", 'day', 'null', '0', '0'],
    `(select s.identity as speaker, p.identity, s.day from json_each(?) f join spoken_of p on p.statement = f.value
       join statements s on s.number = p.statement where s.identity is not null and p.identity <> s.identity${days.sql} limit ${MOST})`,
    ...[JSON.stringify(numbers.slice(0, most)), ...days.values],
  );
  return { rows, cut: numbers.length > most || rows.length >= MOST };
}

/** What one edge stands for; at least one row. */
type Group = [EdgeRow, ...EdgeRow[]];

/** Numbers of who is on record stay far below this; a pair of them is one number, which costs less than a text as a key. */
const PAIR = 2 ** 26;

function groupsOf(rows: readonly EdgeRow[]): Group[] {
  const byType = new Map<string, Map<number, Group>>();
  const groups: Group[] = [];
  for (const row of rows) {
    const own = byType.get(row[2]) ?? new Map<number, Group>();
    if (own.size === 0) byType.set(row[2], own);
    const pair = row[0] * PAIR + row[1];
    const known = own.get(pair);
    if (known !== undefined) known.push(row);
    else {
      const group: Group = [row];
      own.set(pair, group);
      groups.push(group);
    }
  }
  return groups;
}

function edgeOf(rows: Group, idOf: (number: number) => string): NetworkEdge {
  const [[from, to, type]] = rows;
  let [first, last, disputed] = ['', '', 0];
  for (const [, , , day, , , isDisputed] of rows) {
    disputed += isDisputed;
    if (day === null || day === '') continue;
    if (first === '' || day < first) first = day;
    if (day > last) last = day;
  }
  // Thousands of edges may be asked for: their best events are sorted only where there are several.
  if (rows.length > 1) rows.sort((a, b) => b[5] - a[5]);
  const eventIds: string[] = [];
  for (const [, , , , happening] of rows.slice(0, OPENED)) if (happening !== null) eventIds.push(`v${happening}`);
  const [count, origins] = [rows.length, rows[0][5]];
  const [own, other] = [idOf(from), idOf(to)];
  return first === ''
    ? { from: own, to: other, type, count, origins, disputed, eventIds }
    : { from: own, to: other, type, count, origins, disputed, first, last, eventIds };
}
