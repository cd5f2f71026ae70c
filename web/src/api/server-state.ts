import { useSyncExternalStore } from 'react';

/** Milliseconds between two looks whether the server is back. */
const LOOK_AGAIN = 1500;

type Listener = () => void;
const listeners = new Set<Listener>();
let gone = false;
let timer: ReturnType<typeof setInterval> | undefined;
let whenBack: Listener = () => undefined;

/** Called once each time the server comes back, so that what is shown can be asked for anew. */
export function onServerBack(listener: Listener): void {
  whenBack = listener;
}

/** Says that a request did not reach the server; from then on it is looked for until it answers. */
export function serverIsGone(probe: () => Promise<boolean>): void {
  if (gone) return;
  change(true);
  timer = setInterval(async () => {
    if (!(await probe().catch(() => false))) return;
    clearInterval(timer);
    change(false);
    whenBack();
  }, LOOK_AGAIN);
}

/** Resolves when the server is there; at once where it is not known to be gone. */
export function whileServerIsGone(): Promise<void> {
  return new Promise((back) => {
    if (!gone) {
      back();
      return;
    }
    const stop = subscribe(() => {
      if (gone) return;
      stop();
      back();
    });
  });
}

export function useServerGone(): boolean {
  return useSyncExternalStore(subscribe, () => gone);
}

function change(isGone: boolean): void {
  gone = isGone;
  for (const listener of listeners) listener();
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
