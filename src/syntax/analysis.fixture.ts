import type { Analysis, ModelSpec } from '../neural/index.ts';
import type { Span } from '../text/index.ts';

export const spec: ModelSpec = {
  name: 'hand-made',
  version: '0',
  window: 12,
  overlap: 4,
  candidates: 5,
  heads: 2,
  upos: ['NOUN', 'PART', 'PUNCT', 'VERB'],
  relations: ['_join', 'root', 'nsubj', 'punct', 'case'],
  mentions: [],
  cueThreshold: 0.5,
};

/** What an analysis is to say of one word; `heads` are words and their probability, best first. */
export interface Said {
  readonly starts?: number;
  readonly upos?: string;
  readonly heads?: readonly (readonly [head: number, probability: number, relation: string])[];
}

/** An analysis of `words` that says no more than it is told to. */
export function analysisOf(words: readonly Span[], said: readonly Said[]): Analysis {
  const count = words.length;
  const analysis: Analysis = {
    words,
    sentence: Float32Array.from(words, (_, i) => said[i]?.starts ?? 0),
    upos: new Float32Array(count * spec.upos.length),
    cue: new Float32Array(3 * count),
    source: new Float32Array(3 * count),
    content: new Float32Array(3 * count),
    heads: new Int32Array(count * spec.heads).fill(-1),
    headScores: new Float32Array(count * spec.heads).fill(-Infinity),
    relations: new Int16Array(count * spec.heads).fill(-1),
    mention: new Float32Array(),
    earlier: new Int32Array(count * spec.heads).fill(-1),
    earlierScores: new Float32Array(count * spec.heads).fill(-Infinity),
    candidates: [],
  };
  words.forEach((_, i) => {
    analysis.upos[i * spec.upos.length + Math.max(0, spec.upos.indexOf(said[i]?.upos ?? 'NOUN'))] = 1;
    (said[i]?.heads ?? []).slice(0, spec.heads).forEach(([head, probability, relation], k) => {
      analysis.heads[i * spec.heads + k] = head;
      analysis.headScores[i * spec.heads + k] = Math.log(probability);
      analysis.relations[i * spec.heads + k] = spec.relations.indexOf(relation);
    });
  });
  return analysis;
}
