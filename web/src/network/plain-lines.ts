import type { Size } from './camera.ts';
import type { Looks } from './looks.ts';
import type { NetworkGraph } from './network-graph.ts';
import type { Placed } from './plain-picture.ts';

/** Lines of one look, which are drawn in one stroke. `ends`: x and y of the one and the other, line after line. */
interface Bundle {
  readonly color: string;
  readonly width: number;
  readonly isLit: boolean;
  readonly ends: number[];
}

/** The head of an arrow: how long, and half as wide, in CSS pixels beside the width of its line. */
const HEAD = { long: 5, wide: 2.5 };
/** So many lines of one look are drawn in full; more of them fainter, so that nodes and names stay to be read among them. */
const FEW = 100;
const FAINTEST = 0.12;
/** Above this the heads of arrows are one grey. */
const HEADED = 2000;
/** Lines thinner than this are not seen. */
const THINNEST = 0.75;

/** Draws the lines that cross the picture as arrows, those that are lit last. */
export function strokeLines(
  context: CanvasRenderingContext2D,
  graph: NetworkGraph,
  places: ReadonlyMap<string, Placed>,
  looks: Looks,
  seen: Size & { readonly grown: number },
): void {
  for (const { color, width, ends } of bundlesOf(graph, places, looks, seen)) {
    context.strokeStyle = color;
    context.fillStyle = color;
    context.lineWidth = width;
    const lines = ends.length / 4;
    context.globalAlpha = Math.max(FAINTEST, Math.min(1, Math.sqrt(FEW / lines)));
    context.beginPath();
    for (let at = 0; at < ends.length; at += 4) {
      context.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
      context.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
    }
    context.stroke();
    if (lines > HEADED) continue;
    context.beginPath();
    for (let at = 0; at < ends.length; at += 4) headOf(context, ends, at, width);
    context.fill();
  }
  context.globalAlpha = 1;
}

function bundlesOf(
  graph: NetworkGraph,
  places: ReadonlyMap<string, Placed>,
  looks: Looks,
  { width, height, grown }: Size & { readonly grown: number },
): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  graph.forEachEdge((edge, _, from, to) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined) return;
    if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > width) return;
    if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > height) return;
    const long = Math.hypot(b.x - a.x, b.y - a.y);
    if (long <= b.radius) return;
    const { color, size, isLit } = looks.lineLook(edge);
    const thick = Math.max(THINNEST, (Math.round(2 * size * grown) / 2) * 0.75);
    const key = `${isLit} ${color} ${thick}`;
    const bundle = bundles.get(key) ?? { color, width: thick, isLit, ends: [] };
    // Up to the rim of the node: the head would lie below it.
    const part = (long - b.radius) / long;
    bundle.ends.push(a.x, a.y, a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part);
    bundles.set(key, bundle);
  });
  return [...bundles.values()].sort((a, b) => Number(a.isLit) - Number(b.isLit));
}

function headOf(context: CanvasRenderingContext2D, ends: readonly number[], at: number, width: number): void {
  const [x1, y1, x2, y2] = [ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0];
  const long = Math.hypot(x2 - x1, y2 - y1);
  if (long === 0) return;
  const [dx, dy] = [(x2 - x1) / long, (y2 - y1) / long];
  const [bx, by] = [x2 - dx * (HEAD.long + width), y2 - dy * (HEAD.long + width)];
  const wide = HEAD.wide + width / 2;
  context.moveTo(x2, y2);
  context.lineTo(bx - dy * wide, by + dx * wide);
  context.lineTo(bx + dy * wide, by - dx * wide);
}
