import './flows.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../api/lists.ts';
import type { FlowLine } from '../api/types.ts';
import { Empty } from '../ui/empty.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Page } from '../ui/page.tsx';
import { Paged } from '../ui/paged.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import { FlowTable } from './flow-table.tsx';
import { Sankey } from './sankey.tsx';

/** Who supplies whom with what, drawn and as a table; each line opens its events. */
export default function FlowsPage() {
  const { filter, set } = useFilter();
  const flows = useInfiniteQuery(listQuery<FlowLine>('/flows', filter, 60));
  return (
    <Page title={words.flows.title} lead={words.flows.lead}>
      <FilterBar filter={filter} set={set} show={['flow', 'factuality', 'from', 'to', 'outlet', 'minOrigins']} />
      <Paged
        query={flows}
        empty={
          <Empty title={words.flows.none}>
            <p>{words.flows.noneTodo}</p>
          </Empty>
        }
      >
        {(lines) => (
          <>
            <Sankey lines={lines} />
            <FlowTable lines={lines} />
          </>
        )}
      </Paged>
    </Page>
  );
}
