import { afterEach, beforeEach } from 'vitest';
import type { Archive } from './archive.ts';

/** How a suite opens the archive that it tests; `open` on the same place again finds what was put there. */
export interface Place {
  open(): Promise<Archive>;
  remove(): Promise<void>;
}

/** A place and the archive in it, as they are while a test runs. */
export interface Opened {
  place: Place;
  archive: Archive;
}

/** An empty archive before each test of the suite around this call, and none after. */
export function openedForEach(makePlace: () => Promise<Place>): Opened {
  const opened = {} as Opened;
  beforeEach(async () => {
    opened.place = await makePlace();
    opened.archive = await opened.place.open();
  });
  afterEach(async () => {
    await opened.archive.close();
    await opened.place.remove();
  });
  return opened;
}
