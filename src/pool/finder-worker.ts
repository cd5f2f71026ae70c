/** The inside of a thread of a finder pool: articles come in as messages, a record or an error goes out for each. */
import { parentPort, workerData } from 'node:worker_threads';
import { createFinder } from '../find/index.ts';
import { loadModel } from '../load-model.ts';
import type { Article } from '../record/index.ts';
import type { ThreadAnswer, ThreadOptions } from './finder-thread.ts';

const { load, find }: ThreadOptions = workerData;
const finder = loadModel(load).then((model) => createFinder(model, find));
// A model that does not load is the error of each article that waits for it.
finder.catch(() => undefined);

parentPort?.on('message', async (article: Article) => parentPort?.postMessage(await answerTo(article)));

async function answerTo(article: Article): Promise<ThreadAnswer> {
  try {
    const [record] = await (await finder).find([article]);
    return record === undefined ? { error: 'no record came back' } : { record };
  } catch (error) {
    if (!(error instanceof Error)) return { error: String(error) };
    return { error: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
  }
}
