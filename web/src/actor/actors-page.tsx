import './actor.css';
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
import { NameField } from './name-field.tsx';

const types = ['all', 'person', 'organization', 'country', 'group', 'place'] as const;
type Type = (typeof types)[number];

/** Who and what is on record, those in most stories first. */
export default function ActorsPage() {
  const [params, setParams] = useSearchParams();
  const type = types.find((known) => known === params.get('type')) ?? 'all';
  const name = params.get('name') ?? undefined;
  const actors = useInfiniteQuery(
    listQuery<EntitySummary>('/entities', { name, type: type === 'all' ? undefined : type }, 60),
  );
  const panel = useId();
  const set = (key: 'type' | 'name', value: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(key);
        else after.set(key, value);
        return after;
      },
      { replace: true },
    );
  const choose = (next: Type): void => set('type', next === 'all' ? '' : next);
  return (
    <Page title={words.actors.title} lead={words.actors.lead}>
      <NameField name={name ?? ''} find={(next) => set('name', next)} />
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
            <Empty title={name === undefined ? words.actors.none : words.actors.noneSuch}>
              <p>{name === undefined ? words.actors.noneTodo : words.actors.noneSuchTodo}</p>
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
