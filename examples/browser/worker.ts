/** Loads the model at once, then answers one question after the other, so that the page itself never stands still. */
import { findRecord, loadModel, readText } from '../../src/browser/index.ts';
import type { Answer, Question } from './messages.ts';

const tell = (answer: Answer): void => self.postMessage(answer);
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const model = loadModel('/model/', {
  engine: '/engine/',
  onProgress: (progress) => tell({ state: 'loading', progress }),
});
model.then(
  () => tell({ state: 'ready' }),
  (error) => tell({ state: 'failed', message: reason(error), loading: true }),
);

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  try {
    const ready = await model;
    const begun = performance.now();
    const article = await readText(data.text, data.published === undefined ? {} : { published: data.published });
    const record = await findRecord(article, ready);
    tell({ state: 'found', record, milliseconds: performance.now() - begun });
  } catch (error) {
    tell({ state: 'failed', message: reason(error), loading: false });
  }
});
