import type { FlowLine } from '../api/types.ts';
import { words } from '../words.ts';
import { FlowRow } from './flow-row.tsx';

/** The same flows in words, each with who says so and the words that tell of it. */
export function FlowTable({ lines }: { readonly lines: readonly FlowLine[] }) {
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
