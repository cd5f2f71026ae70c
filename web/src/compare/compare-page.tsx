import './compare.css';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import { SideBySide } from './side-by-side.tsx';
import { TopicField } from './topic-field.tsx';
import { Utterances } from './utterances.tsx';

const views = ['speakers', 'outlets', 'quotes'] as const;

/** One topic as several speakers or outlets have it, side by side; and quotes that outlets word in different ways. */
export default function ComparePage() {
  const { filter, set } = useFilter();
  const [params, setParams] = useSearchParams();
  const view = views.find((known) => known === params.get('view')) ?? 'speakers';
  const panel = useId();
  const q = filter.q ?? '';
  const choose = (next: (typeof views)[number]): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('view', next);
      return after;
    });
  return (
    <Page title={words.compare.title} lead={words.compare.lead} className="wide">
      <TopicField key={q} q={q} search={(next) => set({ q: next })} />
      <Tabs
        label={words.compare.views}
        panel={panel}
        current={view}
        change={choose}
        tabs={views.map((value) => ({ value, name: words.compare.view[value] }))}
      />
      <div id={panel} role="tabpanel" aria-label={words.compare.view[view]} className="compare">
        {view === 'quotes' ? <Utterances q={q} /> : <SideBySide key={`${view} ${q}`} q={q} by={view} />}
      </div>
    </Page>
  );
}
