import type { ArticleRecord, Attribution, Entity, EventRecord } from '../../record/index.ts';
import { contains, type Span, slice } from '../../text/index.ts';
import type { Put } from '../archive.ts';
import { corrected } from '../correction.ts';
import { correctionsOf } from './corrections.ts';
import type { Sql } from './driver.ts';
import { nameNumber } from './names.ts';
import { jsonOf, storedRecord } from './stored-record.ts';
import { placeArticle } from './text-groups.ts';
import { textHash } from './text-hash.ts';

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
    clearRows(sql, article);
    updateArticle(sql, article, record);
  }
  sql.run(
    'insert or replace into records (article, model, version, json, read) values (?, ?, ?, ?, ?)',
    ...[article, model, version, json, now],
  );
  fillRows(sql, article, corrected(record, correctionsOf(sql, article)));
  if (known === undefined) placeArticle(sql, article, record.article.text);
  return { article, outcome: known === undefined ? 'added' : 'replaced' };
}

/** Makes the rows of an article anew after a correction. To be called in a transaction. */
export function refillRows(sql: Sql, article: number): void {
  const record = storedRecord(sql, article);
  if (record === undefined) return;
  clearRows(sql, article);
  fillRows(sql, article, corrected(record, correctionsOf(sql, article)));
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

function clearRows(sql: Sql, article: number): void {
  sql.run('delete from story_words where rowid = ?', article);
  sql.run('delete from statement_words where rowid in (select number from statements where article = ?)', article);
  for (const table of ['entities', 'statements', 'events', 'dates']) {
    sql.run(`delete from ${table} where article = ?`, article);
  }
}

function fillRows(sql: Sql, article: number, record: ArticleRecord): void {
  const outlet = sql.first<{ outlet: number | null }>('select outlet from articles where number = ?', article)?.outlet;
  const marks = outlet == null ? [] : [`o${outlet}`];
  const names = new Map(record.entities.map((entity) => [entity.id, addEntity(sql, article, entity)]));
  const { title, text } = record.article;
  const story = [...marks, ...new Set([...names.values()].map((name) => `a${name}`))].join(' ');
  sql.run('insert into story_words (rowid, title, text, marks) values (?, ?, ?, ?)', article, title ?? '', text, story);
  for (const attribution of record.attributions) addStatement(sql, article, record, attribution, names, marks);
  for (const event of record.events) addEvent(sql, article, event, names);
  for (const { start, end, value } of record.dates) {
    const columns = 'article, start, "end", value';
    sql.run(`insert or ignore into dates (${columns}) values (?, ?, ?, ?)`, article, start, end, value ?? null);
  }
}

/** The number of the entity's name. */
function addEntity(sql: Sql, article: number, { id, name, type, iso2, wikidata, roles, mentions }: Entity): number {
  const number = nameNumber(sql, name);
  const entity = sql.run(
    'insert into entities (article, id, name, type, iso2, wikidata, roles) values (?, ?, ?, ?, ?, ?, ?)',
    ...[article, id, number, type, iso2 ?? null, wikidata ?? null, roles === undefined ? null : JSON.stringify(roles)],
  ).id;
  for (const { start, end, kind } of mentions) {
    const columns = 'entity, start, "end", kind';
    sql.run(`insert or ignore into mentions (${columns}) values (?, ?, ?, ?)`, entity, start, end, kind);
  }
  return number;
}

/** How the marks of the full-text tables say what kind of quotation it is. */
export const quotationMark = { direct: 'q1', indirect: 'q2', mixed: 'q3' } as const;

function addStatement(
  sql: Sql,
  article: number,
  record: ArticleRecord,
  said: Attribution,
  names: ReadonlyMap<string, number>,
  outletMarks: readonly string[],
): void {
  const { text, published } = record.article;
  const speaker = said.speaker === null ? null : (names.get(said.speaker) ?? null);
  const words = (spans: readonly Span[]): string => spans.map((span) => slice(text, span)).join(' … ');
  const columns =
    'article, id, speaker, speaker_text, source, cue, content, quotation, source_kind, within, said, day, confidence';
  const { id: number } = sql.run(
    `insert into statements (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article, said.id, speaker, said.speakerText ?? null, words(said.source), words(said.cue), pairs(said.content)],
    ...[said.quotation, said.sourceKind ?? null, said.within ?? null, said.date ?? null],
    ...[(said.date ?? published)?.slice(0, 10) ?? null, said.confidence],
  );
  const about = record.entities.filter(({ mentions }) =>
    mentions.some((mention) => said.content.some((span) => contains(span, mention))),
  );
  const marks = [
    ...outletMarks,
    quotationMark[said.quotation],
    ...(speaker === null ? [] : [`s${speaker}`]),
    ...new Set(about.map(({ id }) => `a${names.get(id)}`)),
  ];
  const content = words(said.content);
  sql.run('insert into statement_words (rowid, content, marks) values (?, ?, ?)', number, content, marks.join(' '));
}

function addEvent(sql: Sql, article: number, event: EventRecord, names: ReadonlyMap<string, number>): void {
  const columns = 'article, id, type, mode, factuality, attribution, "when", place, trigger, confidence';
  const { id: number } = sql.run(
    `insert into events (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article, event.id, event.type, event.mode ?? null, event.factuality, event.attribution],
    ...[event.date ?? null, event.place ?? null, pairs(event.trigger), event.confidence],
  );
  for (const side of ['actors', 'recipients'] as const) {
    for (const id of event[side]) {
      const name = names.get(id);
      if (name !== undefined) {
        sql.run('insert or ignore into parties (event, side, name) values (?, ?, ?)', number, side, name);
      }
    }
  }
}

/** Spans as they are stored. */
function pairs(spans: readonly Span[]): string {
  return JSON.stringify(spans.map(({ start, end }) => [start, end]));
}
