import type { Analysis, Candidate } from '../neural/index.ts';
import type { Left } from './decision.ts';
import { tagRuns } from './tag-runs.ts';
import { meet, type Run, wordsOf } from './word-runs.ts';

/** A cue of the text, and what the model says belongs to it. */
export interface Cue extends Run {
  readonly candidate: Candidate;
}

/** A cue that is passed over is worth telling from this share of the threshold. */
const NEARLY = 0.5;

/**
 * The cues: best sequence of cue tags. `threshold` is the probability from which a word is rather a cue than not;
 * lower finds more and errs more. `left`: words that came near it.
 */
export function findCues(
  analysis: Analysis,
  threshold: number,
): { readonly cues: readonly Cue[]; readonly left: readonly Left[] } {
  const candidates = new Map(analysis.candidates.map((candidate) => [candidate.word, candidate]));
  const left: Left[] = [];
  const cues = tagRuns(analysis.cue, threshold).flatMap((run): Cue[] => {
    const candidate = wordsOf([run])
      .map((word) => candidates.get(word))
      .find((found) => found !== undefined);
    if (candidate === undefined) left.push({ stage: 'cues', reason: 'no-parts-read', run });
    return candidate === undefined ? [] : [{ ...run, candidate }];
  });
  for (const { word, score } of analysis.candidates) {
    const run = { first: word, last: word };
    if (score < threshold * NEARLY || cues.some((cue) => meet(cue, run))) continue;
    left.push({ stage: 'cues', reason: 'cue-below-threshold', run, score, least: threshold });
  }
  return { cues, left };
}
