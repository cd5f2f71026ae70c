import { viterbi } from './viterbi.ts';
import type { Run } from './word-runs.ts';

/** Tags outside, begin, inside: inside only after begin or inside. */
const follows = (from: number, to: number): boolean => to !== 2 || from !== 0;
const starts = (state: number): boolean => state !== 2;

/**
 * The runs of words that a layer of the analysis marks: the best sequence of its tags. `probs` holds the probabilities
 * of outside, begin and inside, 3 wide; `threshold` is the probability from which a word is rather in a run than not.
 */
export function tagRuns(probs: Float32Array, threshold = 0.5): Run[] {
  const bias = Math.log((1 - threshold) / threshold);
  const scores = new Float64Array(probs.length);
  for (let i = 0; i < probs.length; i += 1)
    scores[i] = Math.log(Math.max(probs[i] as number, 1e-9)) + (i % 3 === 0 ? 0 : bias);
  const path = viterbi(scores, 3, follows, starts);
  const runs: Run[] = [];
  for (let first = 0; first < path.length; first += 1) {
    if (path[first] !== 1) continue;
    let last = first;
    while (path[last + 1] === 2) last += 1;
    runs.push({ first, last });
  }
  return runs;
}
