import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 60.001rem)');

/** Whether there is room for things side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

function subscribe(change: () => void): () => void {
  wide.addEventListener('change', change);
  return () => wide.removeEventListener('change', change);
}
