import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import { type Params, queryString } from './query-string.ts';
import type { Page } from './types.ts';

const PAGE = 30;

/** A list of the archive, page after page. */
export function listQuery<Item>(path: string, params: Params, limit = PAGE) {
  return infiniteQueryOptions({
    queryKey: ['list', path, params, limit],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<Item>>(`${path}${queryString({ ...params, limit, cursor: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
