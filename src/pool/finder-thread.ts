import { once } from 'node:events';
import type { FindOptions } from '../find/index.ts';
import type { LoadModelOptions } from '../load-model.ts';
import type { Article, ArticleRecord } from '../record/index.ts';
import { type Hand, HandGone } from './hands.ts';
import { startWorker } from './worker.ts';

/** What a thread is started with. */
export interface ThreadOptions {
  readonly load: LoadModelOptions;
  readonly find: FindOptions;
  /** Holds 1 once the thread is to end: it looks there between two runs of the model, where no message reaches it. */
  readonly stop: Int32Array;
}

/** What a thread is told: to read an article, or to end. */
export type ThreadMessage = Article | 'end';

/** What a thread answers to an article. */
export type ThreadAnswer = { readonly record: ArticleRecord } | { readonly error: string; readonly stack?: string };

/** A worker thread with a model of its own, which finds one record at a time. It does not keep the process alive while idle. */
export function finderThread(options: Omit<ThreadOptions, 'stop'>): Hand<Article, ArticleRecord> {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const given: ThreadOptions = { ...options, stop };
  const thread = startWorker('finder-worker', given);
  let answer: (given: ThreadAnswer) => void = () => undefined;
  let gone: (why: HandGone) => void = () => undefined;
  let dead: HandGone | undefined;
  const died = (why: string, cause?: unknown): void => {
    dead ??= new HandGone(`the thread that read it ended: ${why}`, { cause });
    gone(dead);
  };
  thread.on('message', (given: ThreadAnswer) => answer(given));
  thread.on('error', (error) => died(error.message, error));
  thread.on('exit', (code) => died(`exit code ${code}`));
  thread.unref();
  return {
    get isGone() {
      return dead !== undefined;
    },
    do(article) {
      thread.ref();
      return new Promise<ArticleRecord>((resolve, reject) => {
        if (dead !== undefined) return reject(dead);
        gone = reject;
        answer = (given) => {
          thread.unref();
          if ('record' in given) return resolve(given.record);
          reject(Object.assign(new Error(given.error), given.stack === undefined ? {} : { stack: given.stack }));
        };
        thread.postMessage(article);
      });
    },
    async close() {
      if (dead !== undefined) return;
      // It ends itself: a thread that is cut off inside of the model takes the whole process with it.
      const ended = once(thread, 'exit');
      thread.ref();
      Atomics.store(stop, 0, 1);
      thread.postMessage('end' satisfies ThreadMessage);
      await ended.catch(() => undefined);
    },
  };
}
