import { storyOf } from '../../src/find/index.ts';
import type { Model } from '../../src/neural/index.ts';
import { goldOf, paragraphsOf, readRows } from '../polnear.ts';
import type { Told } from './examples.ts';

/** The articles of `DATA/polnear/SPLIT.jsonl`, each read by the model once. */
export async function readTold(data: string, split: string, model: Model): Promise<Told[]> {
  const articles: Told[] = [];
  for (const row of await readRows(data, split)) {
    const story = await storyOf({ text: row.text, paragraphs: paragraphsOf(row.text) }, model);
    articles.push({ story, gold: goldOf(row) });
  }
  return articles;
}
