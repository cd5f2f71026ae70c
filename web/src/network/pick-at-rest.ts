import type { NetworkRenderer } from './webgl-view.ts';

/**
 * Looks for what is under the pointer only while nothing is dragged: to know it, the page has to wait until the graphics card has drawn, and
 * the picture would stutter when it is moved.
 */
export function pickAtRest(renderer: NetworkRenderer): void {
  const captor = renderer.getMouseCaptor();
  let looking: readonly ReturnType<typeof captor.listeners<'mousemove'>>[number][] = [];
  captor.on('mousedown', () => {
    looking = [...looking, ...captor.listeners('mousemove')];
    captor.removeAllListeners('mousemove');
  });
  captor.on('mouseup', () => {
    for (const look of looking) captor.on('mousemove', look);
    looking = [];
  });
}
