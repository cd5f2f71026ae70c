/** The inside of a thread of a finder pool: articles come in as messages, a record or an error goes out for each. */
import { parentPort, workerData } from 'node:worker_threads';
import { createFinder } from '../find/index.ts';
import { loadModel } from '../load-model.ts';
import type { Article } from '../record/index.ts';
import type { ThreadAnswer, ThreadMessage, ThreadOptions } from './finder-thread.ts';

type Model = Awaited<ReturnType<typeof loadModel>>;

const { load, find, stop }: ThreadOptions = workerData;
const finder = loadModel(load).then((model) => createFinder({ ...model, runtime: stoppable(model.runtime) }, find));
// A model that does not load is the error of each article that waits for it.
finder.catch(() => undefined);

parentPort?.on('message', async (message: ThreadMessage) => {
  if (message === 'end') process.exit();
  parentPort?.postMessage(await answerTo(message));
});

/** A runtime that ends the thread before a run where it is to end: an article may have many, and no message is heard between them. */
function stoppable(runtime: Model['runtime']): Model['runtime'] {
  return { ...runtime, run: async (feeds) => (Atomics.load(stop, 0) === 1 ? process.exit() : runtime.run(feeds)) };
}

async function answerTo(article: Article): Promise<ThreadAnswer> {
  try {
    const [record] = await (await finder).find([article]);
    return record === undefined ? { error: 'no record came back' } : { record };
  } catch (error) {
    if (!(error instanceof Error)) return { error: String(error) };
    return { error: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
  }
}
