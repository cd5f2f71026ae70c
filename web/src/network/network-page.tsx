import './network.css';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { networkQuery } from '../api/network.ts';
import { Empty } from '../ui/empty.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Skeleton } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import { Evidence } from './evidence.tsx';
import { NetworkBrush } from './network-brush.tsx';
import { graphOf } from './network-graph.ts';
import { NetworkList } from './network-list.tsx';
import { NetworkPicture } from './network-picture.tsx';
import type { Focus } from './network-view.ts';

type View = 'picture' | 'list';

/** Who acts on whom, or who speaks of whom: as a picture and as a list; an edge opens what stands behind it. */
export default function NetworkPage() {
  const { filter, set } = useFilter();
  const [params, setParams] = useSearchParams();
  const of = params.get('of') === 'statements' ? 'statements' : 'events';
  const network = useQuery(networkQuery({ ...filter, of }));
  const [view, setView] = useState<View>('picture');
  const [focus, setFocus] = useState<Focus>({});
  const graph = useMemo(() => (network.data === undefined ? undefined : graphOf(network.data)), [network.data]);
  const panel = useId();
  return (
    <Page title={words.network.title} lead={words.network.lead} className="wide">
      <FilterBar filter={filter} set={set} show={['type', 'factuality', 'from', 'to', 'outlet', 'minOrigins']}>
        <label className="field">
          {words.network.of}
          <select
            className="input"
            value={of}
            onChange={({ target }) =>
              setParams((before) => {
                const after = new URLSearchParams(before);
                after.set('of', target.value);
                return after;
              })
            }
          >
            <option value="events">{words.network.events}</option>
            <option value="statements">{words.network.statements}</option>
          </select>
        </label>
      </FilterBar>
      <Tabs
        label={words.network.view}
        panel={panel}
        current={view}
        change={setView}
        tabs={[
          { value: 'picture', name: words.network.picture },
          { value: 'list', name: words.network.list },
        ]}
      />
      <div id={panel} role="tabpanel" aria-label={words.network[view]} className="network">
        {network.isPending && <Skeleton lines={8} />}
        {network.isError && <Problem error={network.error} retry={() => network.refetch()} />}
        {graph?.order === 0 && (
          <Empty title={words.network.none}>
            <p>{words.network.noneTodo}</p>
          </Empty>
        )}
        {graph !== undefined && graph.order > 0 && view === 'picture' && (
          <NetworkPicture graph={graph} focus={focus} setFocus={setFocus} isCut={network.data?.more === true} />
        )}
        {graph !== undefined && graph.order > 0 && view === 'list' && (
          <NetworkList graph={graph} edge={focus.edge} choose={(edge) => setFocus({ edge })} />
        )}
        {graph !== undefined && graph.order > 0 && <Evidence graph={graph} focus={focus} filter={filter} />}
      </div>
      <NetworkBrush filter={filter} set={set} />
    </Page>
  );
}
