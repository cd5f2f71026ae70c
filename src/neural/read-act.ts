import type { Span } from '../text/index.ts';
import type { Model } from './analyse.ts';
import { encode } from './encode.ts';
import { feedsOf } from './feeds.ts';
import { floats } from './read-outputs.ts';
import { lengthOf } from './windows.ts';

/** Marks of words in the model's input. */
const ACTS = 1;
const TO_WHOM = 2;

/**
 * What one party does to another, by a second reading: their sentence alone, with both marked in what the model sees (entity
 * markers, Soares et al. 2019). `words` are spans of `text` (UTF-16), all of one sentence; `actor` and `recipient` are indices of them.
 *
 * Probabilities of the types, in the order of the model's `acts.types`. Undefined where the model reads no sides, a side is
 * empty, or the sentence is longer than a window.
 */
export async function readAct(
  { spec, wordPiece, runtime }: Model,
  text: string,
  words: readonly Span[],
  actor: readonly number[],
  recipient: readonly number[],
): Promise<Float32Array | undefined> {
  const from = words[0]?.start;
  if (spec.acts?.told === undefined || from === undefined || actor.length === 0 || recipient.length === 0)
    return undefined;
  const own = words.map(({ start, end }) => ({ start: start - from, end: end - from }));
  const sentence = encode(text.slice(from, words.at(-1)?.end), wordPiece, { words: () => own });
  const window = { from: 0, to: words.length };
  if (lengthOf(sentence.pieceAt, window, spec.window + 1) > spec.window) return undefined;
  const sides = new Uint8Array(words.length);
  for (const word of recipient) sides[word] = TO_WHOM;
  for (const word of actor) sides[word] = ACTS;
  const feeds = feedsOf({ text: sentence, window }, { special: wordPiece.special, longest: spec.window, sides });
  return softmax(floats(await runtime.run(feeds), 'told').data);
}

function softmax(scores: Float32Array): Float32Array {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
