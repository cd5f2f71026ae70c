import { cssColor } from '../ui/css-color.ts';
import { saveAs } from '../ui/save-as.ts';
import type { NetworkView } from './network-view.ts';

/** Saves the picture as it is on the screen, as PNG. */
export async function exportImage(view: NetworkView, name: string): Promise<void> {
  const drawn = view.toCanvas();
  const { width, height } = drawn;
  const all = Object.assign(document.createElement('canvas'), { width, height });
  const context = all.getContext('2d');
  if (context === null) return;
  context.fillStyle = cssColor('--paper');
  context.fillRect(0, 0, width, height);
  context.drawImage(drawn, 0, 0);
  const image = await new Promise<Blob | null>((done) => all.toBlob(done, 'image/png'));
  if (image !== null) saveAs(image, name);
}
