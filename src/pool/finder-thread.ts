import type { FindOptions } from '../find/index.ts';
import type { LoadModelOptions } from '../load-model.ts';
import type { Article, ArticleRecord } from '../record/index.ts';
import { type Hand, HandGone } from './hands.ts';
import { startWorker } from './worker.ts';

/** What a thread is started with. */
export interface ThreadOptions {
  readonly load: LoadModelOptions;
  readonly find: FindOptions;
}

/** What a thread answers to an article. */
export type ThreadAnswer = { readonly record: ArticleRecord } | { readonly error: string; readonly stack?: string };

/** A worker thread with a model of its own, which finds one record at a time. It does not keep the process alive while idle. */
export function finderThread(options: ThreadOptions): Hand<Article, ArticleRecord> {
  const thread = startWorker('finder-worker', options);
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
      await thread.terminate();
    },
  };
}
