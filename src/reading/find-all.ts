import type { Article, ArticleRecord, Failure } from '../record/index.ts';
import { inOrder } from './in-order.ts';
import { type Finder, foundOrFailure } from './outcomes.ts';

/** The records of articles in their order, as many at a time as the finder works on; what fails is a failure in its place. */
export async function findAll(
  articles: readonly Article[],
  finder: Finder,
): Promise<readonly (ArticleRecord | Failure)[]> {
  const found: (ArticleRecord | Failure)[] = [];
  const source = (async function* () {
    yield* articles;
  })();
  const work = (article: Article) => foundOrFailure(article.url ?? article.id, article, finder);
  for await (const result of inOrder(source, work, () => finder.workers ?? 1)) found.push(result);
  return found;
}
