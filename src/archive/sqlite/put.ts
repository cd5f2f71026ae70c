import type { ArticleRecord } from '../../record/index.ts';
import type { Put } from '../archive.ts';
import { corrected } from '../correction.ts';
import { correctionsOf } from './corrections.ts';
import type { Sql } from './driver.ts';
import { fillRows, refillStory } from './fill-rows.ts';
import { laterJoins, writeJoin } from './later-joins.ts';
import { nameNumber } from './names.ts';
import { pairs } from './put-statements.ts';
import { jsonOf, storedRecord } from './stored-record.ts';
import { placeArticle } from './text-groups.ts';
import { textHash } from './text-hash.ts';
import { writeWords } from './word-rows.ts';

/** Puts a record in place. To be called in a transaction. */
export function putRecord(sql: Sql, record: ArticleRecord, input: string | undefined): Put {
  const now = new Date().toISOString();
  const { name: model, version } = record.model;
  const hash = textHash(record.article.text);
  const known = sql.first<{ number: number }>('select number from articles where id = ? and hash = ?', record.id, hash);
  const article = known?.number ?? addArticle(sql, record, hash, input, now);
  const json = jsonOf(record);
  if (known !== undefined) {
    const before = sql.first<{ json: string }>('select json from records where article = ?', article);
    if (before?.json === json) return { article, outcome: 'present' };
    updateArticle(sql, article, record);
  }
  sql.run(
    'insert or replace into records (article, model, version, json, read) values (?, ?, ?, ?, ?)',
    ...[article, model, version, json, now],
  );
  if (known === undefined) placeArticle(sql, article, record.article.text);
  const right = known === undefined ? record : corrected(record, correctionsOf(sql, article));
  const placed = fillRows(sql, article, right, { isNew: known === undefined });
  for (const join of laterJoins(sql, right, placed, article)) {
    for (const other of writeJoin(sql, join)) refillRows(sql, other);
  }
  return { article, outcome: known === undefined ? 'added' : 'replaced' };
}

/** Makes the rows of an article anew after a correction. To be called in a transaction. */
export function refillRows(sql: Sql, article: number): void {
  const record = storedRecord(sql, article);
  if (record === undefined) return;
  fillRows(sql, article, corrected(record, correctionsOf(sql, article)), { isNew: false });
}

function addArticle(
  sql: Sql,
  { id, article }: ArticleRecord,
  hash: string,
  input: string | undefined,
  now: string,
): number {
  const columns = 'id, hash, outlet, url, title, publisher, published, day, text, paragraphs, input, added';
  return sql.run(
    `insert into articles (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, hash, ...facts(sql, article), article.text, pairs(article.paragraphs), input ?? null, now],
  ).id;
}

/** What a later reading may know better: the text is the same, the page around it may not be. */
function updateArticle(sql: Sql, number: number, { article }: ArticleRecord): void {
  sql.run(
    'update articles set outlet = ?, url = ?, title = ?, publisher = ?, published = ?, day = ?, paragraphs = ? where number = ?',
    ...[...facts(sql, article), pairs(article.paragraphs), number],
  );
}

function facts(
  sql: Sql,
  { url, title, publisher, published }: ArticleRecord['article'],
): readonly (string | number | null)[] {
  const outlet = publisher === undefined ? null : nameNumber(sql, publisher);
  const day = published?.slice(0, 10) ?? null;
  return [outlet, url ?? null, title ?? null, publisher ?? null, published ?? null, day];
}

/** Makes the rows of all articles anew, oldest first, for a database of an earlier version. To be called in a transaction. */
export function refillAll(sql: Sql): void {
  for (const { number } of sql.all<{ number: number }>('select number from articles order by number')) {
    const record = storedRecord(sql, number);
    if (record !== undefined) fillRows(sql, number, corrected(record, correctionsOf(sql, number)), { isNew: true });
  }
}

/** Makes what stories are found by anew, for an archive whose stories were marked otherwise. To be called in a transaction. */
export function refillStoryWords(sql: Sql): void {
  writeWords(sql);
  sql.run("insert into story_words (story_words) values ('delete-all')");
  for (const { number } of sql.all<{ number: number }>('select number from articles order by number')) {
    const record = storedRecord(sql, number);
    if (record !== undefined) refillStory(sql, number, corrected(record, correctionsOf(sql, number)));
  }
}

/** Makes the rows of articles with a date that is no single day anew. To be called in a transaction. */
export function refillCoarse(sql: Sql): void {
  const isDay = (column: string): string => `${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
  const articles = sql.all<{ article: number }>(
    `select article from statements where not ${isDay('coalesce(said, day)')}
     union select article from reports where not ${isDay('coalesce("when", nullif(day, \'\'))')}
     union select number from articles where not ${isDay('day')} order by 1`,
  );
  for (const { article } of articles) refillRows(sql, article);
}
