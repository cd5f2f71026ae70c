import type { Quotation, SourceKind } from '../../record/index.ts';
import type { Span } from '../../text/index.ts';
import type { NameCount, Story } from '../archive.ts';
import type { Filter, Found } from '../filter.ts';
import type { Provenance } from '../provenance.ts';
import type { Statement } from '../statement.ts';
import { pairsOfPhrase } from './common-pairs.ts';
import { coarseColumns, dayBounds, publishedColumns } from './days.ts';
import type { Sql } from './driver.ts';
import { matchOf } from './match.ts';
import { namesLike } from './names.ts';

export interface ArticleRow {
  readonly article: number;
  readonly articleId: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly text: string;
}

export interface StatementRow extends ArticleRow {
  readonly attribution: string;
  readonly utterance: number;
  readonly speaker: string | null;
  readonly speakerId: string | null;
  readonly sourceKind: SourceKind | null;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly quotation: Quotation;
  readonly said: string | null;
}

const articleColumns = 'a.number as article, a.id as articleId, a.url, a.title, a.publisher, a.published, a.text';
export const statementColumns = `${articleColumns}, s.id as attribution, coalesce(n.name, s.speaker_text) as speaker, p.id as speakerId,
  s.source_kind as sourceKind, s.source, s.cue, s.content, s.quotation, s.said, s.utterance`;
export const statementJoins = `join statements s on s.number = w.number join articles a on a.number = s.article
  left join names n on n.number = s.speaker left join identities p on p.number = s.identity`;

/** Statements that were added last and match. */
export function findStatements(
  sql: Sql,
  words: readonly string[],
  filter: Filter,
  limit: number,
  offset = 0,
): Found<Statement> {
  const match = matchOf(sql, words, 'content', filter);
  if (match === undefined) return { items: [], more: false };
  const days = dayBounds(coarseColumns('statements'), filter);
  const matching =
    match === ''
      ? `select number from statements where true${days.sql}`
      : `select f.rowid as number from statement_words f${days.sql === '' ? '' : ' join statements on number = f.rowid'}
         where statement_words match ?${days.sql}`;
  const rows = sql.all<StatementRow>(
    `select ${statementColumns} from (${matching} order by number desc limit ? offset ?) w ${statementJoins} order by w.number desc`,
    ...(match === '' ? [] : [match]),
    ...days.values,
    limit + 1,
    offset,
  );
  return { items: rows.slice(0, limit).map(statementOf), more: rows.length > limit };
}

/** The statements with these numbers, in the order of the numbers given. */
export function statementsAt(sql: Sql, numbers: readonly number[]): readonly Statement[] {
  const rows = sql.all<StatementRow>(
    `select ${statementColumns} from (select value as number, key as place from json_each(?)) w
     ${statementJoins} order by w.place`,
    JSON.stringify(numbers),
  );
  return rows.map(statementOf);
}

/** Stories that were added last and match. */
export function findStories(
  sql: Sql,
  words: readonly string[],
  filter: Filter,
  limit: number,
  offset = 0,
): Found<Story> {
  const match = matchOf(sql, words, 'title text', filter, words.flatMap(pairsOfPhrase));
  if (match === undefined) return { items: [], more: false };
  const days = dayBounds(publishedColumns, filter);
  const matching =
    match === ''
      ? `select number from articles where true${days.sql}`
      : `select f.rowid as number from story_words f${days.sql === '' ? '' : ' join articles on number = f.rowid'}
         where story_words match ?${days.sql}`;
  const rows = sql.all<ArticleRow & { readonly paragraphs: string }>(
    `select ${articleColumns}, a.paragraphs from (${matching} order by number desc limit ? offset ?) w
       join articles a on a.number = w.number order by w.number desc`,
    ...(match === '' ? [] : [match]),
    ...days.values,
    limit + 1,
    offset,
  );
  const items = rows.slice(0, limit).map((row) => ({
    ...provenanceOf(row),
    text: row.text,
    paragraphs: spansIn(row.paragraphs),
  }));
  return { items, more: rows.length > limit };
}

export function findNames(sql: Sql, name: string, limit: number): readonly NameCount[] {
  return sql.all<NameCount>(
    `select n.name, c.articles, c.statements from name_counts c join names n on n.number = c.name
     where c.name in (select value from json_each(?)) and c.articles > 0
     order by c.statements desc, c.articles desc, n.name limit ?`,
    ...[JSON.stringify(namesLike(sql, name)), limit],
  );
}

export function statementOf(row: StatementRow): Statement {
  const date = row.said ?? row.published;
  return {
    ...provenanceOf(row),
    attribution: row.attribution,
    speaker: row.speaker,
    ...(row.speakerId === null ? {} : { speakerId: row.speakerId }),
    ...(row.sourceKind === null ? {} : { sourceKind: row.sourceKind }),
    source: row.source,
    cue: row.cue,
    content: spansIn(row.content),
    text: row.text,
    quotation: row.quotation,
    ...(date === null ? {} : { date }),
    utterance: `u${row.utterance}`,
  };
}

export function provenanceOf({
  article,
  articleId,
  url,
  title,
  publisher,
  published,
}: Omit<ArticleRow, 'text'>): Provenance {
  return {
    article,
    id: articleId,
    ...(url === null ? {} : { url }),
    ...(title === null ? {} : { title }),
    ...(publisher === null ? {} : { publisher }),
    ...(published === null ? {} : { published }),
  };
}

/** Spans as they are stored, {@link pairs}. */
export function spansIn(json: string): readonly Span[] {
  return (JSON.parse(json) as [number, number][]).map(([start, end]) => ({ start, end }));
}
