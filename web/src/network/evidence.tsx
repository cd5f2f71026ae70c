import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listQuery } from '../api/lists.ts';
import type { JoinedEvent, Statement } from '../api/types.ts';
import { EventItem } from '../ui/event-item.tsx';
import { Paged } from '../ui/paged.tsx';
import { StatementList } from '../ui/statement-list.tsx';
import type { FilterValues } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import type { NetworkGraph } from './network-graph.ts';
import type { Focus } from './network-view.ts';

interface EvidenceProps {
  readonly graph: NetworkGraph;
  readonly focus: Focus;
  readonly filter: FilterValues;
}

/** What stands behind the edge that was chosen, or who the node is. */
export function Evidence({ graph, focus: { node, edge }, filter }: EvidenceProps) {
  const isEdge = edge !== undefined && graph.hasEdge(edge);
  const isNode = node !== undefined && graph.hasNode(node);
  return (
    <aside className="evidence" aria-label={words.network.evidence} aria-live="polite">
      {isEdge && <OfEdge key={edge} graph={graph} edge={edge} filter={filter} />}
      {isNode && <OfNode graph={graph} node={node} />}
      {!isEdge && !isNode && <p className="quiet-text">{words.network.choose}</p>}
    </aside>
  );
}

function OfNode({ graph, node }: { readonly graph: NetworkGraph; readonly node: string }) {
  const { label, kind } = graph.getNodeAttributes(node);
  return (
    <>
      <h2>{label}</h2>
      <p className="quiet-text">
        {words.entityType[kind]} · {words.count(graph.degree(node), 'tie')}
      </p>
      <p>
        <Link className="button" href={`/people/${encodeURIComponent(node)}`}>
          {words.network.open}
        </Link>
      </p>
    </>
  );
}

function OfEdge({
  graph,
  edge,
  filter,
}: {
  readonly graph: NetworkGraph;
  readonly edge: string;
  readonly filter: FilterValues;
}) {
  const [from, to] = graph.extremities(edge);
  const { tone } = graph.getEdgeAttributes(edge);
  const name = (id: string): string => graph.getNodeAttribute(id, 'label');
  return (
    <>
      <h2>
        {name(from)} → {name(to)}
      </h2>
      {tone === 'says' ? (
        <Statements from={from} to={to} filter={filter} />
      ) : (
        <Events from={from} to={to} filter={filter} />
      )}
    </>
  );
}

interface BetweenProps {
  readonly from: string;
  readonly to: string;
  readonly filter: FilterValues;
}

function Events({ from, to, filter }: BetweenProps) {
  const events = useInfiniteQuery(listQuery<JoinedEvent>('/events', { ...filter, actorId: from, recipientId: to }));
  return (
    <Paged query={events} empty={null}>
      {(items) => (
        <ul className="items">
          {items.map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Statements({ from, to, filter }: BetweenProps) {
  const statements = useInfiniteQuery(listQuery<Statement>('/statements', { ...filter, speakerId: from, aboutId: to }));
  return (
    <Paged query={statements} empty={null}>
      {(items) => <StatementList statements={items} />}
    </Paged>
  );
}
