import type { ArticleRecord } from '../../record/index.ts';
import { isStorable, type Sql } from './driver.ts';

/** A record without what its article's row has; a text that SQLite would not give back as it is stays in it. */
type Kept = Omit<ArticleRecord, 'article'> & {
  readonly article: Omit<ArticleRecord['article'], 'text'> & { readonly text?: string };
};

export function jsonOf(record: ArticleRecord): string {
  const { text, ...article } = record.article;
  const kept: Kept = { ...record, article: isStorable(text) ? article : { ...article, text } };
  return JSON.stringify(kept);
}

/** The record of an article as the model made it. */
export function storedRecord(sql: Sql, article: number): ArticleRecord | undefined {
  const row = sql.first<{ json: string; text: string }>(
    'select json, text from records join articles on number = article where article = ?',
    article,
  );
  if (row === undefined) return undefined;
  const kept: Kept = JSON.parse(row.json);
  return { ...kept, article: { text: row.text, ...kept.article } };
}
