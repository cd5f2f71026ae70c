import { lookForServer } from '../api/client.ts';
import type { Job } from '../api/types.ts';

/** Milliseconds in which new articles are gathered before it is told that there are some. */
const GATHERED = 800;

interface Told {
  job(job: Job): void;
  /** There are new articles. */
  fresh(): void;
  /** The page is looked at again, and what happened meanwhile was not told. */
  back(): void;
}

/**
 * What the server tells by itself, while the page is looked at. A page behind others lets go of its streams: browsers open no more than six
 * connections to one server for all pages together.
 */
export class LiveStreams {
  readonly #told: Told;
  #streams: readonly EventSource[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(told: Told) {
    this.#told = told;
    if (document.visibilityState === 'visible') this.#open();
    document.addEventListener('visibilitychange', this.#seen);
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#letGo();
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'hidden') {
      this.#letGo();
    } else {
      this.#open();
      this.#told.back();
    }
  };

  #open(): void {
    this.#letGo();
    const progress = new EventSource('/api/progress');
    progress.addEventListener('job', ({ data }: MessageEvent<string>) => this.#told.job(JSON.parse(data) as Job));
    progress.addEventListener('error', () => void lookForServer());
    const fresh = new EventSource('/api/new');
    fresh.addEventListener('article', () => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#told.fresh();
      }, GATHERED);
    });
    this.#streams = [progress, fresh];
  }

  #letGo(): void {
    for (const stream of this.#streams) stream.close();
    this.#streams = [];
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
