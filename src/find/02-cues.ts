import type { Analysis, Candidate } from '../neural/index.ts';
import { tagRuns } from './tag-runs.ts';
import { type Run, wordsOf } from './word-runs.ts';

/** A cue of the text, and what the model says belongs to it. */
export interface Cue extends Run {
  readonly candidate: Candidate;
}

/**
 * The cues: best sequence of cue tags. `threshold` is the probability from which a word is rather a cue than not;
 * lower finds more and errs more.
 */
export function findCues(analysis: Analysis, threshold: number): Cue[] {
  const candidates = new Map(analysis.candidates.map((candidate) => [candidate.word, candidate]));
  return tagRuns(analysis.cue, threshold).flatMap((run): Cue[] => {
    const candidate = wordsOf([run])
      .map((word) => candidates.get(word))
      .find((found) => found !== undefined);
    return candidate === undefined ? [] : [{ ...run, candidate }];
  });
}
