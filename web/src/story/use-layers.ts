import { useState } from 'react';
import type { Layer } from './lines.ts';

export const layers: readonly Layer[] = ['said', 'who', 'done', 'when'];
const KEPT = 'onrecord-layers';

/** Which layers are marked; the choice is kept for the next story. */
export function useLayers(): readonly [ReadonlySet<Layer>, (layer: Layer) => void] {
  const [on, setOn] = useState<ReadonlySet<Layer>>(read);
  const turn = (layer: Layer): void => {
    const next = new Set(on);
    if (!next.delete(layer)) next.add(layer);
    setOn(next);
    try {
      localStorage.setItem(KEPT, [...next].join(' '));
    } catch {
      // Storage is closed to us: the choice holds until the page is left.
    }
  };
  return [on, turn];
}

function read(): ReadonlySet<Layer> {
  try {
    const kept = localStorage.getItem(KEPT)?.split(' ');
    if (kept !== undefined) return new Set(layers.filter((layer) => kept.includes(layer)));
  } catch {
    // As above.
  }
  return new Set(layers);
}
