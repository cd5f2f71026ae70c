import type { Point } from './camera.ts';

/** What pointers do, in CSS pixels from the element's corner. */
export interface Moves {
  drag(by: Point): void;
  /** Fingers apart or a wheel turned: so many times closer at a point. */
  pinch(by: number, at: Point): void;
  press(at: Point): void;
  /** A mouse rests somewhere, nothing being dragged. */
  point(at: Point): void;
}

/** CSS pixels within which a press is none that drags. */
const STEADY = 4;
/** A notch of most wheels gives 100; it goes this much closer. */
const NOTCH = 1.25;

/** Follows mouse, pen and fingers on an element; returns how to stop. */
export function followPointers(element: HTMLElement, moves: Moves): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const down = new Map<number, Point>();
  let dragged = 0;
  let pointing = 0;
  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    if (down.size === 0) dragged = 0;
    down.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent): void => {
    const before = down.get(event.pointerId);
    const now = at(event);
    if (before === undefined) {
      cancelAnimationFrame(pointing);
      if (event.pointerType === 'mouse') pointing = requestAnimationFrame(() => moves.point(now));
      return;
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    const by = { x: now.x - before.x, y: now.y - before.y };
    dragged += Math.hypot(by.x, by.y);
    if (other === undefined) {
      if (dragged > STEADY) moves.drag(by);
      return;
    }
    const [apart, was] = [now, before].map(({ x, y }) => Math.hypot(x - other.x, y - other.y));
    if (apart && was) moves.pinch(apart / was, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  };
  const lift = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0 || event.type === 'pointercancel') return;
    if (dragged <= STEADY) moves.press(at(event));
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === 0 ? event.deltaY : 33 * event.deltaY;
    moves.pinch(NOTCH ** (-Math.max(-300, Math.min(300, lines)) / 100), at(event));
  };
  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', lift, { signal });
  element.addEventListener('pointercancel', lift, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  return () => {
    cancelAnimationFrame(pointing);
    stop.abort();
  };
}
