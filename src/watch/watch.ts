import { setMaxListeners } from 'node:events';
import type { Archive, WatchState } from '../archive/index.ts';
import type { Poll, Validators } from '../read/index.ts';
import type { InputError } from '../record/index.ts';
import type { Clock } from './clock.ts';
import { HostLanes, hostOf } from './host-lanes.ts';
import { ItemReader, type Read } from './item-reader.ts';
import type { News } from './news.ts';
import { pauseOf } from './pause.ts';

/** What a watcher works with. */
export interface WatchTools {
  readonly archive: Archive;
  readonly read: Read;
  readonly clock: Clock;
  /** Whether an address has changed, and what it holds. */
  poll(address: string, known: Validators): Promise<Poll>;
  pollStory(address: string): Promise<Poll>;
  /** Milliseconds between two requests that a site asks for. */
  crawlDelay(url: URL): Promise<number>;
  tell(news: News): void;
  /** Numbers from 0 to 1. */
  chance(): number;
}

export interface WatchOptions {
  /** Milliseconds between two polls of an address, where it does not ask for more. */
  readonly every: number;
  /** Whether each address is asked once and no more. */
  readonly once: boolean;
  readonly signal: AbortSignal;
  /** Milliseconds between two requests to a host, where it does not ask for more. */
  readonly delay?: number;
  /** Hosts that are asked at a time. */
  readonly abreast?: number;
}

const unasked: WatchState = { next: 0, failures: 0 };

/**
 * Watches feeds, lists of feeds and pages: asks each whether it has changed, reads the stories that are new, keeps them and tells what is new
 * on the record. The failure of one is told once and stops no other. Where it was is kept in the archive: stopped at any moment, it goes on from
 * there. Ends when the signal fires, when nothing is left to watch, or with `once` when all have been asked.
 * @throws {ArchiveError} where the archive cannot be used any more
 */
export async function watch(
  addresses: readonly string[],
  tools: WatchTools,
  { every, once, signal, delay = 1000, abreast = 8 }: WatchOptions,
): Promise<void> {
  const { archive, clock, tell } = tools;
  // What ends one with an error of the archive ends all.
  const end = new AbortController();
  const until = AbortSignal.any([signal, end.signal]);
  // Each address that waits for its time listens; there may be thousands.
  setMaxListeners(0, signal, until);
  const lanes = new HostLanes(clock, until, { delay, abreast });
  const items = new ItemReader(tools, lanes, until);
  const followed = new Map<string, Promise<void>>();

  const follow = (address: string): Promise<void> => {
    const known = followed.get(address);
    if (known !== undefined) return known;
    const run = visits(address);
    followed.set(address, run);
    return run;
  };

  const visits = async (address: string): Promise<void> => {
    let state = (await archive.watched(address)) ?? unasked;
    for (let round = 0; !until.aborted && (round === 0 || !once); round += 1) {
      if (state.isGone) return round === 0 ? tell({ kind: 'gone', source: address }) : undefined;
      const wait = state.next - clock.now();
      // Whoever asks once means now; but not against the will of the server.
      if (once && wait > 0 && state.failures > 0) return tell({ kind: 'resting', source: address, until: state.next });
      if (!once) await clock.sleep(wait, until);
      if (until.aborted) return;
      const next = await visit(address, state);
      // What was stopped under way is asked again when it goes on.
      if (until.aborted || next === undefined) return;
      state = next;
      await archive.keepWatched(address, state);
    }
  };

  /** Asks once; the state afterwards, undefined where the address is not to be watched itself. */
  const visit = async (address: string, state: WatchState): Promise<WatchState | undefined> => {
    const target = state.movedTo ?? address;
    const host = hostOf(target);
    // Another address of the host may have been told to wait while this one stood in line.
    const ask = async (): Promise<Poll | 'held'> => (lanes.heldFor(host) > 0 ? 'held' : tools.poll(target, state));
    const answer = await lanes.run(host, ask, async () =>
      URL.canParse(target) ? tools.crawlDelay(new URL(target)) : 0,
    );
    if (answer === undefined) return state;
    if (answer === 'held') return { ...state, next: clock.now() + lanes.heldFor(host) };
    if (answer.kind === 'failed') return failed(address, state, answer.error, answer.retryAfter);
    if (answer.kind === 'unchanged') return well(address, state, state, answer.freshFor, state.wanted);
    const { held: found, url, movedTo, freshFor } = answer;
    if (movedTo !== undefined && movedTo !== state.movedTo) tell({ kind: 'moved', source: address, to: movedTo });
    const moved = movedTo === undefined ? state : { ...state, movedTo };
    if (found.kind === 'announces') {
      tell({ kind: 'announces', source: address, to: found.feed });
      await follow(found.feed);
      return undefined;
    }
    if (found.kind === 'list') {
      const all = Promise.all(found.feeds.map(follow));
      if (once) await all;
      else all.catch(() => undefined);
      return well(address, moved, answer.validators, freshFor);
    }
    if (found.kind === 'story') {
      await items.keep(address, [found.article]);
      return well(address, moved, answer.validators, freshFor);
    }
    const rest = await items.readEntries(address, url, found.entries);
    if (rest.trouble !== undefined) return failed(address, moved, rest.trouble, rest.retryAfter);
    // With something left to try again, the whole feed is asked for next time: "unchanged" would hide it.
    return well(address, moved, rest.isWhole ? answer.validators : {}, freshFor, found.every);
  };

  const well = (
    address: string,
    { told, movedTo }: WatchState,
    { etag, lastModified }: Validators,
    freshFor = 0,
    wanted = 0,
  ): WatchState => {
    if (told !== undefined) tell({ kind: 'recovered', source: address });
    return {
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      ...(movedTo === undefined ? {} : { movedTo }),
      ...(wanted === 0 ? {} : { wanted }),
      next: clock.now() + pauseOf({ every, wanted: Math.max(freshFor, wanted), failures: 0 }, tools.chance()),
      failures: 0,
    };
  };

  const failed = (address: string, state: WatchState, error: InputError, retryAfter?: number): WatchState => {
    if (until.aborted) return state;
    if (error.code === 'http-410') {
      tell({ kind: 'gone', source: address });
      return { ...state, isGone: true };
    }
    // Not over and over: one address that is always busy must not keep the others of its host from being asked.
    if (retryAfter !== undefined && state.failures === 0) lanes.hold(hostOf(state.movedTo ?? address), retryAfter);
    if (state.told !== error.code) tell({ kind: 'failed', source: address, failure: error.toFailure(address) });
    const failures = state.failures + 1;
    const next = clock.now() + pauseOf({ every, wanted: retryAfter, failures }, tools.chance());
    // A new address that does not answer is given up for the one that was named.
    const { movedTo, ...rest } = state;
    return { ...(failures >= 3 || movedTo === undefined ? rest : state), next, failures, told: error.code };
  };

  try {
    for (const address of addresses) void follow(address).catch((error: unknown) => end.abort(error));
    // Lists add to what is followed while it runs.
    for (let count = -1; count !== followed.size; ) {
      count = followed.size;
      await Promise.all(followed.values());
    }
  } finally {
    end.abort();
    await Promise.allSettled(followed.values());
  }
}
