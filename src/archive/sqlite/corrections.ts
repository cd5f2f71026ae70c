import type { Correction, LoggedCorrection, NumberedCorrection, TrainingExample } from '../correction.ts';
import type { EntityCorrection } from '../entity.ts';
import type { Found, Page } from '../filter.ts';
import { findEntity, summariesOf } from './ask-entities.ts';
import type { Sql } from './driver.ts';
import { identityOf } from './identities.ts';
import { type ArticleRow, provenanceOf } from './questions.ts';
import { storedRecord } from './stored-record.ts';

/** The corrections of an article that hold, oldest first. */
export function numberedCorrections(sql: Sql, article: number): readonly NumberedCorrection[] {
  const rows = sql.all<{ number: number; made: string; json: string }>(
    'select number, made, json from corrections where article = ? and undone is null order by number',
    article,
  );
  return rows.map(({ number, made, json }) => ({ number, made, correction: JSON.parse(json) as Correction }));
}

/** The same, to be put into the record. */
export function correctionsOf(sql: Sql, article: number): readonly Correction[] {
  return numberedCorrections(sql, article).map(({ correction }) => correction);
}

interface LogRow extends Omit<ArticleRow, 'text' | 'article'> {
  readonly number: number;
  readonly json: string;
  readonly made: string;
  readonly undone: string | null;
  readonly article: number | null;
  readonly identity: number | null;
}

/** All corrections that people made, the last made first. */
export function loggedCorrections(sql: Sql, { limit = 100, offset = 0 }: Page): Found<LoggedCorrection> {
  const rows = sql.all<LogRow>(
    `select c.number, c.json, c.made, c.undone, c.article, c.identity, a.id as articleId, a.url, a.title, a.publisher, a.published
     from corrections c left join articles a on a.number = c.article where json_extract(c.json, '$.why') is null order by c.number desc limit ? offset ?`,
    ...[limit + 1, offset],
  );
  return { items: rows.slice(0, limit).map(loggedOf), more: rows.length > limit };
}

function loggedOf({ number, json, made, undone, article, ...facts }: LogRow): LoggedCorrection {
  const when = { number, made, ...(undone === null ? {} : { undone }) };
  return article === null
    ? { ...when, of: 'entities', correction: JSON.parse(json) as EntityCorrection }
    : {
        ...when,
        of: 'article',
        article: provenanceOf({ article, ...facts }),
        correction: JSON.parse(json) as Correction,
      };
}

/** All corrections that hold, oldest first, each with what it corrects; read one by one, so that none has to be kept. */
export async function* trainingExamples(sql: Sql): AsyncGenerator<TrainingExample> {
  for (let after = 0; ; ) {
    const row = sql.first<{
      number: number;
      json: string;
      made: string;
      article: number | null;
      identity: number | null;
    }>(
      `select number, json, made, article, identity from corrections
       where number > ? and undone is null and json_extract(json, '$.why') is null order by number limit 1`,
      after,
    );
    if (row === undefined) return;
    after = row.number;
    if (row.article === null) {
      const correction: EntityCorrection = JSON.parse(row.json);
      yield { of: 'entities', made: row.made, correction, entities: entitiesIn(sql, correction, row.identity) };
      continue;
    }
    const record = storedRecord(sql, row.article);
    if (record !== undefined) yield { of: 'article', made: row.made, correction: JSON.parse(row.json), record };
  }
}

function entitiesIn(sql: Sql, correction: EntityCorrection, made: number | null) {
  const ids = correction.kind === 'merge' ? [correction.entity, correction.into] : [correction.entity];
  const numbers = [...ids.map((id) => identityOf(sql, id)), made ?? undefined].filter((own) => own !== undefined);
  return summariesOf(sql, [...new Set(numbers)]).map((summary) => ({
    ...summary,
    names: findEntity(sql, summary.id)?.names.map(({ name }) => name) ?? [],
  }));
}
