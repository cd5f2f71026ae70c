import { type Camera, type Size, seen } from './camera.ts';
import type { Looks } from './looks.ts';
import type { NetworkGraph } from './network-graph.ts';
import { strokeLines } from './plain-lines.ts';

/** Where a node is drawn, in CSS pixels. */
export interface Placed {
  readonly node: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Nodes below this have no label until one goes closer, CSS pixels. */
const LABELLED = 6;
const LABEL_SIZE = 13;
const MOST_LABELS = 150;

/** Where the nodes are, those drawn last at the end. Seen closer they grow, but less than what is between them. */
export function placesOf(graph: NetworkGraph, camera: Camera, whole: Camera): readonly Placed[] {
  const grown = Math.sqrt(camera.scale / whole.scale);
  return graph
    .mapNodes((node, { x, y, size }) => ({ node, ...seen(camera, { x, y }), radius: size * grown }))
    .sort((a, b) => b.radius - a.radius);
}

/**
 * Draws a network on a plain canvas.
 * @param context whose unit is a CSS pixel
 */
export function drawPlain(
  context: CanvasRenderingContext2D,
  graph: NetworkGraph,
  places: readonly Placed[],
  looks: Looks,
  { width, height, chosen, grown }: Size & { readonly chosen: string | undefined; readonly grown: number },
): void {
  context.clearRect(0, 0, width, height);
  strokeLines(context, graph, new Map(places.map((place) => [place.node, place])), looks, { width, height, grown });
  const visible = places.filter(
    ({ x, y, radius }) => x > -radius && y > -radius && x < width + radius && y < height + radius,
  );
  const lit = new Set(visible.filter(({ node }) => looks.nodeLook(node).isLit));
  for (const place of visible) if (!lit.has(place)) fillNode(context, place, looks);
  for (const place of visible) if (lit.has(place)) fillNode(context, place, looks);
  writeLabels(context, graph, [...lit], looks, chosen);
}

function fillNode(context: CanvasRenderingContext2D, { node, x, y, radius }: Placed, looks: Looks): void {
  context.fillStyle = looks.nodeLook(node).color;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Names beside the largest nodes, none over another. */
function writeLabels(
  context: CanvasRenderingContext2D,
  graph: NetworkGraph,
  places: readonly Placed[],
  { ink, paper }: Looks,
  chosen: string | undefined,
): void {
  context.font = `500 ${LABEL_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  context.lineJoin = 'round';
  const taken: { left: number; right: number; y: number }[] = [];
  const first = places.filter(({ node }) => node === chosen);
  for (const { node, x, y, radius } of [...first, ...places]) {
    if (taken.length >= MOST_LABELS) return;
    if (radius < LABELLED && node !== chosen) continue;
    const label = graph.getNodeAttribute(node, 'label');
    const left = x + radius + 4;
    const right = left + context.measureText(label).width;
    const isTaken = taken.some(
      (other) => Math.abs(other.y - y) < LABEL_SIZE + 2 && left < other.right + 4 && right > other.left - 4,
    );
    if (isTaken) continue;
    taken.push({ left, right, y });
    context.strokeStyle = paper;
    context.lineWidth = 3;
    context.strokeText(label, left, y + LABEL_SIZE / 3);
    context.fillStyle = ink;
    context.fillText(label, left, y + LABEL_SIZE / 3);
  }
}
