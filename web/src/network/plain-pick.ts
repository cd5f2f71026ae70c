import type { Point } from './camera.ts';
import type { NetworkGraph } from './network-graph.ts';
import type { Focus } from './network-view.ts';
import type { Placed } from './plain-picture.ts';

/** CSS pixels by which a pointer may miss. */
const SLIP = 4;

/** What is drawn at a point: the topmost node, otherwise the nearest line, otherwise nothing. */
export function pickAt(graph: NetworkGraph, places: readonly Placed[], at: Point): Focus {
  const node = places.findLast(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) <= radius + SLIP / 2);
  if (node !== undefined) return { node: node.node };
  const byNode = new Map(places.map((place) => [place.node, place]));
  let nearest: string | undefined;
  let least = SLIP;
  graph.forEachEdge((edge, _, from, to) => {
    const [a, b] = [byNode.get(from), byNode.get(to)];
    if (a === undefined || b === undefined) return;
    const away = distance(at, a, b);
    if (away < least) [least, nearest] = [away, edge];
  });
  return nearest === undefined ? {} : { edge: nearest };
}

/** From a point to a stretch between two others. */
function distance({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const long = dx * dx + dy * dy;
  const part = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / long));
  return Math.hypot(x - a.x - part * dx, y - a.y - part * dy);
}
