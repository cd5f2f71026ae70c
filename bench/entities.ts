import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFinder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import type { Article } from '../src/record/index.ts';
import { EntitiesScore, type EntitiesScores } from './entities-score.ts';
import { type MarkedStory, unmark } from './marked-entities.ts';

export interface EntitiesResult extends EntitiesScores {
  readonly model: string;
  readonly stories: number;
  /** A line for each fault. */
  readonly faults: readonly string[];
}

/** Measures entities and speakers on the stories in `folder`, through the whole finder. */
export async function benchEntities(folder: string): Promise<EntitiesResult> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const model = await loadModel();
  const finder = createFinder(model);
  const score = new EntitiesScore();
  for (const file of files) {
    const story = JSON.parse(await readFile(join(folder, file), 'utf8')) as MarkedStory;
    const plain = unmark(story.marked);
    const [record] = await finder.find([articleOf(story, plain.text)]);
    if (record !== undefined) score.add(story, plain, record);
  }
  await model.runtime.close();
  const { name, version } = model.spec;
  return { model: `${name} ${version}`, stories: files.length, ...score.result(), faults: score.faults };
}

function articleOf({ id, published }: MarkedStory, text: string): Article {
  const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return { id, text, language: 'en', paragraphs, ...(published === undefined ? {} : { published }) };
}
