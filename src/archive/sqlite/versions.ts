import { sentenceChanges } from '../../merge/index.ts';
import type { StoryVersion } from '../version.ts';
import type { Sql } from './driver.ts';
import { type ArticleRow, provenanceOf } from './questions.ts';

interface VersionRow extends ArticleRow {
  readonly added: string;
  readonly paragraphs: string;
}

/** Versions of one story at most, those that were added last; a live page may have hundreds. */
const MOST = 50;

/** The texts that a story has had under the id or the address of an article, oldest first. */
export function versionsOf(sql: Sql, article: number): readonly StoryVersion[] {
  const rows = sql.all<VersionRow>(
    `select * from (select a.number as article, a.id as articleId, a.url, a.title, a.publisher, a.published, a.text, a.paragraphs, a.added
       from articles o join articles a on a.id = o.id or (a.url = o.url and a.url is not null)
       where o.number = ? order by a.number desc limit ${MOST}) order by article`,
    article,
  );
  return rows.map((row, i): StoryVersion => {
    const before = rows[i - 1];
    const changes = before === undefined ? [] : sentenceChanges(storyOf(before), storyOf(row));
    return { ...provenanceOf(row), added: row.added, changes };
  });
}

/** What of the text is story, a paragraph a line. */
function storyOf({ text, paragraphs }: VersionRow): string {
  return (JSON.parse(paragraphs) as [number, number][]).map(([start, end]) => text.slice(start, end)).join('\n');
}
