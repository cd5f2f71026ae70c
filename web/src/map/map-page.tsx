import './map.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listQuery } from '../api/lists.ts';
import type { JoinedEvent } from '../api/types.ts';
import { Empty } from '../ui/empty.tsx';
import { EventItem } from '../ui/event-item.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Page } from '../ui/page.tsx';
import { Paged } from '../ui/paged.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import { type Place, placesOf } from './places.ts';
import { WorldMap } from './world-map.tsx';

/** Where it happened, or between which states; the list beside the map has every place, also those that no map has. */
export default function MapPage() {
  const { filter, set } = useFilter();
  const events = useInfiniteQuery(listQuery<JoinedEvent>('/events', filter, 200));
  return (
    <Page title={words.map.title} lead={words.map.lead} className="wide">
      <FilterBar
        filter={filter}
        set={set}
        show={['type', 'factuality', 'flow', 'from', 'to', 'minOrigins', 'disputed']}
      />
      <Paged
        query={events}
        empty={
          <Empty title={words.map.none}>
            <p>{words.map.noneTodo}</p>
          </Empty>
        }
      >
        {(items) => <Places places={placesOf(items)} />}
      </Paged>
    </Page>
  );
}

function Places({ places }: { readonly places: readonly Place[] }) {
  const [chosen, choose] = useState<string | undefined>();
  const place = places.find(({ key }) => key === chosen);
  return (
    <div className="map-page">
      <WorldMap places={places} chosen={chosen} choose={choose} />
      <div className="map-side">
        <ul className="place-list" aria-label={words.map.places}>
          {places.map(({ key, name, events, disputed }) => (
            <li key={key}>
              <button
                type="button"
                aria-pressed={key === chosen}
                onClick={() => choose(key === chosen ? undefined : key)}
              >
                <span>{name}</span>
                <span className="count">{words.count(events.length, 'event')}</span>
                {disputed > 0 && <span className="tag disputed">{words.map.disputed(disputed)}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {place !== undefined && (
        <section className="place-events" aria-live="polite">
          <h2 className="section-title">{place.name}</h2>
          <ul className="items">
            {place.events.map((event) => (
              <EventItem key={event.id} event={event} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
