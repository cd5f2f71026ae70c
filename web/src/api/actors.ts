import { queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import type { EntityProfile } from './types.ts';

export function actorQuery(id: string) {
  return queryOptions({
    queryKey: ['actor', id],
    queryFn: ({ signal }) => ask<EntityProfile>(`/entities/${encodeURIComponent(id)}`, { signal }),
  });
}
