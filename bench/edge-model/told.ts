import { storyOf } from '../../src/find/index.ts';
import type { Model } from '../../src/neural/index.ts';
import { goldOf, paragraphsOf, readRows } from '../polnear.ts';
import type { Told } from './examples.ts';

/** The first `most` articles of `DATA/polnear/SPLIT.jsonl`, one after the other, each read by the model once. */
export async function* readTold(
  data: string,
  split: string,
  model: Model,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Told> {
  for (const row of (await readRows(data, split)).slice(0, most)) {
    const story = await storyOf({ text: row.text, paragraphs: paragraphsOf(row.text) }, model);
    yield { story, gold: goldOf(row) };
  }
}
