import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listQuery } from '../api/lists.ts';
import type { EntitySummary, JoinedEvent, Statement, Story } from '../api/types.ts';
import { ActorItem } from '../ui/actor-item.tsx';
import { Empty } from '../ui/empty.tsx';
import { EventItem } from '../ui/event-item.tsx';
import { Paged } from '../ui/paged.tsx';
import { StatementList } from '../ui/statement-list.tsx';
import type { FilterValues } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import type { Kind } from './search-page.tsx';
import { StoryItem } from './story-item.tsx';

interface ResultsProps {
  readonly kind: Exclude<Kind, 'quote'>;
  readonly filter: FilterValues;
}

/** What was found of one kind. */
export function Results({ kind, filter }: ResultsProps) {
  const found = (filter.q ?? '').split(/\s+/u).filter((word) => word !== '');
  switch (kind) {
    case 'statements':
      return <Statements filter={filter} found={found} />;
    case 'events':
      return <Events filter={filter} />;
    case 'stories':
      return <Stories filter={filter} found={found} />;
    case 'actors':
      return <Actors name={filter.q ?? ''} />;
  }
}

interface FoundProps {
  readonly filter: FilterValues;
  readonly found: readonly string[];
}

function Statements({ filter, found }: FoundProps) {
  const query = useInfiniteQuery(listQuery<Statement>('/statements', filter));
  return (
    <Paged query={query} empty={<Nothing />}>
      {(items) => <StatementList statements={items} found={found} />}
    </Paged>
  );
}

function Events({ filter }: { readonly filter: FilterValues }) {
  const query = useInfiniteQuery(listQuery<JoinedEvent>('/events', filter));
  return (
    <Paged query={query} empty={<Nothing />}>
      {(items) => (
        <ul className="items">
          {items.map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Stories({ filter, found }: FoundProps) {
  const query = useInfiniteQuery(listQuery<Story>('/articles', filter));
  return (
    <Paged query={query} empty={<Nothing />}>
      {(items) => (
        <ul className="items">
          {items.map((story) => (
            <StoryItem key={story.article} story={story} found={found} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Actors({ name }: { readonly name: string }) {
  const query = useInfiniteQuery(listQuery<EntitySummary>('/entities', { name }));
  return (
    <Paged query={query} empty={<Nothing />}>
      {(items) => (
        <ul className="items">
          {items.map((actor) => (
            <ActorItem key={actor.id} actor={actor} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Nothing() {
  return (
    <Empty title={words.search.none}>
      <p>{words.search.noneTodo}</p>
      <Link href="/" className="button">
        {words.search.add}
      </Link>
    </Empty>
  );
}
