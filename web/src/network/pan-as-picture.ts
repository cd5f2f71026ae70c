import type { NetworkRenderer } from './draw-network.ts';

/** Milliseconds of stillness after which what came into view is drawn. */
const STILL = 250;

/**
 * Moves what was drawn as one picture while it is dragged, and draws anew when it rests. To draw ten thousand lines for each step of the pointer
 * takes a graphics card; a picture that is drawn is moved at full speed by any machine.
 */
export function panAsPicture(renderer: NetworkRenderer): void {
  const camera = renderer.getCamera();
  const layers = Object.values(renderer.getCanvases());
  const draw = renderer.scheduleRender.bind(renderer);
  let drawn = camera.getState();
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const move = (transform: string): void => {
    for (const { style } of layers) style.transform = transform;
  };
  const drawSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(draw, STILL);
  };
  renderer.on('afterRender', () => {
    drawn = camera.getState();
    move('');
  });
  renderer.on('kill', () => clearTimeout(timer));
  const hold = (): void => {
    isHeld = true;
  };
  const letGo = (): void => {
    isHeld = false;
    if (layers.some(({ style }) => style.transform !== '')) drawSoon();
  };
  renderer.getMouseCaptor().on('mousedown', hold).on('mouseup', letGo);
  renderer.getTouchCaptor().on('touchdown', hold).on('touchup', letGo);
  renderer.scheduleRender = () => {
    const now = camera.getState();
    if (!isHeld || now.ratio !== drawn.ratio || now.angle !== drawn.angle) return draw();
    const centre = { x: drawn.x, y: drawn.y };
    const from = renderer.framedGraphToViewport(centre, { cameraState: drawn });
    const to = renderer.framedGraphToViewport(centre, { cameraState: now });
    move(`translate(${to.x - from.x}px, ${to.y - from.y}px)`);
    drawSoon();
    return renderer;
  };
}
