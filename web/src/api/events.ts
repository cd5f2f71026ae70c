import { queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import type { EventDetail } from './types.ts';

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ['event', id],
    queryFn: ({ signal }) => ask<EventDetail>(`/events/${encodeURIComponent(id)}`, { signal }),
  });
}
