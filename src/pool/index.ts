import { availableParallelism } from 'node:os';
import type { Finder, FindOptions } from '../find/index.ts';
import { type LoadModelOptions, readModelVersion } from '../load-model.ts';
import type { Article, ArticleRecord } from '../record/index.ts';
import { finderThread } from './finder-thread.ts';
import { Hands } from './hands.ts';

export { HandGone } from './hands.ts';
export { readBeside } from './read-beside.ts';

export interface PoolOptions extends FindOptions, LoadModelOptions {
  /** How many articles are read at the same time, each in a thread with a model of its own (some 150 MB): the cores, 4 at most. */
  readonly workers?: number;
}

/** A finder that reads several articles at the same time, beside the thread that asks. */
export interface FinderPool extends Finder {
  /** So many articles are read at the same time; asking for more keeps them waiting in order. */
  readonly workers: number;
  /** Ends the threads, what they are about with them; done when they have ended, before which a process must not exit. */
  close(): Promise<void>;
}

/** More threads than these gain little and take memory for a model each. */
const MOST = 4;

/**
 * A finder that reads in worker threads: the way to read many articles, and one that never blocks the thread that asks. One
 * thread of the runtime in each of several workers reads half as many again as all threads in one: while the model
 * reads one article, the rules are at work on another. For a single article `createFinder` is sooner there.
 *
 * A thread that dies takes its one article with it (the call is rejected with `HandGone`); another takes its place.
 * @throws {ModelError} when there is no model in the folder
 * @example
 * const pool = await createFinderPool();
 * const records = await Promise.all(articles.map(async (article) => (await pool.find([article]))[0]));
 * await pool.close();
 */
export async function createFinderPool(options: PoolOptions = {}): Promise<FinderPool> {
  const cores = availableParallelism();
  const {
    workers = Math.min(MOST, cores),
    threads = Math.max(1, Math.floor(cores / workers)),
    gazetteer,
    ...rest
  } = options;
  const load = { ...rest, threads };
  const model = await readModelVersion(load);
  const find = gazetteer === undefined ? {} : { gazetteer };
  const hands = new Hands<Article, ArticleRecord>(workers, () => finderThread({ load, find }));
  return {
    model,
    workers,
    find: (articles) => Promise.all(articles.map((article) => hands.do(article))),
    close: () => hands.close(),
  };
}
