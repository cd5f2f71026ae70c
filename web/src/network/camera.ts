/** From the places of a graph to CSS pixels: a point is at `scale` times its place, and `x`, `y` further. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much closer and further than the whole one can go. */
const CLOSEST = 33;
const FURTHEST = 0.25;

/** CSS pixels that are kept free around the whole. */
const RIM = 40;

/** All points in the middle of the picture. */
export function wholeOf(points: readonly Point[], { width, height }: Size): Camera {
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const [wide, high] = [Math.max(1, width - 2 * RIM), Math.max(1, height - 2 * RIM)];
  const scale = Math.min(wide / Math.max(right - left, 1e-9), high / Math.max(bottom - top, 1e-9), 1e6);
  return { scale, x: width / 2 - (scale * (left + right)) / 2, y: height / 2 - (scale * (top + bottom)) / 2 };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length === 0 ? [0, 0] : [least, most];
}

/** So many times closer, with the point under `at` (CSS pixels) where it is. */
export function closer(camera: Camera, by: number, at: Point, whole: Camera): Camera {
  const scale = Math.min(CLOSEST * whole.scale, Math.max(FURTHEST * whole.scale, camera.scale * by));
  const real = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * real, y: at.y - (at.y - camera.y) * real };
}

export function moved(camera: Camera, { x, y }: Point): Camera {
  return { ...camera, x: camera.x + x, y: camera.y + y };
}

export function seen(camera: Camera, { x, y }: Point): Point {
  return { x: camera.scale * x + camera.x, y: camera.scale * y + camera.y };
}

/** The CSS transform that lays a picture taken with one camera where another sees it. */
export function transformOf(taken: Camera, now: Camera): string {
  const by = now.scale / taken.scale;
  return `translate(${now.x - taken.x * by}px, ${now.y - taken.y * by}px) scale(${by})`;
}
