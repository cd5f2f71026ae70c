import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFinder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import type { Span } from '../src/text/index.ts';
import { AttributionScore, type Score } from './attribution-score.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>[];
}

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
  const lines = (await readFile(join(data, 'polnear', `${split}.jsonl`), 'utf8')).split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as Row);
  const model = await loadModel();
  const finder = createFinder(model);
  const score = new AttributionScore();
  const begin = performance.now();
  for (const { id, text, attributions } of rows) {
    const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const [record] = await finder.find([{ id, text, language: 'en', paragraphs }]);
    const spans = (pairs: readonly (readonly [number, number])[]): Span[] =>
      pairs.map(([start, end]) => ({ start, end }));
    const gold = attributions.map((a) => ({ source: spans(a.source), cue: spans(a.cue), content: spans(a.content) }));
    score.add(text, gold, record?.attributions ?? []);
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
