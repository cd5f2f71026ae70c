import Sigma from 'sigma';
import { cssColor } from '../ui/css-color.ts';
import { isDrawnByProcessor } from './is-drawn-by-processor.ts';
import type { ActorNode, NetworkGraph, TieEdge } from './network-graph.ts';
import { panAsPicture } from './pan-as-picture.ts';
import { pickAtRest } from './pick-at-rest.ts';
import { drawPlainLines, type LineLook } from './plain-lines.ts';

export type NetworkRenderer = Sigma<ActorNode, TieEdge>;

/** What is looked at: the actor or the tie whose neighbours stay lit. */
export interface Focus {
  readonly node?: string | undefined;
  readonly edge?: string | undefined;
}

/** Lines that a graphics card draws within a frame. */
const MANY_EDGES = 3000;

/**
 * Draws the graph into an element. `focus` is asked at each drawing; call `refresh` after it has changed. */
export function drawNetwork(graph: NetworkGraph, into: HTMLElement, focus: () => Focus): NetworkRenderer {
  const isMany = graph.size > MANY_EDGES;
  const byProcessor = isDrawnByProcessor();
  const isPlain = isMany && byProcessor;
  const ink = cssColor('--ink');
  const paper = cssColor('--paper');
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
  const isLit = (edge: string): boolean => {
    const { node: at, edge: chosen } = focus();
    if (chosen !== undefined && graph.hasEdge(chosen)) return edge === chosen;
    return at === undefined || !graph.hasNode(at) || graph.hasExtremity(edge, at);
  };
  const lookOf = (edge: string): LineLook => {
    const { tone, size } = graph.getEdgeAttributes(edge);
    const lit = isLit(edge);
    return { size, color: lit ? tones[tone] : faint, isLit: lit };
  };
  const renderer: NetworkRenderer = new Sigma<ActorNode, TieEdge>(graph, into, {
    labelFont: getComputedStyle(document.body).fontFamily,
    labelColor: { color: ink },
    labelWeight: '500',
    labelSize: 13,
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 6,
    defaultEdgeType: 'arrow',
    minEdgeThickness: 1.5,
    enableEdgeEvents: !isMany,
    // Without the drawings of a movement that runs out, where each takes longer than a frame.
    ...(isMany || byProcessor ? { inertiaDuration: 0, zoomDuration: 0, doubleClickZoomingDuration: 0 } : {}),
    zIndex: true,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    stagePadding: 40,
    defaultDrawNodeHover: (context, data, settings) => {
      const size = settings.labelSize;
      context.font = `600 ${size}px ${settings.labelFont}`;
      const label = data.label ?? '';
      const width = context.measureText(label).width;
      context.fillStyle = paper;
      context.strokeStyle = ink;
      context.beginPath();
      context.roundRect(data.x + data.size - 2, data.y - size / 2 - 6, width + 14, size + 12, 5);
      context.fill();
      context.stroke();
      context.fillStyle = data.color;
      context.beginPath();
      context.arc(data.x, data.y, data.size + 1, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
      context.fillStyle = ink;
      context.fillText(label, data.x + data.size + 5, data.y + size / 3);
    },
    nodeReducer: (node, { kind, ...data }) => {
      const near = isNear(node);
      const label = near ? data.label : null;
      return {
        ...data,
        label,
        color: near ? kinds[kind] : faint,
        zIndex: near ? 1 : 0,
        forceLabel: focus().node === node,
      };
    },
    edgeReducer: (edge) => {
      if (isPlain) return { hidden: true };
      const { size, color, isLit: lit } = lookOf(edge);
      return { size, color, zIndex: lit ? 1 : 0 };
    },
  });
  pickAtRest(renderer);
  if (isPlain) drawPlainLines(renderer, lookOf);
  if (isMany || byProcessor) panAsPicture(renderer);
  return renderer;
}
