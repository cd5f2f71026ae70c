import { type Candidate, PAIR_WIDTH } from './analysis.ts';
import type { Place } from './merge-tags.ts';
import { addSoftmax, floats, lowHalves } from './read-outputs.ts';
import type { Outputs } from './runtime.ts';

/** A candidate that further windows may still speak of. */
interface Open {
  readonly word: number;
  score: number;
  weight: number;
  first: number;
  /** Sums over windows of the weighted probabilities, and of the weights, from word `first` on. */
  sums: Float32Array;
  weights: Float32Array;
}

export interface CandidateOptions {
  /** Candidates below this probability are passed over. */
  readonly least?: number;
  /** Words at both ends that belong to a candidate with less than this are left out of its probabilities. */
  readonly trim?: number;
}

/** Gathers the candidate cues of a text from its windows, and keeps of each only the words that belong to it. */
export class CandidateSums {
  readonly #open = new Map<number, Open>();
  readonly #closed: Candidate[] = [];
  readonly #least: number;
  readonly #trim: number;

  constructor({ least = 0.05, trim = 0.01 }: CandidateOptions = {}) {
    this.#least = least;
    this.#trim = trim;
  }

  /**
   * Adds the candidates of one window. What it says of a cue and a word counts as much as the less trusted of the
   * two. `wordAt` gives the word of each position of the row, -1 where no word has its first piece.
   */
  add(outputs: Outputs, wordAt: Int32Array, place: Place): void {
    const { dims, data: positions } = lowHalves(outputs, 'cand');
    const scores = floats(outputs, 'cand_score').data;
    const pairs = floats(outputs, 'pair');
    const [, count = 0] = dims;
    const length = pairs.dims[2] ?? 0;
    for (let k = 0; k < count; k++) {
      const word = wordAt[positions[2 * k] as number] ?? -1;
      const score = scores[k] as number;
      if (word < 0 || score < this.#least) continue;
      const own = place.weights[word - place.from] as number;
      const open = this.#opened(word, place);
      open.score += own * score;
      open.weight += own;
      for (let i = 0; i < place.positions.length; i++) {
        const weight = Math.min(own, place.weights[i] as number);
        const at = place.from + i - open.first;
        open.weights[at] = (open.weights[at] as number) + weight;
        const pair = (k * length + (place.positions[i] as number)) * PAIR_WIDTH;
        addSoftmax(pairs.data, pair, PAIR_WIDTH, weight, open.sums, at * PAIR_WIDTH);
      }
    }
  }

  /** Closes all candidates before `word`, of which no window has anything more to say. */
  closeBefore(word: number): void {
    for (const open of this.#open.values()) {
      if (open.word >= word) continue;
      this.#closed.push(closed(open, this.#trim));
      this.#open.delete(open.word);
    }
  }

  /** All candidates in the order of their words. */
  finish(): readonly Candidate[] {
    this.closeBefore(Number.POSITIVE_INFINITY);
    return this.#closed.sort((a, b) => a.word - b.word);
  }

  /** The candidate at `word`, with room for all words of the window. */
  #opened(word: number, { from, positions }: Place): Open {
    const to = from + positions.length;
    const known = this.#open.get(word);
    const first = Math.min(known?.first ?? from, from);
    const last = Math.max(known ? known.first + known.weights.length : to, to);
    if (known && known.first === first && known.weights.length === last - first) return known;
    const weights = new Float32Array(last - first);
    const sums = new Float32Array((last - first) * PAIR_WIDTH);
    if (known) {
      weights.set(known.weights, known.first - first);
      sums.set(known.sums, (known.first - first) * PAIR_WIDTH);
    }
    const open = { word, score: known?.score ?? 0, weight: known?.weight ?? 0, first, sums, weights };
    this.#open.set(word, open);
    return open;
  }
}

function closed({ word, score, weight, first, sums, weights }: Open, trim: number): Candidate {
  let from = weights.length;
  let to = 0;
  for (let i = 0; i < weights.length; i++) {
    const whole = weights[i] as number;
    for (let c = i * PAIR_WIDTH; c < (i + 1) * PAIR_WIDTH; c++) sums[c] = (sums[c] as number) / whole;
    if ((sums[i * PAIR_WIDTH] as number) > 1 - trim) continue;
    from = Math.min(from, i);
    to = i + 1;
  }
  const begin = Math.min(from, to);
  return {
    word,
    score: score / weight,
    first: first + begin,
    probs: sums.slice(begin * PAIR_WIDTH, to * PAIR_WIDTH),
  };
}
