import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listQuery } from '../api/lists.ts';
import type { Story } from '../api/types.ts';
import { shortDate } from '../ui/date-text.ts';
import { Empty } from '../ui/empty.tsx';
import { isExample } from '../ui/is-example.ts';
import { Skeleton } from '../ui/loading.tsx';
import { Paged } from '../ui/paged.tsx';
import { words } from '../words.ts';
import { Sizes } from './sizes.tsx';

const SHOWN = 12;

/** The stories that came last. */
export function Latest({ isPending }: { readonly isPending: boolean }) {
  const stories = useInfiniteQuery(listQuery<Story>('/articles', {}, SHOWN));
  if (isPending) return <Skeleton lines={8} />;
  return (
    <section aria-labelledby="latest-title" className="latest">
      <h2 id="latest-title" className="section-title">
        {words.desk.latest}
      </h2>
      <p className="quiet-text sizes">
        <Sizes />
      </p>
      <Paged
        query={stories}
        empty={
          <Empty title={words.desk.none}>
            <p>{words.desk.noneTodo}</p>
          </Empty>
        }
      >
        {(items) => (
          <>
            {items.every(({ url }) => isExample(url)) && (
              <p className="examples-note">
                {words.desk.examples} <code>{words.desk.examplesCommand}</code>
              </p>
            )}
            <ol>
              {items.map(({ article, url, title, publisher, published, passage }) => (
                <li key={article}>
                  <p className="where">
                    {publisher !== undefined && <strong>{publisher}</strong>}
                    {published !== undefined && <time dateTime={published}>{shortDate(published)}</time>}
                    {isExample(url) && <span className="tag">{words.desk.example}</span>}
                  </p>
                  <h3>
                    <Link href={`/stories/${article}`}>{title ?? words.story.untitled}</Link>
                  </h3>
                  <p className="opening">{passage.exact.replace(/\s+/g, ' ')}</p>
                </li>
              ))}
            </ol>
          </>
        )}
      </Paged>
    </section>
  );
}
