import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { listQuery } from '../api/lists.ts';
import type { EntitySummary } from '../api/types.ts';
import { ActorItem } from '../ui/actor-item.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { Paged } from '../ui/paged.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { words } from '../words.ts';

const types = ['all', 'person', 'organization', 'country', 'group', 'place'] as const;
type Type = (typeof types)[number];

/** Who and what is on record, those in most stories first. */
export default function ActorsPage() {
  const [params, setParams] = useSearchParams();
  const type = types.find((known) => known === params.get('type')) ?? 'all';
  const actors = useInfiniteQuery(
    listQuery<EntitySummary>('/entities', { type: type === 'all' ? undefined : type }, 60),
  );
  const panel = useId();
  const choose = (next: Type): void => setParams(next === 'all' ? {} : { type: next });
  return (
    <Page title={words.actors.title} lead={words.actors.lead}>
      <Tabs
        label={words.actors.types}
        panel={panel}
        current={type}
        change={choose}
        tabs={types.map((value) => ({ value, name: words.actors.type[value] }))}
      />
      <div id={panel} role="tabpanel" aria-label={words.actors.type[type]}>
        <Paged
          query={actors}
          empty={
            <Empty title={words.actors.none}>
              <p>{words.actors.noneTodo}</p>
            </Empty>
          }
        >
          {(items) => (
            <ul className="items columns">
              {items.map((actor) => (
                <ActorItem key={actor.id} actor={actor} />
              ))}
            </ul>
          )}
        </Paged>
      </div>
    </Page>
  );
}
