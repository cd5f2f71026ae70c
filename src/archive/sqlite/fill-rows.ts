import type { ArticleRecord } from '../../record/index.ts';
import { commonPairs } from './common-pairs.ts';
import type { Sql } from './driver.ts';
import { earlierLinks, noLinks } from './earlier-links.ts';
import { refreshHappenings } from './kept-happenings.ts';
import { dayMarks, mark } from './marks.ts';
import { putOrigin } from './origins.ts';
import { type ArticlePlace, clearEntities, type PlacedEntity, putEntities } from './put-entities.ts';
import { clearReports, putReports } from './put-reports.ts';
import { clearStatements, eventMarks, putStatements } from './put-statements.ts';
import { touchUtterances } from './utterance-finder.ts';
import { addWords, writeWords } from './word-rows.ts';

/** Makes the rows that questions need of an article's record, anew where there are some; gives who its entities are. To be called in a transaction. */
export function fillRows(
  sql: Sql,
  article: number,
  record: ArticleRecord,
  { isNew }: { readonly isNew: boolean },
): ReadonlyMap<string, PlacedEntity> {
  const earlier = isNew ? noLinks : earlierLinks(sql, article);
  const lost = isNew ? noLoss : clearRows(sql, article);
  const origin = putOrigin(sql, article, record, isNew);
  const place = placeOf(sql, article);
  const entities = putEntities(sql, record, place, earlier);
  putStory(sql, record, place, entities);
  const context = { record, place, entities, earlier, origin };
  const { numbers, utterances } = putStatements(sql, context);
  const reports = putReports(sql, context, numbers);
  refreshHappenings(sql, new Set([...lost.happenings, ...reports.map(({ happening }) => happening)]), reports);
  touchUtterances(sql, [...lost.utterances, ...utterances]);
  return entities;
}

interface Lost {
  readonly happenings: readonly number[];
  readonly utterances: readonly number[];
}

const noLoss: Lost = { happenings: [], utterances: [] };

function clearRows(sql: Sql, article: number): Lost {
  writeWords(sql);
  sql.run('delete from story_words where rowid = ?', article);
  const happenings = clearReports(sql, article);
  const utterances = clearStatements(sql, article);
  clearEntities(sql, article);
  return { happenings, utterances };
}

function placeOf(sql: Sql, article: number): ArticlePlace {
  const row = sql.first<{ outlet: number | null; day: string | null; copy: number | null }>(
    'select outlet, day, like_article as copy from articles left join texts on article = number where number = ?',
    article,
  );
  return { article, outlet: row?.outlet ?? undefined, day: row?.day ?? undefined, copy: row?.copy ?? undefined };
}

function putStory(
  sql: Sql,
  record: ArticleRecord,
  { article, outlet, day }: ArticlePlace,
  entities: ReadonlyMap<string, PlacedEntity>,
): void {
  const { title, text } = record.article;
  const places = record.entities.filter(({ type }) => type === 'place' || type === 'country');
  const marks = [
    ...(outlet === undefined ? [] : [mark.outlet(outlet)]),
    ...[...entities.values()].flatMap(({ name, identity }) => [mark.about(name), mark.aboutIs(identity)]),
    ...places.flatMap(({ id }) => {
      const placed = entities.get(id);
      return placed === undefined ? [] : [mark.place(placed.name)];
    }),
    ...record.events.flatMap((event) => eventMarks(sql, event)),
    ...dayMarks(day),
    ...commonPairs(title ?? ''),
    ...commonPairs(text),
  ];
  addWords(sql, 'story_words', [[article, title ?? '', text, [...new Set(marks)].join(' ')]]);
}

/** Makes the rows that stories are found by anew. To be called in a transaction, with the record as it was corrected. */
export function refillStory(sql: Sql, article: number, record: ArticleRecord): void {
  const rows = sql.all<{ id: string } & PlacedEntity>(
    'select id, name, identity from entities where article = ?',
    article,
  );
  putStory(sql, record, placeOf(sql, article), new Map(rows.map(({ id, ...placed }) => [id, placed])));
}
