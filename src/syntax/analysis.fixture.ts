import { blankAnalysis, handMadeSpec } from '../neural/hand-made.fixture.ts';
import type { Analysis, ModelSpec } from '../neural/index.ts';
import type { Span } from '../text/index.ts';

export const spec: ModelSpec = handMadeSpec({
  upos: ['NOUN', 'PART', 'PUNCT', 'VERB'],
  relations: ['_join', 'root', 'nsubj', 'punct', 'case'],
});

/** What an analysis is to say of one word; `heads` are words and their probability, best first. */
export interface Said {
  readonly starts?: number;
  readonly upos?: string;
  readonly heads?: readonly (readonly [head: number, probability: number, relation: string])[];
}

/** An analysis of `words` that says no more than it is told to. */
export function analysisOf(words: readonly Span[], said: readonly Said[]): Analysis {
  const analysis = blankAnalysis(words, spec);
  words.forEach((_, i) => {
    analysis.sentence[i] = said[i]?.starts ?? 0;
    analysis.upos[i * spec.upos.length + Math.max(0, spec.upos.indexOf(said[i]?.upos ?? 'NOUN'))] = 1;
    (said[i]?.heads ?? []).slice(0, spec.heads).forEach(([head, probability, relation], k) => {
      analysis.heads[i * spec.heads + k] = head;
      analysis.headScores[i * spec.heads + k] = Math.log(probability);
      analysis.relations[i * spec.heads + k] = spec.relations.indexOf(relation);
    });
  });
  return analysis;
}
