import type { LinesAcross } from '../lines-across.ts';
import type { Sql } from './driver.ts';

interface Row {
  readonly id: string;
  readonly across: string;
}

export function linesAcross(sql: Sql, article: number): LinesAcross {
  const idsOf = (select: string): Readonly<Record<string, string>> =>
    Object.fromEntries(sql.all<Row>(`${select} where article = ?`, article).map(({ id, across }) => [id, across]));
  return {
    entities: idsOf('select e.id, i.id as across from entities e join identities i on i.number = e.identity'),
    events: idsOf(`select id, 'v' || happening as across from reports`),
    utterances: idsOf(
      `select s.id, 'u' || s.utterance as across from statements s join utterances u on u.number = s.utterance`,
    ),
  };
}
