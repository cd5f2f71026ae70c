import type { ArticleRecord } from '../../../src/record/index.ts';
import type { Span } from '../../../src/text/index.ts';
import { linkTo } from '../../../src/text/text-fragment.ts';
import { wordsAt } from './lines.ts';

/** The words with who said them, where they stand, and an address that opens the page at them. */
export function citation(
  { article }: Pick<ArticleRecord, 'article'>,
  spans: readonly Span[],
  speaker?: string,
): string {
  const { text, title, publisher, published, url } = article;
  const quote = wordsAt(text, spans);
  const isQuoted = /^["“‘«]/u.test(quote);
  const where = [title === undefined ? '' : `“${title}”`, publisher ?? '', published?.slice(0, 10) ?? '']
    .filter((part) => part !== '')
    .join(', ');
  const first = spans[0];
  const link = url === undefined || first === undefined ? '' : linkTo(url, text, first);
  return [
    `${isQuoted ? quote : `“${quote}”`}${speaker === undefined ? '' : ` – ${speaker}`}`,
    where === '' ? '' : `${where}.`,
    link,
  ]
    .filter((part) => part !== '')
    .join('\n');
}
