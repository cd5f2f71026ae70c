import type { NetworkRenderer } from './draw-network.ts';

/** How a line looks now. */
export interface LineLook {
  readonly color: string;
  /** CSS pixels at the whole picture. */
  readonly size: number;
  readonly isLit: boolean;
}

/** Lines of one look, which are drawn in one stroke. */
interface Bundle {
  readonly color: string;
  readonly width: number;
  readonly ends: number[];
}

/** The head of an arrow: how long, and half as wide, in widths of its line. */
const HEAD = { long: 3, wide: 1.5 };

/**
 * Draws the lines of a network on a plain canvas below the nodes: where the processor has to draw WebGL, thousands of lines take it seconds
 * there and a fraction of one here. The renderer has to draw none itself.
 */
export function drawPlainLines(renderer: NetworkRenderer, lookOf: (edge: string) => LineLook): void {
  const canvas = renderer.createCanvas('plain-lines', { beforeLayer: 'edges' });
  // Kept out of the graphics card, which there is none of.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  renderer.on('afterRender', () => {
    const { width, height } = renderer.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    for (const { color, width: thick, ends } of bundlesOf(renderer, lookOf, { width, height })) {
      context.strokeStyle = color;
      context.fillStyle = color;
      context.lineWidth = thick;
      stroke(context, ends);
      fillHeads(context, ends, thick);
    }
  });
}

/** Lines that cross the picture, by their looks, those that are lit last. */
function bundlesOf(
  renderer: NetworkRenderer,
  lookOf: (edge: string) => LineLook,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Bundle[] {
  const graph = renderer.getGraph();
  const scale = renderer.scaleSize(1);
  const places = new Map<string, readonly [x: number, y: number, radius: number]>();
  const placeOf = (node: string): readonly [number, number, number] => {
    const known = places.get(node);
    if (known !== undefined) return known;
    const shown = renderer.getNodeDisplayData(node);
    const { x, y } = renderer.framedGraphToViewport(shown ?? { x: 0, y: 0 });
    const place = [x, y, renderer.scaleSize(shown?.size ?? 0)] as const;
    places.set(node, place);
    return place;
  };
  const bundles = new Map<string, Bundle & { readonly isLit: boolean }>();
  graph.forEachEdge((edge, _, from, to) => {
    const [x1, y1] = placeOf(from);
    const [x2, y2, radius] = placeOf(to);
    if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > height) return;
    const long = Math.hypot(x2 - x1, y2 - y1);
    if (long <= radius) return;
    const { color, size, isLit } = lookOf(edge);
    const key = `${isLit} ${color} ${Math.round(2 * size)}`;
    const bundle = bundles.get(key) ?? {
      color,
      width: Math.max(0.75, (Math.round(2 * size) / 2) * scale),
      ends: [],
      isLit,
    };
    // Up to the rim of the node: its head would lie below it.
    const part = (long - radius) / long;
    bundle.ends.push(x1, y1, x1 + (x2 - x1) * part, y1 + (y2 - y1) * part);
    bundles.set(key, bundle);
  });
  return [...bundles.values()].sort((a, b) => Number(a.isLit) - Number(b.isLit));
}

function stroke(context: CanvasRenderingContext2D, ends: readonly number[]): void {
  context.beginPath();
  for (let at = 0; at < ends.length; at += 4) {
    context.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
    context.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
  }
  context.stroke();
}

function fillHeads(context: CanvasRenderingContext2D, ends: readonly number[], width: number): void {
  context.beginPath();
  for (let at = 0; at < ends.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.slice(at, at + 4);
    const long = Math.hypot(x2 - x1, y2 - y1);
    if (long === 0) continue;
    const [dx, dy] = [((x2 - x1) / long) * width, ((y2 - y1) / long) * width];
    const [bx, by] = [x2 - dx * HEAD.long, y2 - dy * HEAD.long];
    context.moveTo(x2, y2);
    context.lineTo(bx - dy * HEAD.wide, by + dx * HEAD.wide);
    context.lineTo(bx + dy * HEAD.wide, by - dx * HEAD.wide);
  }
  context.fill();
}
