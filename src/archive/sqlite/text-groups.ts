import { type Credit, type Kinship, placeText, sketchOf, type TextIndex } from '../../merge/index.ts';
import type { Copy } from '../archive.ts';
import type { Sql } from './driver.ts';
import { addSigns, freshHolders, textSigns } from './fresh-signs.ts';
import { type ArticleRow, provenanceOf } from './questions.ts';
import { Recent } from './recent.ts';

/** Finds the group of a new article's text and writes it down. To be called in a transaction. */
export function placeArticle(sql: Sql, article: number, text: string): void {
  const { like } = placeText(indexIn(sql), article, sketchOf(text));
  if (like === undefined) return;
  const columns = 'like_article = ?, kinship = ?, containment = ?';
  sql.run(`update texts set ${columns} where article = ?`, like.text, like.kinship, like.containment, article);
}

/** The articles of one group, in the order in which they were added. */
export function copiesOf(sql: Sql, article: number): readonly Copy[] {
  const rows = sql.all<CopyRow>(
    `select a.number as article, a.id as articleId, a.url, a.title, a.publisher, a.published,
       t.like_article as likeArticle, t.kinship, t.containment
     from texts t join articles a on a.number = t.article
     where t."group" = (select "group" from texts where article = ?) order by a.number`,
    article,
  );
  const credits = sql.all<Credit & { readonly article: number }>(
    'select article, agency, how from credits where article in (select value from json_each(?)) order by agency',
    JSON.stringify(rows.map((row) => row.article)),
  );
  return rows.map((row) => {
    const own = credits.filter((credit) => credit.article === row.article).map(({ agency, how }) => ({ agency, how }));
    const { likeArticle, kinship, containment } = row;
    const isLike = likeArticle !== null && kinship !== null && containment !== null;
    const like = isLike ? { like: { article: likeArticle, kinship, containment } } : {};
    return { ...provenanceOf(row), ...like, credits: own };
  });
}

interface CopyRow extends Omit<ArticleRow, 'text'> {
  readonly likeArticle: number | null;
  readonly kinship: Kinship | null;
  readonly containment: number | null;
}

/** Texts whose shingles are kept at hand, some kilobytes each: copies mostly come soon after one another. */
const KEPT = 3000;

function keptShingles(): Recent<number, Uint32Array> {
  return new Recent(KEPT);
}

/** The index of texts as the archive keeps it: the signs in a table, the shingles made anew from the few texts that are compared. */
function indexIn(sql: Sql): TextIndex {
  const sketches = sql.kept(keptShingles);
  const bySign = new Map<number, number>();
  return {
    holders(signs) {
      // One row of JSON: a row for each sign costs several times as much.
      const row = sql.first<{ signs: string; articles: string }>(
        `select json_group_array(sign) as signs, json_group_array(article) as articles from signs
         where sign in (select value from json_each(?))`,
        `[${signs.join()}]`,
      );
      for (const sign of JSON.parse(row?.signs ?? '[]') as number[]) bySign.set(sign, (bySign.get(sign) ?? 0) + 1);
      const counts = new Map<number, number>();
      for (const article of JSON.parse(row?.articles ?? '[]') as number[]) {
        counts.set(article, (counts.get(article) ?? 0) + 1);
      }
      const fresh = freshHolders(sql, textSigns);
      for (const sign of signs) {
        const own = fresh.get(sign);
        if (own === undefined) continue;
        bySign.set(sign, (bySign.get(sign) ?? 0) + own.length);
        for (const { number } of own) counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      return counts;
    },
    sizesOf: (articles) =>
      new Map(
        sql
          .all<{ article: number; size: number }>(
            'select article, size from texts where article in (select value from json_each(?)) and size is not null',
            `[${articles.join()}]`,
          )
          .map(({ article, size }) => [article, size]),
      ),
    groupOf: (article) =>
      sql.first<{ own: number }>('select "group" as own from texts where article = ?', article)?.own ?? article,
    shinglesOf(article) {
      const known = sketches.get(article);
      if (known !== undefined) return known;
      const row = sql.first<{ text: string }>('select text from articles where number = ?', article);
      const { shingles } = sketchOf(row?.text ?? '');
      sketches.set(article, shingles);
      return shingles;
    },
    add(article, group, signs, shingles, most) {
      sketches.set(article, shingles);
      sketches.trim();
      sql.run('insert into texts (article, "group", size) values (?, ?, ?)', article, group, shingles.length);
      const open = Array.from(signs).filter((sign) => (bySign.get(sign) ?? 0) < most);
      addSigns(sql, textSigns, [[{ number: article, rough: null }, open]]);
    },
    join(a, b) {
      const [into, from] = [Math.min(a, b), Math.max(a, b)];
      if (into !== from) sql.run('update texts set "group" = ? where "group" = ?', into, from);
      return into;
    },
  };
}
