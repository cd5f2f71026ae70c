import { cssColor } from '../ui/css-color.ts';
import { saveAs } from '../ui/save-as.ts';
import type { NetworkRenderer } from './draw-network.ts';

const LAYERS = ['edges', 'nodes', 'edgeLabels', 'labels'];

/** Saves the picture as it is on the screen, as PNG. */
export async function exportImage(renderer: NetworkRenderer, name: string): Promise<void> {
  // Drawn anew at once before it is read: a WebGL canvas is empty once its picture has gone to the screen.
  renderer.refresh({ skipIndexation: true, schedule: false });
  const canvases = renderer.getCanvases();
  const { width, height } = canvases.nodes ?? { width: 1, height: 1 };
  const all = document.createElement('canvas');
  Object.assign(all, { width, height });
  const context = all.getContext('2d');
  if (context === null) return;
  context.fillStyle = cssColor('--paper');
  context.fillRect(0, 0, width, height);
  for (const layer of LAYERS) {
    const canvas = canvases[layer];
    if (canvas !== undefined) context.drawImage(canvas, 0, 0, width, height);
  }
  const image = await new Promise<Blob | null>((done) => all.toBlob(done, 'image/png'));
  if (image !== null) saveAs(image, name);
}
