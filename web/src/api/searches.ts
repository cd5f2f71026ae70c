import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, send } from './client.ts';
import type { SavedSearch } from './types.ts';

export type NewSearch = Pick<SavedSearch, 'name' | 'kind' | 'query'>;

/** The searches that are kept, each with how much is new to it. */
export const searchesQuery = queryOptions({
  queryKey: ['searches'],
  queryFn: ({ signal }) => ask<{ readonly items: readonly SavedSearch[] }>('/searches', { signal }),
});

export function useSaveSearch() {
  return useChange((search: NewSearch) => send<SavedSearch>('/searches', search));
}

export function useDropSearch() {
  return useChange((number: number) => ask<undefined>(`/searches/${number}`, { method: 'DELETE' }));
}

/** Notes that what a search found has been looked at. */
export function useSeeSearch() {
  return useChange(({ number, last, seen }: SavedSearch) =>
    send<undefined>(`/searches/${number}/seen`, { seen: Math.max(last, seen) }),
  );
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: searchesQuery.queryKey }),
  });
}
