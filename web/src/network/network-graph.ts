import { DirectedGraph } from 'graphology';
import type { EntityType } from '../../../src/record/index.ts';
import type { Network, NetworkEdge } from '../api/types.ts';

export interface ActorNode {
  readonly label: string;
  readonly kind: EntityType;
  readonly size: number;
  x: number;
  y: number;
}

/** All that one actor does to another, whatever it is. */
export interface TieEdge {
  readonly edges: readonly NetworkEdge[];
  readonly count: number;
  readonly tone: Tone;
  readonly size: number;
}

export type NetworkGraph = DirectedGraph<ActorNode, TieEdge>;
/** Whether one works with or against the other; `says` of statements. */
export type Tone = 'with' | 'against' | 'says';

const against = new Set(['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);

export function toneOf(type: string): Tone {
  return type === 'says' ? 'says' : against.has(type) ? 'against' : 'with';
}

/** A network as a graph: one edge from actor to actor, nodes on a circle until they are laid out. */
export function graphOf({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): NetworkGraph {
  const graph: NetworkGraph = new DirectedGraph();
  const heaviest = Math.max(1, ...nodes.map(({ weight }) => weight));
  for (const [index, { id, name, type, weight }] of nodes.entries()) {
    const angle = (2 * Math.PI * index) / nodes.length;
    const size = 3 + 15 * Math.sqrt(weight / heaviest);
    graph.addNode(id, { label: name, kind: type, size, x: Math.cos(angle), y: Math.sin(angle) });
  }
  for (const tie of tiesOf(edges)) {
    if (graph.hasNode(tie.from) && graph.hasNode(tie.to)) graph.addEdge(tie.from, tie.to, tie.attributes);
  }
  return graph;
}

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly attributes: TieEdge;
}

/** Edges put together by whom they run between, those with most behind them first. */
export function tiesOf(edges: readonly NetworkEdge[]): readonly Tie[] {
  const byEnds = new Map<string, NetworkEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    byEnds.set(key, [...(byEnds.get(key) ?? []), edge]);
  }
  const ties = [...byEnds.values()].flatMap((together): readonly Tie[] => {
    const [first, ...rest] = together.toSorted((a, b) => b.count - a.count);
    if (first === undefined) return [];
    const count = together.reduce((sum, edge) => sum + edge.count, 0);
    const attributes = { edges: [first, ...rest], count, tone: toneOf(first.type), size: 1 + Math.log2(count) };
    return [{ from: first.from, to: first.to, attributes }];
  });
  return ties.toSorted((a, b) => b.attributes.count - a.attributes.count);
}
