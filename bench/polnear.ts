import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '../src/text/index.ts';
import type { Attributed } from './attribution-score.ts';

/** One article of PolNeAR as it lies in the data; offsets are UTF-16. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>[];
}

/** The articles of `DATA/polnear/SPLIT.jsonl`. */
export async function readRows(data: string, split: string): Promise<Row[]> {
  const lines = (await readFile(join(data, 'polnear', `${split}.jsonl`), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** What is right in an article. */
export function goldOf({ attributions }: Row): Attributed[] {
  const spans = (pairs: readonly (readonly [number, number])[]): Span[] =>
    pairs.map(([start, end]) => ({ start, end }));
  return attributions.map((a) => ({ source: spans(a.source), cue: spans(a.cue), content: spans(a.content) }));
}

/** The paragraphs of an article: its lines. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
