import { createFinder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import { AttributionScore, type Score } from './attribution-score.ts';
import { goldOf, paragraphsOf, readRows } from './polnear.ts';

export interface AttributionResult {
  readonly model: string;
  readonly split: string;
  readonly articles: number;
  /** Seconds of finding, the model being loaded. */
  readonly seconds: number;
  readonly scores: Readonly<Record<string, Score>>;
}

/** Measures attributions on `DATA/polnear/SPLIT.jsonl` with the model that ships. */
export async function benchAttribution(data: string, split: string): Promise<AttributionResult> {
  const rows = await readRows(data, split);
  const model = await loadModel();
  const finder = createFinder(model);
  const score = new AttributionScore();
  const begin = performance.now();
  for (const row of rows) {
    const { id, text } = row;
    const [record] = await finder.find([{ id, text, language: 'en', paragraphs: paragraphsOf(text) }]);
    score.add(text, goldOf(row), record?.attributions ?? []);
  }
  const seconds = (performance.now() - begin) / 1000;
  return {
    model: `${model.spec.name} ${model.spec.version}`,
    split,
    articles: rows.length,
    seconds,
    scores: score.result(),
  };
}
