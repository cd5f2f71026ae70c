import { type ComponentType, lazy } from 'react';
import { lookForServer } from '../api/client.ts';
import { whileServerIsGone } from '../api/server-state.ts';

const RELOADED = 'onrecord-reloaded';
/** Milliseconds within which a second failure is no accident. */
const AGAIN = 10_000;

/**
 * A page that is loaded when it is gone to. Where its script does not come, since the server is gone or has become another version, the
 * address is loaded anew as soon as the server answers.
 */
export function loadPage<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  return lazy(() =>
    load().catch(async (error: unknown) => {
      await lookForServer();
      await whileServerIsGone();
      if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < AGAIN) throw error;
      sessionStorage.setItem(RELOADED, String(Date.now()));
      location.reload();
      return new Promise<never>(() => undefined);
    }),
  );
}
