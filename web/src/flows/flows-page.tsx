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

/** Flows at a time: of each, the best attested events are asked for too. */
const PAGE = 25;

function Flows({ lines }: { readonly lines: readonly FlowLine[] }) {
  return (
    <>
      <Sankey lines={lines} />
      <FlowTable lines={lines} />
    </>
  );
}

/** Those whose ends are named first, of these those that most reports tell of. */
function bestFirst(lines: readonly FlowLine[]): readonly FlowLine[] {
  const named = ({ from, to }: FlowLine): number => Number(from !== undefined) + Number(to !== undefined);
  return lines.toSorted((a, b) => named(b) - named(a) || b.reports - a.reports);
}

/** Who supplies whom with what, drawn and as a table; each line opens its events. */
export default function FlowsPage() {
  const { filter, set } = useFilter();
  const flows = useInfiniteQuery(listQuery<FlowLine>('/flows', filter, PAGE));
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
        {(found) => <Flows lines={bestFirst(found)} />}
      </Paged>
    </Page>
  );
}
