import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../api/lists.ts';
import type { JoinedEvent } from '../api/types.ts';
import { Days } from '../ui/days.tsx';
import { Empty } from '../ui/empty.tsx';
import { EventItem } from '../ui/event-item.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Page } from '../ui/page.tsx';
import { Paged } from '../ui/paged.tsx';
import { TimeBrush } from '../ui/time-brush.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';

/** What happened, day by day; what some assert and others deny is marked. */
export default function TimelinePage() {
  const { filter, set } = useFilter();
  const events = useInfiniteQuery(listQuery<JoinedEvent>('/events', filter, 100));
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={words.timeline.title} lead={words.timeline.lead}>
      <FilterBar
        filter={filter}
        set={set}
        show={['type', 'factuality', 'from', 'to', 'outlet', 'minOrigins', 'disputed']}
      />
      {items.length > 1 && <TimeBrush events={items} isCut={events.hasNextPage} filter={filter} set={set} />}
      <Paged
        query={events}
        empty={
          <Empty title={words.timeline.none}>
            <p>{words.timeline.noneTodo}</p>
          </Empty>
        }
      >
        {(shown) => (
          <Days items={shown} dayOf={({ date, reported }) => date ?? reported}>
            {(event) => <EventItem key={event.id} event={event} withDate={false} />}
          </Days>
        )}
      </Paged>
    </Page>
  );
}
