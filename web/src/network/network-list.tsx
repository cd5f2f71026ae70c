import { useState } from 'react';
import { actWords } from '../ui/act-words.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { words } from '../words.ts';
import type { NetworkGraph } from './network-graph.ts';

interface NetworkListProps {
  readonly graph: NetworkGraph;
  /** The edge that is open. */
  readonly edge: string | undefined;
  readonly choose: (edge: string) => void;
}

const SHOWN = 100;

/** The network as a table: all that the picture shows, for the keyboard and for those who hear it. */
export function NetworkList({ graph, edge, choose }: NetworkListProps) {
  const [shown, show] = useState(SHOWN);
  const edges = graph.edges();
  return (
    <div className="network-list">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.network.who}</th>
            <th scope="col">{words.network.does}</th>
            <th scope="col">{words.network.whom}</th>
            <th scope="col">{words.network.times}</th>
          </tr>
        </thead>
        <tbody>
          {edges.slice(0, shown).map((id) => {
            const [from, to] = graph.extremities(id);
            const tie = graph.getEdgeAttributes(id);
            return (
              <tr key={id} data-open={id === edge ? '' : undefined}>
                <td>
                  <ActorLink id={from} name={graph.getNodeAttribute(from, 'label')} />
                </td>
                <td>
                  <button type="button" className="link-button" aria-expanded={id === edge} onClick={() => choose(id)}>
                    {tie.edges.map(({ type }) => actWords({ type })).join(', ')}
                  </button>
                </td>
                <td>
                  <ActorLink id={to} name={graph.getNodeAttribute(to, 'label')} />
                </td>
                <td>{tie.count}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {edges.length > shown && (
        <p className="show-more">
          <button type="button" className="button" onClick={() => show(shown + SHOWN)}>
            {words.showMore}
          </button>
        </p>
      )}
    </div>
  );
}
