import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, send } from './client.ts';
import { queryString } from './query-string.ts';
import type { Feeds } from './types.ts';

/** Milliseconds after which one that was never asked is looked at again. */
const SOON = 2000;
const LATER = 60_000;

/** What is followed, and how each fares. */
export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => ask<Feeds>('/feeds', { signal }),
  refetchInterval: ({ state }) => {
    const items = state.data?.items ?? [];
    if (items.length === 0) return false;
    return items.some((feed) => feed.state === 'waiting') ? SOON : LATER;
  },
});

export type NewFeed = { readonly address: string } | { readonly opml: string };

export function useFollow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (feed: NewFeed) => send<Feeds>('/feeds', feed),
    onSuccess: (feeds) => client.setQueryData(feedsQuery.queryKey, feeds),
  });
}

export function useUnfollow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (address: string) => ask<undefined>(`/feeds${queryString({ address })}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  });
}
