import { isDrawnByProcessor } from './is-drawn-by-processor.ts';
import type { NetworkView, ViewOptions } from './network-view.ts';
import { openPlainView } from './plain-view.ts';
import { openWebglView } from './webgl-view.ts';

/** The network drawn by the graphics card where there is one, otherwise plain. */
export function openView(options: ViewOptions): NetworkView {
  if (isDrawnByProcessor()) return openPlainView(options);
  try {
    return openWebglView(options);
  } catch {
    // The card is there and does not work: it is in use, or its driver failed.
    options.into.replaceChildren();
    return openPlainView(options);
  }
}
