import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutAnswer, LayoutTask } from './layout.ts';

/** Rounds between two looks at the picture. */
const ROUNDS = 25;

// Lays a network out beside the page, so that the page stays free; sends the places after each few rounds.
addEventListener('message', ({ data: { nodes, edges, rounds } }: MessageEvent<LayoutTask>) => {
  const graph = new DirectedGraph();
  for (const { id, x, y, size } of nodes) graph.addNode(id, { x, y, size });
  for (const [from, to, weight] of edges) graph.addEdge(from, to, { weight });
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 200,
    adjustSizes: graph.order <= 500,
    edgeWeightInfluence: 0.5,
    gravity: 1.5,
    slowDown: 4,
  };
  for (let done = 0; done < rounds; done += ROUNDS) {
    forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
    const places = nodes.flatMap(({ id }) => [graph.getNodeAttribute(id, 'x'), graph.getNodeAttribute(id, 'y')]);
    const answer: LayoutAnswer = { places: Float32Array.from(places), isLast: done + ROUNDS >= rounds };
    postMessage(answer);
  }
});
