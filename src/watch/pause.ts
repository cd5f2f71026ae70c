/** The longest that an address is left alone when it failed or wants to be; then it is asked again, well or not. */
const LONGEST = 24 * 60 * 60 * 1000;

export interface Pause {
  /** What the user wants, in milliseconds. */
  readonly every: number;
  /** What the address wants (`ttl`, `sy:updatePeriod`, `max-age`, `Retry-After`), in milliseconds. */
  readonly wanted?: number | undefined;
  /** How many polls have failed in a row. */
  readonly failures: number;
}

/**
 * Milliseconds until the next poll: no less than the address wants, doubled with each failure, and up to a tenth more by chance, so that not all
 * addresses come up at once; after a failure up to a half more.
 * @param chance a number from 0 to 1
 */
export function pauseOf({ every, wanted = 0, failures }: Pause, chance: number): number {
  const base = Math.max(every, Math.min(wanted, LONGEST));
  if (failures === 0) return Math.round(base * (1 + chance / 10));
  return Math.round(Math.max(wanted, Math.min(LONGEST, base * 2 ** Math.min(failures - 1, 20))) * (1 + chance / 2));
}
