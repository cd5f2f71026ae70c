import { setTimeout as sleep } from 'node:timers/promises';

/** The time and the waiting for it; a parameter, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal fires. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Timers longer than this run out at once. */
const LONGEST = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    for (let left = milliseconds; left > 0 && !signal.aborted; left -= LONGEST) {
      await sleep(Math.min(left, LONGEST), undefined, { signal }).catch(() => undefined);
    }
  },
};
