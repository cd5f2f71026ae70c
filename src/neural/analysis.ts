import type { Span } from '../text/index.ts';
import type { ActTables } from './acts.ts';

/**
 * What the model says of a text, a row a word. Tables lie row after row: of a table that is `c` wide, word `w` has the
 * entries `w * c` to `(w + 1) * c`.
 */
export interface Analysis {
  /** Words (pre-tokens) by UTF-16 offsets of the text; all numbers of words below are indices into this. */
  readonly words: readonly Span[];
  /** Probability that a sentence starts at the word. */
  readonly sentence: Float32Array;
  /** Probabilities of the parts of speech, as wide as the model's `upos`. */
  readonly upos: Float32Array;
  /** Probabilities of outside, begin and inside, 3 wide. */
  readonly cue: Float32Array;
  readonly source: Float32Array;
  readonly content: Float32Array;
  /** Likely syntactic heads, as wide as the model's `heads`, best first; -1 for none, the word itself for a root. */
  readonly heads: Int32Array;
  /** Log probability of each head, -Infinity for none. */
  readonly headScores: Float32Array;
  /** Relation to each head as a number in the model's `relations`, -1 for none. */
  readonly relations: Int16Array;
  /** Probabilities of heading no mention and of heading one of each type: 1 + the model's `mentions` wide. */
  readonly mention: Float32Array;
  /** Likely earlier mentions of the same thing, by the words that head them, as wide as the model's `heads`, best first;
   * the word itself where it is likely the first, -1 for none. They mean something for words that head a mention. */
  readonly earlier: Int32Array;
  /** Log probability of each of them, -Infinity for none. */
  readonly earlierScores: Float32Array;
  /** What it says of events; missing or empty where the model knows none. */
  readonly acts?: ActTables;
  /** Words at which a cue may begin, in order. */
  readonly candidates: readonly Candidate[];
}

/** Width of `Candidate.probs`: for a candidate cue and a word, outside, source begin/in, content begin/in. */
export const PAIR_WIDTH = 5;

/** A word at which a cue may begin, with what belongs to it. */
export interface Candidate {
  readonly word: number;
  /** Probability that a cue begins at the word. */
  readonly score: number;
  /** The first word that `probs` covers; words before and after belong to this cue with less than 1 %. */
  readonly first: number;
  /** Probabilities of outside, source begin, source in, content begin and content in, 5 wide. */
  readonly probs: Float32Array;
}
