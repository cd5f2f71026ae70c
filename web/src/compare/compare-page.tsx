import './compare.css';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import { SideBySide } from './side-by-side.tsx';
import { Stands } from './stands.tsx';
import { TopicField } from './topic-field.tsx';
import { Topics } from './topics.tsx';
import { Utterances } from './utterances.tsx';

const views = ['speakers', 'outlets', 'stands', 'quotes'] as const;
type View = (typeof views)[number];

/** One topic as several speakers or outlets have it, side by side; and quotes that outlets word in different ways. */
export default function ComparePage() {
  const { filter, set } = useFilter();
  const [params, setParams] = useSearchParams();
  const view = views.find((known) => known === params.get('view')) ?? 'speakers';
  const panel = useId();
  const q = filter.q ?? '';
  const choose = (next: View): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('view', next);
      return after;
    });
  return (
    <Page title={words.compare.title} lead={words.compare.lead} className="wide">
      <TopicField key={q} q={q} search={(next) => set({ q: next })} />
      {q === '' && <Topics />}
      <Tabs
        label={words.compare.views}
        panel={panel}
        current={view}
        change={choose}
        tabs={views.map((value) => ({ value, name: words.compare.view[value] }))}
      />
      <div id={panel} role="tabpanel" aria-label={words.compare.view[view]} className="compare">
        <Compared view={view} q={q} />
      </div>
    </Page>
  );
}

function Compared({ view, q }: { readonly view: View; readonly q: string }) {
  switch (view) {
    case 'quotes':
      return <Utterances q={q} />;
    case 'stands':
      return <Stands q={q} />;
    default:
      return <SideBySide key={`${view} ${q}`} q={q} by={view} />;
  }
}
