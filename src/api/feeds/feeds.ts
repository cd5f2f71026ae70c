import type { Archive, WatchState } from '../../archive/index.ts';
import { crawlDelay, poll, pollStory } from '../../read/index.ts';
import { type Clock, type News, systemClock, watch } from '../../watch/index.ts';
import type { Reader } from '../jobs/reader.ts';

/** What the web is asked with, and the clock; those of this machine unless a test says otherwise. */
export interface Web {
  readonly poll: typeof poll;
  readonly pollStory: typeof pollStory;
  readonly crawlDelay: typeof crawlDelay;
  readonly clock: Clock;
  /** Whether servers on this machine may be asked. */
  readonly allowLoopback: boolean;
}

/** How a followed address fares. */
export interface Feed {
  readonly address: string;
  readonly since: string;
  readonly state: 'waiting' | 'well' | 'failing' | 'gone';
  readonly next?: string;
  readonly movedTo?: string;
  readonly stories: number;
  readonly failure?: Failure;
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** Milliseconds between two polls of an address, where it does not ask for more. */
const EVERY = 15 * 60 * 1000;
/** Milliseconds until it goes on after the archive could not be used. */
const REST = 60_000;

/** Watches what is followed as long as the server runs. One watcher for all, so that no host is asked twice at a time. */
export class Feeds {
  readonly #archive: Archive;
  readonly #reader: Reader;
  readonly #web: Web;
  readonly #onFault: (error: unknown) => void;
  readonly #stories = new Map<string, number>();
  readonly #failures = new Map<string, Failure>();
  #controller = new AbortController();

  constructor(
    archive: Archive,
    reader: Reader,
    onFault: (error: unknown) => void,
    web: Web = { poll, pollStory, crawlDelay, clock: systemClock, allowLoopback: false },
  ) {
    this.#archive = archive;
    this.#reader = reader;
    this.#web = web;
    this.#onFault = onFault;
  }

  /** Begins to watch what is followed, or begins anew after that has changed: where it was is in the archive. */
  start(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    void this.#run(this.#controller.signal);
  }

  /** What the model is reading is not waited for: it is read again when it goes on. */
  close(): void {
    this.#controller.abort();
  }

  async all(): Promise<readonly Feed[]> {
    const followed = await this.#archive.followed();
    return Promise.all(
      followed.map(async ({ address, since }) => {
        const state = await this.#archive.watched(address);
        const failure = this.#failures.get(address);
        return {
          ...{ address, since, state: stateOf(state), stories: this.#stories.get(address) ?? 0 },
          ...(state === undefined || state.isGone ? {} : { next: new Date(state.next).toISOString() }),
          ...(state?.movedTo === undefined ? {} : { movedTo: state.movedTo }),
          ...(failure === undefined ? {} : { failure }),
        };
      }),
    );
  }

  /** Those of the addresses that were not followed before. */
  async follow(addresses: readonly string[]): Promise<readonly string[]> {
    const added: string[] = [];
    for (const address of addresses) if (await this.#archive.follow(address)) added.push(address);
    if (added.length > 0) this.start();
    return added;
  }

  /** False where it is not followed. */
  async unfollow(address: string): Promise<boolean> {
    const was = await this.#archive.unfollow(address);
    this.#forget(address);
    if (was) this.start();
    return was;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { poll, pollStory, crawlDelay, clock, allowLoopback } = this.#web;
    const options = { signal, allowLoopback };
    while (!signal.aborted) {
      try {
        const addresses = (await this.#archive.followed()).map(({ address }) => address);
        if (addresses.length === 0) return;
        const model = await this.#reader.model();
        const tools = {
          ...{ archive: this.#archive, clock, crawlDelay, chance: Math.random },
          poll: (address: string, known: Parameters<typeof poll>[1]) => poll(address, known, options),
          pollStory: (address: string) => pollStory(address, options),
          read: { ...(model === undefined ? {} : { model }), find: this.#reader.find },
          tell: (news: News) => this.#hear(news),
        };
        await watch(addresses, tools, { every: EVERY, once: false, signal });
        // All are gone for good.
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#onFault(error);
        await clock.sleep(REST, signal);
      }
    }
  }

  #hear(news: News): void {
    const { source } = news;
    switch (news.kind) {
      case 'article':
        this.#stories.set(source, (this.#stories.get(source) ?? 0) + 1);
        break;
      case 'failed': {
        const { code, message, hint } = news.failure.error;
        this.#failures.set(source, { code, message, ...(hint === undefined ? {} : { hint }) });
        break;
      }
      case 'recovered':
        this.#failures.delete(source);
        break;
      case 'announces':
        // The watcher follows the feed by itself; next time it begins with it.
        this.#replace(source, news.to).catch(this.#onFault);
        break;
      case 'gone':
      case 'moved':
      case 'resting':
        break;
    }
  }

  async #replace(page: string, feed: string): Promise<void> {
    if (!(await this.#archive.unfollow(page))) return;
    this.#forget(page);
    await this.#archive.follow(feed);
  }

  #forget(address: string): void {
    this.#stories.delete(address);
    this.#failures.delete(address);
  }
}

function stateOf(state: WatchState | undefined): Feed['state'] {
  if (state === undefined) return 'waiting';
  if (state.isGone) return 'gone';
  return state.failures > 0 ? 'failing' : 'well';
}
