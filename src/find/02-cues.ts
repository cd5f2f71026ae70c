import type { Analysis, Candidate } from '../neural/index.ts';
import { viterbi } from './viterbi.ts';
import type { Run } from './word-runs.ts';

/** A cue of the text, and what the model says belongs to it. */
export interface Cue extends Run {
  readonly candidate: Candidate;
}

/** Tags outside, begin, inside: inside only after begin or inside. */
const follows = (from: number, to: number): boolean => to !== 2 || from !== 0;
const starts = (state: number): boolean => state !== 2;

/**
 * The cues: best sequence of cue tags. `threshold` is the probability from which a word is rather a cue than not;
 * lower finds more and errs more.
 */
export function findCues(analysis: Analysis, threshold: number): Cue[] {
  const bias = Math.log((1 - threshold) / threshold);
  const scores = Float64Array.from(analysis.cue, (p, i) => Math.log(Math.max(p, 1e-9)) + (i % 3 === 0 ? 0 : bias));
  const path = viterbi(scores, 3, follows, starts);
  const candidates = new Map(analysis.candidates.map((candidate) => [candidate.word, candidate]));
  const cues: Cue[] = [];
  for (let first = 0; first < path.length; first += 1) {
    if (path[first] !== 1) continue;
    let last = first;
    while (path[last + 1] === 2) last += 1;
    for (let word = first; word <= last; word += 1) {
      const candidate = candidates.get(word);
      if (candidate === undefined) continue;
      cues.push({ first, last, candidate });
      break;
    }
  }
  return cues;
}
