import { useQueries } from '@tanstack/react-query';
import type { FlowLine } from '../api/types.ts';
import { Skeleton } from '../ui/loading.tsx';
import { words } from '../words.ts';
import { eventsOf, FlowRow } from './flow-row.tsx';

/** Rows that are in sight at first: they come when they are whole, so that none grows under the eyes. */
const IN_SIGHT = 8;

/** The same flows in words, each with who says so and the words that tell of it. */
export function FlowTable({ lines }: { readonly lines: readonly FlowLine[] }) {
  const inSight = useQueries({ queries: lines.slice(0, IN_SIGHT).flatMap(eventsOf) });
  if (inSight.some(({ isPending }) => isPending)) return <Skeleton lines={8} />;
  return (
    <div className="flow-table">
      <table className="table">
        <caption className="sr-only">{words.flows.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.flows.from}</th>
            <th scope="col">{words.flows.what}</th>
            <th scope="col">{words.flows.to}</th>
            <th scope="col">{words.flows.tellers}</th>
            <th scope="col">{words.flows.events}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <FlowRow key={`${line.kind} ${line.from?.id} ${line.to?.id}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
