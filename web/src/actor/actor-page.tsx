import './actor.css';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { actorQuery } from '../api/actors.ts';
import { Exports, type Selected } from '../ui/exports.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { words } from '../words.ts';
import { Deeds } from './deeds.tsx';
import { Positions } from './positions.tsx';
import { Profile } from './profile.tsx';
import { Said } from './said.tsx';
import { TalksAbout } from './talks-about.tsx';

const views = ['said', 'positions', 'did', 'suffered', 'about', 'saidOf'] as const;

/** A person, an organisation or a state: what it said, stood for, did, and what was done to it. */
export default function ActorPage({ id }: { readonly id: string }) {
  const actor = useQuery(actorQuery(id));
  const [params, setParams] = useSearchParams();
  const panel = useId();
  if (actor.isPending) return <Loading />;
  if (actor.isError) {
    return (
      <div className="page">
        <Problem isPage error={actor.error} retry={() => actor.refetch()} />
      </div>
    );
  }
  const { name, type, statements, roles } = actor.data;
  const view = views.find((known) => known === params.get('view')) ?? (statements > 0 ? 'said' : 'did');
  return (
    <Page title={name} lead={roles[0]?.role ?? words.entityType[type]}>
      <div className="actor-page">
        <Profile actor={actor.data} />
        <div className="actor-record">
          <Tabs
            label={words.actor.views}
            panel={panel}
            current={view}
            change={(next) => setParams({ view: next })}
            tabs={views.map((value) => ({ value, name: words.actor.view[value] }))}
          />
          <div id={panel} role="tabpanel" aria-label={words.actor.view[view]}>
            <Exports filter={selectedIn(view, id)} />
            {view === 'said' && <Said filter={{ speakerId: id }} withSpeaker={false} />}
            {view === 'about' && <Said filter={{ aboutId: id }} withSpeaker />}
            {view === 'positions' && <Positions speakerId={id} />}
            {view === 'did' && <Deeds filter={{ actorId: id }} />}
            {view === 'suffered' && <Deeds filter={{ recipientId: id }} />}
            {view === 'saidOf' && <TalksAbout id={id} />}
          </div>
        </div>
      </div>
    </Page>
  );
}

/** What a view shows, as exports are asked for it. */
function selectedIn(view: (typeof views)[number], id: string): Selected {
  if (view === 'did') return { actorId: id };
  if (view === 'suffered') return { recipientId: id };
  return view === 'about' ? { aboutId: id } : { speakerId: id };
}
