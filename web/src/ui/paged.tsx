import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../api/types.ts';
import { words } from '../words.ts';
import { Skeleton } from './loading.tsx';
import { Problem } from './problem.tsx';

interface PagedProps<Item> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Item>>>;
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list with all that may become of it: loading, nothing, gone wrong, and more behind it. */
export function Paged<Item>({ query, empty, children }: PagedProps<Item>) {
  if (query.isPending) return <Skeleton lines={6} />;
  if (query.isError) return <Problem error={query.error} retry={() => query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {query.hasNextPage && (
        <p className="show-more">
          <button
            type="button"
            className="button"
            disabled={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {words.showMore}
          </button>
        </p>
      )}
    </>
  );
}
