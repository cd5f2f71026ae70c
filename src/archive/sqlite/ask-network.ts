import type { Network, NetworkEdge, NetworkLimits } from '../event.ts';
import type { Filter } from '../filter.ts';
import { refsOf } from './ask-entities.ts';
import { matchedHappenings } from './ask-events.ts';
import type { Sql } from './driver.ts';
import { dayBounds, matchOf } from './match.ts';

/** Events or statements that one network is made of at most, the last reported: more take longer than a click may. */
const MOST = 6000;
const OPENED = 20;

interface EdgeRow {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly day: string | null;
  readonly happening: number | null;
  readonly origins: number;
  readonly disputed: number;
}

/** Who acts on whom, or speaks of whom: an edge for each pair and type. */
export function findNetwork(sql: Sql, filter: Filter, limits: NetworkLimits): Network {
  const { nodes: mostNodes = 2000, edges: mostEdges = 10_000, of = 'events' } = limits;
  const { rows, cut } = of === 'events' ? eventEdges(sql, filter) : statementEdges(sql, filter);
  const edges = edgesOf(rows).sort((a, b) => b.count - a.count);
  const weights = new Map<number, number>();
  for (const { from, to, count } of edges) {
    for (const end of [from, to]) weights.set(end, (weights.get(end) ?? 0) + count);
  }
  const heaviest = [...weights].sort(([, a], [, b]) => b - a).slice(0, mostNodes);
  const kept = new Set(heaviest.map(([number]) => number));
  const between = edges.filter(({ from, to }) => kept.has(from) && kept.has(to)).slice(0, mostEdges);
  const ends = new Set(between.flatMap(({ from, to }) => [from, to]));
  const refs = refsOf(sql, ends);
  const idOf = (number: number): string => refs.get(number)?.id ?? `n${number}`;
  return {
    nodes: heaviest.flatMap(([number, weight]) => {
      const ref = ends.has(number) ? refs.get(number) : undefined;
      return ref === undefined ? [] : [{ ...ref, weight }];
    }),
    edges: between.map(({ from, to, ...edge }) => ({ from: idOf(from), to: idOf(to), ...edge })),
    more: cut || between.length < edges.length,
  };
}

/** Rows, and whether there were more events or statements than were looked at. */
interface EdgeRows {
  readonly rows: readonly EdgeRow[];
  readonly cut: boolean;
}

function eventEdges(sql: Sql, filter: Filter): EdgeRows {
  const found = matchedHappenings(sql, filter, MOST + 1) ?? [];
  const rows = sql.all<EdgeRow>(
    `select a.identity as "from", r.identity as "to", h.type, h.day, h.number as happening, h.origins, h.disputed
     from happenings h join happening_parties a on a.happening = h.number and a.side = 'actor'
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
  const days = dayBounds('s.day', filter);
  const from = match === '' ? 'statements s' : 'statement_words f join statements s on s.number = f.rowid';
  const isMatch = match === '' ? '' : ' and statement_words match ?';
  const rows = sql.all<EdgeRow>(
    `select s.identity as "from", p.identity as "to", 'says' as type, s.day, null as happening, 0 as origins, 0 as disputed
     from (select s.number, s.identity, s.day from ${from} where s.identity is not null${isMatch}${days.sql}
       order by s.number desc limit ${MOST}) s join spoken_of p on p.statement = s.number and p.identity <> s.identity limit ${MOST}`,
    ...[...(match === '' ? [] : [match]), ...days.values],
  );
  return { rows, cut: rows.length >= MOST };
}

type Numbered = Omit<NetworkEdge, 'from' | 'to'> & { readonly from: number; readonly to: number };

function edgesOf(rows: readonly EdgeRow[]): Numbered[] {
  const groups = new Map<string, EdgeRow[]>();
  for (const row of rows) {
    const key = `${row.from} ${row.to} ${row.type}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.values()].flatMap((own): Numbered[] => {
    const [row] = own;
    if (row === undefined) return [];
    const days = own
      .map(({ day }) => day ?? '')
      .filter((day) => day !== '')
      .sort();
    const [first, last] = [days[0], days.at(-1)];
    const best = [...own].sort((a, b) => b.origins - a.origins);
    return [
      {
        ...{ from: row.from, to: row.to, type: row.type, count: own.length, origins: best[0]?.origins ?? 0 },
        disputed: own.filter(({ disputed }) => disputed === 1).length,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        eventIds: best.slice(0, OPENED).flatMap(({ happening }) => (happening === null ? [] : [`v${happening}`])),
      },
    ];
  });
}
