import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { queryString } from '../api/query-string.ts';
import type { JoinedEvent, Page } from '../api/types.ts';
import { TimeBrush } from '../ui/time-brush.tsx';
import type { UsedFilter } from '../ui/use-filter.ts';

/** Events whose days the brush shows, those that were reported last. */
const SHOWN = 200;

/** Narrows the network to days. The brush shows all days, so that others can be chosen after some are. */
export function NetworkBrush({ filter, set }: UsedFilter) {
  const { from: _, to: __, ...rest } = filter;
  const events = useQuery({
    queryKey: ['brush', rest],
    queryFn: ({ signal }) => ask<Page<JoinedEvent>>(`/events${queryString({ ...rest, limit: SHOWN })}`, { signal }),
    placeholderData: keepPreviousData,
  });
  if (events.isPending) return <div className="brush-room" aria-hidden="true" />;
  const { items = [], more = false } = events.data ?? {};
  return <TimeBrush events={items} isCut={more} filter={filter} set={set} />;
}
