import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../api/lists.ts';
import type { JoinedEvent } from '../api/types.ts';
import { Days } from '../ui/days.tsx';
import { Empty } from '../ui/empty.tsx';
import { EventItem } from '../ui/event-item.tsx';
import { Paged } from '../ui/paged.tsx';
import { words } from '../words.ts';

/** What somebody did, or what was done to them. */
export function Deeds({
  filter,
}: {
  readonly filter: { readonly actorId: string } | { readonly recipientId: string };
}) {
  const events = useInfiniteQuery(listQuery<JoinedEvent>('/events', filter));
  return (
    <Paged query={events} empty={<Empty title={words.actor.noEvents} />}>
      {(items) => (
        <Days items={items} dayOf={({ date, reported }) => date ?? reported}>
          {(event) => <EventItem key={event.id} event={event} withDate={false} />}
        </Days>
      )}
    </Paged>
  );
}
