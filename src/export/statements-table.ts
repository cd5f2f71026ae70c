import type { ArticleRecord, Attribution, Entity } from '../record/index.ts';
import { linkTo } from '../text/index.ts';
import { speakerOf } from './event-row.ts';
import { hullOf, spansCell, wordsOf } from './evidence.ts';
import { isWebAddress } from './identifier.ts';
import { type Column, listCell, number, text } from './table.ts';

/** A statement with the record that it stands in. */
export interface StatementRow {
  readonly record: ArticleRecord;
  readonly statement: Attribution;
  /** The speaker where it is an entity. */
  readonly speaker?: Entity;
}

/** The columns of the table of statements, in their order. */
export const statementColumns: readonly Column<StatementRow>[] = [
  text('id', ({ record, statement }) => `${record.id}#${statement.id}`),
  text('story_id', ({ record }) => record.id),
  text('speaker', ({ record, statement }) => speakerOf(record, statement.id)),
  text('speaker_type', ({ speaker }) => speaker?.type),
  text('speaker_roles', ({ speaker }) => listCell(speaker?.roles ?? [])),
  text('speaker_wikidata', ({ speaker }) => speaker?.wikidata),
  text('speaker_iso2', ({ speaker }) => speaker?.iso2),
  text('source_kind', ({ statement }) => statement.sourceKind),
  text('source', ({ record, statement }) => wordsOf(record.article.text, statement.source)),
  text('cue', ({ record, statement }) => wordsOf(record.article.text, statement.cue)),
  text('content', ({ record, statement }) => wordsOf(record.article.text, statement.content)),
  text('quotation', ({ statement }) => statement.quotation),
  text('within', ({ record, statement }) => statement.within && `${record.id}#${statement.within}`),
  text('date', ({ statement }) => statement.date),
  text('stance', ({ statement }) => statement.stance?.polarity),
  text('stance_toward', ({ record, statement }) => wordsOf(record.article.text, statement.stance?.toward.spans ?? [])),
  text('stance_evidence', ({ record, statement }) => wordsOf(record.article.text, statement.stance?.evidence ?? [])),
  number('confidence', ({ statement }) => statement.confidence),
  text('source_spans', ({ statement }) => spansCell(statement.source)),
  text('cue_spans', ({ statement }) => spansCell(statement.cue)),
  text('content_spans', ({ statement }) => spansCell(statement.content)),
  text('outlet', ({ record }) => record.article.publisher),
  text('published', ({ record }) => record.article.published),
  text('headline', ({ record }) => record.article.title),
  text('url', ({ record }) => record.article.url),
  text('link', statementLink),
  text('language', ({ record }) => record.article.language),
  text('model_name', ({ record }) => record.model.name),
  text('model_version', ({ record }) => record.model.version),
];

/** The rows of the table of statements: one an attribution of a record. */
export async function* statementRows(records: AsyncIterable<ArticleRecord>): AsyncGenerator<StatementRow> {
  for await (const record of records) yield* statementRowsOf(record);
}

/** The statements of one record. */
export function statementRowsOf(record: ArticleRecord): readonly StatementRow[] {
  return record.attributions.map((statement) => {
    const speaker = record.entities.find(({ id }) => id === statement.speaker);
    return { record, statement, ...(speaker === undefined ? {} : { speaker }) };
  });
}

/** A row as an object, for JSON: cells that hold nothing are left out. */
export async function* asObjects<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<object> {
  for await (const row of rows) {
    yield Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row)]));
  }
}

/** The address that opens the page at the words. */
export function statementLink({ record, statement }: StatementRow): string | undefined {
  const span = statement.content[0] ?? hullOf(statement.cue);
  const { url, text: story } = record.article;
  return !isWebAddress(url) || span === undefined ? undefined : linkTo(url, story, span);
}
