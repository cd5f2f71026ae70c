import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { FlowLine } from '../api/types.ts';
import { words } from '../words.ts';

export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly side: 'from' | 'to';
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface FlowLink {
  readonly line: FlowLine;
  readonly path: string;
  readonly width: number;
}

export interface FlowPicture {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

interface NodeDatum {
  readonly id: string;
  readonly name: string;
  readonly side: 'from' | 'to';
}
interface LinkDatum {
  readonly line: FlowLine;
}

const NODE_WIDTH = 6;
const PADDING = 18;

/**
 * Givers left, takers right. Somebody who does both stands on both sides, so that there is never a circle. Widths are events, since
 * the words seldom say how much.
 */
export function flowLayout(lines: readonly FlowLine[], width: number, height: number): FlowPicture {
  const nodes = new Map<string, NodeDatum>();
  const links = lines.map((line) => {
    const ends = (['from', 'to'] as const).map((side) => {
      const end = line[side];
      const id = `${side} ${end?.id ?? ''}`;
      nodes.set(id, { id, name: end?.name ?? words.anyone, side });
      return id;
    });
    return { source: ends[0] ?? '', target: ends[1] ?? '', value: line.events, line };
  });
  const layout = sankey<NodeDatum, LinkDatum>()
    .nodeId(({ id }) => id)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(PADDING)
    .extent([
      [0, 1],
      [width, height - 1],
    ]);
  const drawn = layout({ nodes: [...nodes.values()].map((node) => ({ ...node })), links });
  const path = sankeyLinkHorizontal<NodeDatum, LinkDatum>();
  return {
    nodes: drawn.nodes.map(({ id, name, side, x0 = 0, y0 = 0, y1 = 0 }) => ({
      id,
      name,
      side,
      x: x0,
      y: y0,
      height: y1 - y0,
    })),
    links: drawn.links.map((link) => ({
      line: link.line,
      path: path(link) ?? '',
      width: Math.max(1.5, link.width ?? 0),
    })),
  };
}

/** How most reports put a flow. */
export function mainWay({ factuality }: Pick<FlowLine, 'factuality'>): string {
  return Object.entries(factuality).toSorted(([, a = 0], [, b = 0]) => b - a)[0]?.[0] ?? 'asserted';
}
