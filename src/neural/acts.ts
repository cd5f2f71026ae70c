import type { ActSpec } from './spec.ts';

/**
 * What the model says of events, a row a word. Tables lie row after row, as those of `Analysis`; all are empty where the
 * model knows no events.
 */
export interface ActTables {
  /** Probabilities of outside, begin and inside of the one who acts, and of the one to whom it is done, 3 wide. */
  readonly actor: Float32Array;
  readonly recipient: Float32Array;
  /** What a word asks for as one side of an event, and what it answers as the word that may tell the act; `acts.width` wide. */
  readonly asActor: Float32Array;
  readonly asRecipient: Float32Array;
  readonly word: Float32Array;
  /** Scores of the types (the model's `acts.types`) of a word as the one that tells the act, and as either side. */
  readonly type: Float32Array;
  readonly by: Float32Array;
  readonly to: Float32Array;
}

const NONE = new Float32Array(0);
export const NO_ACTS: ActTables = {
  actor: NONE,
  recipient: NONE,
  asActor: NONE,
  asRecipient: NONE,
  word: NONE,
  type: NONE,
  by: NONE,
  to: NONE,
};

/** The act between two sides: what kind it is, and which words tell it. */
export interface Act {
  /** Probabilities of the types, in the order of `acts.types`. */
  readonly types: Float32Array;
  /** How much each of the words that were asked tells of the act; adds up to 1. */
  readonly points: Float32Array;
}

/**
 * The act between the words `actor` and the words `recipient`, told by one of `words` (all as indices of words). The same
 * sums as `Network.acts` in training: both sides point at the words that tell what was done, and those name the type.
 * Undefined where a side or `words` is empty, or the model knows no events.
 */
export function actBetween(
  tables: ActTables,
  { types, width }: ActSpec,
  actor: readonly number[],
  recipient: readonly number[],
  words: readonly number[],
): Act | undefined {
  if (tables.word.length === 0 || actor.length === 0 || recipient.length === 0 || words.length === 0) return undefined;
  const asked = new Float64Array(width);
  addMean(tables.asActor, width, actor, asked);
  addMean(tables.asRecipient, width, recipient, asked);
  const points = softmax(words.map((word) => dot(tables.word, word * width, asked) * width ** -0.5));
  const scores = new Float64Array(types.length);
  addMean(tables.by, types.length, actor, scores);
  addMean(tables.to, types.length, recipient, scores);
  words.forEach((word, i) => {
    for (let c = 0; c < types.length; c++)
      scores[c] = (scores[c] as number) + (points[i] as number) * (tables.type[word * types.length + c] as number);
  });
  return { types: softmax([...scores]), points };
}

function addMean(table: Float32Array, width: number, words: readonly number[], to: Float64Array): void {
  for (const word of words)
    for (let c = 0; c < width; c++) to[c] = (to[c] as number) + (table[word * width + c] as number) / words.length;
}

function dot(table: Float32Array, at: number, vector: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < vector.length; c++) sum += (table[at + c] as number) * (vector[c] as number);
  return sum;
}

function softmax(scores: readonly number[]): Float32Array {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Float32Array.from(powers, (power) => power / total);
}
