import { addSoftmax, floats, sigmoid } from './read-outputs.ts';
import type { Outputs } from './runtime.ts';

/** Where the words of one window stand in its outputs. */
export interface Place {
  /** The window's first word. */
  readonly from: number;
  /** Position in the window of each word's first piece. */
  readonly positions: Int32Array;
  /** How much to trust the window at each word. */
  readonly weights: Float32Array;
}

/** The sum of a layer's probabilities over windows, not yet divided by the sum of their weights. */
export interface TagSums {
  readonly name: string;
  readonly width: number;
  readonly sums: Float32Array;
}

export function tagSums(name: string, width: number, words: number): TagSums {
  return { name, width, sums: new Float32Array(words * width) };
}

/**
 * Adds the probabilities of one window, weighted, to the sums of a layer: softmax of an output [1, length, width],
 * sigmoid of an output [1, length]. Throws TypeError when the model's output is of another width.
 */
export function addTags({ name, width, sums }: TagSums, outputs: Outputs, { from, positions, weights }: Place): void {
  const { dims, data } = floats(outputs, name);
  if ((dims[2] ?? 1) !== width) throw new TypeError(`the model's output ${name} is not ${width} wide`);
  for (let i = 0; i < positions.length; i++) {
    const at = (positions[i] as number) * width;
    const to = (from + i) * width;
    const weight = weights[i] as number;
    if (dims.length === 2) sums[to] = (sums[to] as number) + weight * sigmoid(data[at] as number);
    else addSoftmax(data, at, width, weight, sums, to);
  }
}

/** The averages, in place. */
export function averaged({ sums, width }: TagSums, weights: Float32Array): Float32Array {
  for (let word = 0; word < weights.length; word++) {
    for (let at = word * width; at < (word + 1) * width; at++)
      sums[at] = (sums[at] as number) / (weights[word] as number);
  }
  return sums;
}
