import { Link } from 'wouter';
import type { EntityRef, FlowLine } from '../api/types.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { Factualities } from '../ui/factualities.tsx';
import { words } from '../words.ts';
import { FlowTellers } from './flow-tellers.tsx';

/** The same flows in words; each opens its events. */
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
            <th scope="col">{words.flows.how}</th>
            <th scope="col">{words.flows.tellers}</th>
            <th scope="col">{words.flows.events}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.from?.id} ${line.to?.id}`}>
              <td>
                <End of={line.from} />
              </td>
              <td>
                {words.flow[line.kind]}
                <span className="quiet-text objects">{line.objects.slice(0, 3).join(', ')}</span>
              </td>
              <td>
                <End of={line.to} />
              </td>
              <td>
                <span className="ways">
                  <Factualities counts={line.factuality} />
                </span>
              </td>
              <td>
                <FlowTellers events={line.eventIds} />
              </td>
              <td>
                {line.eventIds.slice(0, 3).map((id, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <Link href={`/events/${encodeURIComponent(id)}`}>{words.flows.event(index + 1)}</Link>
                  </span>
                ))}
                {line.events > 3 && <span className="quiet-text"> {words.event.andMore(line.events - 3)}</span>}
                <span className="quiet-text objects">{words.count(line.origins, 'independent origin')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function End({ of }: { readonly of: EntityRef | undefined }) {
  return <ActorLink id={of?.id} name={of?.name ?? words.anyone} />;
}
