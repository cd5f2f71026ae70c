import { creditsOf } from '../../merge/index.ts';
import type { ArticleRecord } from '../../record/index.ts';
import type { Sql } from './driver.ts';
import { forgetHappenings } from './kept-happenings.ts';

/**
 * Writes down which agencies an article is credited to, and what it comes from: the agency that wrote it, otherwise its text with all its
 * copies. What one agency wrote is one origin in however many words; a copy without the credit is the agency's still.
 */
export function putOrigin(sql: Sql, article: number, record: ArticleRecord, isNew: boolean): string {
  if (!isNew) sql.run('delete from credits where article = ?', article);
  const credits = creditsOf(record.article);
  for (const { agency, how } of credits) {
    sql.run('insert or ignore into credits (article, agency, how) values (?, ?, ?)', article, agency, how);
  }
  const author = credits.find(({ how }) => how === 'by')?.agency;
  const group =
    sql.first<{ own: number }>('select "group" as own from texts where article = ?', article)?.own ?? article;
  // A new text that is like nothing before it has no copies yet.
  const isAlone = isNew && group === article;
  const known = isAlone
    ? undefined
    : sql.first<{ origin: string }>(
        `select origin from texts where "group" = ? and origin like 'agency:%' limit 1`,
        group,
      )?.origin;
  const origin = known ?? (author === undefined ? `text:${group}` : `agency:${author}`);
  sql.run('update texts set origin = ? where article = ?', origin, article);
  if (isAlone) return origin;
  // Groups may have been joined, and a copy may be the first that names its agency.
  const others = sql.run('update texts set origin = ? where "group" = ? and origin is not ?', origin, group, origin);
  if (others.changes > 0) forgetHappenings(sql);
  return origin;
}
