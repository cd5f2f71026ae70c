import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import { type Params, queryString } from './query-string.ts';
import type { Network } from './types.ts';

export function networkQuery(params: Params) {
  return queryOptions({
    queryKey: ['network', params],
    queryFn: ({ signal }) => ask<Network>(`/network${queryString(params)}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
