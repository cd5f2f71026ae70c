import { ownScript } from '../app/own-script.ts';
import address from './layout.worker.ts?worker&url';
import type { NetworkGraph } from './network-graph.ts';

export interface LayoutTask {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly size: number }[];
  readonly edges: readonly (readonly [from: string, to: string, weight: number])[];
  readonly rounds: number;
}

export interface LayoutAnswer {
  /** x and y of each node in the order of the task. */
  readonly places: Float32Array;
  readonly isLast: boolean;
}

/** Rounds of ForceAtlas2 for small networks and for large ones, where each costs more. */
const ROUNDS = { small: 600, large: 300 };
const LARGE = 800;

/** How far a network is drawn out to the shape of its picture: the layout itself is round. */
const STRETCH = { least: 0.6, most: 1.9 };

/** Moves the nodes to their places in a picture so many times as wide as high, while it is looked at; returns how to stop. */
export function layOut(graph: NetworkGraph, shape: number, whenDone: () => void): () => void {
  const stretch = Math.min(STRETCH.most, Math.max(STRETCH.least, shape));
  const worker = new Worker(ownScript(address), { type: 'module' });
  const ids = graph.nodes();
  worker.onmessage = ({ data: { places, isLast } }: MessageEvent<LayoutAnswer>) => {
    const at = new Map(ids.map((id, index) => [id, index]));
    graph.updateEachNodeAttributes((id, attributes) => {
      const index = at.get(id) ?? 0;
      return { ...attributes, x: stretch * (places[2 * index] ?? 0), y: places[2 * index + 1] ?? 0 };
    });
    if (!isLast) return;
    worker.terminate();
    whenDone();
  };
  const task: LayoutTask = {
    nodes: ids.map((id) => {
      const { x, y, size } = graph.getNodeAttributes(id);
      return { id, x, y, size };
    }),
    edges: graph.mapEdges((_, { count }, from, to) => [from, to, count] as const),
    rounds: graph.order > LARGE ? ROUNDS.large : ROUNDS.small,
  };
  worker.postMessage(task);
  return () => worker.terminate();
}
