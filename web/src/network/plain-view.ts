import { type Camera, closer, moved, type Point, transformOf, wholeOf } from './camera.ts';
import { looksOf } from './looks.ts';
import type { NetworkView, ViewOptions } from './network-view.ts';
import { pickAt } from './plain-pick.ts';
import { drawPlain, type Placed, placesOf } from './plain-picture.ts';
import { followPointers } from './pointers.ts';

/** Milliseconds of rest after which what came into view is drawn. */
const REST = 120;
/** How much wider than the window the picture is on each side, so that nothing is missing while it is moved. */
const MARGIN = 0.4;

/**
 * A network on a plain canvas: for browsers without a graphics card, where WebGL is missing or takes seconds for a picture. While it is moved
 * the picture that is there is moved and not drawn anew, which any machine does at full speed.
 */
export function openPlainView({ graph, into, focus, choose }: ViewOptions): NetworkView {
  const looks = looksOf(graph, focus);
  const canvas = document.createElement('canvas');
  // Kept out of the graphics card, which there is none of.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws nothing');
  into.append(canvas);
  const size = () => ({ width: into.clientWidth, height: into.clientHeight });
  const wholeNow = (): Camera =>
    wholeOf(
      graph.mapNodes((_, { x, y }) => ({ x, y })),
      size(),
    );
  let whole = wholeNow();
  let camera = whole;
  let taken = camera;
  let isUntouched = true;
  let places: readonly Placed[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const draw = (): void => {
    clearTimeout(timer);
    const { width, height } = size();
    const margin = Math.round(MARGIN * Math.min(width, height));
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [width + 2 * margin, height + 2 * margin];
    if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(high * ratio)) {
      Object.assign(canvas, { width: Math.round(wide * ratio), height: Math.round(high * ratio) });
      Object.assign(canvas.style, {
        width: `${wide}px`,
        height: `${high}px`,
        left: `${-margin}px`,
        top: `${-margin}px`,
      });
      canvas.style.transformOrigin = `${margin}px ${margin}px`;
    }
    places = placesOf(graph, camera, whole);
    const grown = Math.sqrt(camera.scale / whole.scale);
    const inPicture = places.map((place) => ({ ...place, x: place.x + margin, y: place.y + margin }));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawPlain(context, graph, inPicture, looks, { width: wide, height: high, grown, chosen: focus().node });
    taken = camera;
    canvas.style.transform = '';
  };
  const drawSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const look = (next: Camera): void => {
    camera = next;
    isUntouched = false;
    canvas.style.transform = transformOf(taken, camera);
    clearTimeout(timer);
    timer = setTimeout(drawSoon, REST);
  };
  const placed = (): void => {
    whole = wholeNow();
    if (isUntouched) camera = whole;
    drawSoon();
  };
  const pick = (at: Point) => pickAt(graph, places, at);
  const stop = followPointers(into, {
    drag: (by) => look(moved(camera, by)),
    pinch: (by, at) => look(closer(camera, by, at, whole)),
    press: (at) => choose(pick(at)),
    point: (at) => {
      const { node, edge } = pick(at);
      into.style.cursor = node === undefined && edge === undefined ? '' : 'pointer';
      into.title = node === undefined ? '' : graph.getNodeAttribute(node, 'label');
    },
  });
  const watcher = new ResizeObserver(placed);
  watcher.observe(into);
  graph.on('eachNodeAttributesUpdated', placed);
  drawSoon();
  return {
    refresh: drawSoon,
    zoom: (by) => {
      const { width, height } = size();
      const middle = { x: width / 2, y: height / 2 };
      look(by === 'whole' ? whole : closer(camera, by === 'closer' ? 1.5 : 1 / 1.5, middle, whole));
      isUntouched = by === 'whole';
    },
    toCanvas: () => {
      draw();
      return canvas;
    },
    close: () => {
      graph.off('eachNodeAttributesUpdated', placed);
      watcher.disconnect();
      stop();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}
