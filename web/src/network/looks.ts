import { cssColor } from '../ui/css-color.ts';
import type { NetworkGraph } from './network-graph.ts';
import type { Focus } from './network-view.ts';

export interface NodeLook {
  readonly color: string;
  /** Whether it is what is looked at, or next to it. */
  readonly isLit: boolean;
}

export interface LineLook extends NodeLook {
  /** CSS pixels where the whole is seen. */
  readonly size: number;
}

/** How the parts of a network look, in the colours of the scheme and with what is looked at lit. */
export interface Looks {
  readonly ink: string;
  readonly paper: string;
  nodeLook(node: string): NodeLook;
  lineLook(edge: string): LineLook;
}

export function looksOf(graph: NetworkGraph, focus: () => Focus): Looks {
  const faint = cssColor('--rule');
  const kinds = {
    person: cssColor('--said'),
    country: cssColor('--ink'),
    organization: cssColor('--third'),
    group: cssColor('--done'),
    place: cssColor('--ink-3'),
  };
  const tones = { with: cssColor('--said'), against: cssColor('--done'), says: cssColor('--edge') };
  const isNear = (node: string): boolean => {
    const { node: at, edge } = focus();
    if (edge !== undefined && graph.hasEdge(edge)) return graph.extremities(edge).includes(node);
    return at === undefined || at === node || !graph.hasNode(at) || graph.areNeighbors(at, node);
  };
  const isOn = (edge: string): boolean => {
    const { node: at, edge: chosen } = focus();
    if (chosen !== undefined && graph.hasEdge(chosen)) return edge === chosen;
    return at === undefined || !graph.hasNode(at) || graph.hasExtremity(edge, at);
  };
  return {
    ink: cssColor('--ink'),
    paper: cssColor('--paper'),
    nodeLook: (node) => {
      const isLit = isNear(node);
      return { isLit, color: isLit ? kinds[graph.getNodeAttribute(node, 'kind')] : faint };
    },
    lineLook: (edge) => {
      const { tone, size } = graph.getEdgeAttributes(edge);
      const isLit = isOn(edge);
      return { isLit, size, color: isLit ? tones[tone] : faint };
    },
  };
}
