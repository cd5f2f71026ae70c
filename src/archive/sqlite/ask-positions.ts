import type { Polarity } from '../../record/index.ts';
import type { EntityRef } from '../entity.ts';
import type { Filter, Found, Page } from '../filter.ts';
import type { Position } from '../statement.ts';
import { refsOf } from './ask-entities.ts';
import { coarseColumns, dayBounds } from './days.ts';
import type { Sql } from './driver.ts';
import { mark } from './marks.ts';
import { matchOf } from './match.ts';
import { type StatementRow, spansIn, statementColumns, statementJoins, statementOf } from './questions.ts';

interface PositionRow extends StatementRow {
  readonly holder: number | null;
  readonly polarity: Polarity;
  readonly target: string;
  readonly targetSpans: string;
  readonly targetIdentity: number | null;
  readonly evidence: string;
  readonly positionDay: string | null;
}

/** Positions that are laid out at most, those that were added last. */
const MOST = 3000;

/** The stands taken in statements that match, by holder and then by date. */
export function findPositions(
  sql: Sql,
  words: readonly string[],
  filter: Filter,
  { limit = 100, offset = 0 }: Page,
): Found<Position> {
  const match = matchOf(sql, words, 'content', filter, [mark.anyStance]);
  if (match === undefined) return { items: [], more: false };
  const days = dayBounds(coarseColumns('s'), filter);
  const rows = sql.all<PositionRow>(
    `select ${statementColumns}, w.holder, w.polarity, w.target, w.target_spans as targetSpans, w.target_identity as targetIdentity,
       w.evidence, w.day as positionDay
     from (select q.statement as number, q.*, coalesce(s.earliest, q.day) as earliest, coalesce(h.given, h.name) as holderName
       from (select rowid as number from statement_words where statement_words match ? order by rowid desc limit ${MOST}) f
         join positions q on q.statement = f.number join statements s on s.number = f.number left join identities h on h.number = q.holder where true${days.sql}
       order by q.holder is null, holderName, q.holder, coalesce(s.earliest, q.day), q.statement limit ? offset ?) w
     ${statementJoins} order by w.holder is null, w.holderName, w.holder, w.earliest, w.number`,
    ...[match, ...days.values, limit + 1, offset],
  );
  const refs = refsOf(
    sql,
    rows.flatMap(({ holder, targetIdentity }) => [holder, targetIdentity]).filter((number) => number !== null),
  );
  return { items: rows.slice(0, limit).map((row) => positionOf(row, refs)), more: rows.length > limit };
}

function positionOf(row: PositionRow, refs: ReadonlyMap<number, EntityRef>): Position {
  const holder = row.holder === null ? undefined : refs.get(row.holder);
  const target = row.targetIdentity === null ? undefined : refs.get(row.targetIdentity);
  return {
    holder: holder === undefined ? null : { id: holder.id, name: holder.name, type: holder.type },
    holderText: row.speaker ?? (row.source === '' ? 'nobody named' : row.source),
    ...{ polarity: row.polarity, target: row.target },
    ...(target === undefined ? {} : { targetEntity: { id: target.id, name: target.name, type: target.type } }),
    ...{ targetSpans: spansIn(row.targetSpans), evidence: spansIn(row.evidence) },
    ...(row.positionDay === null ? {} : { date: row.positionDay }),
    statement: statementOf(row),
  };
}
