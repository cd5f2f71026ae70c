import { type ActTables, NO_ACTS } from './acts.ts';
import { addTags, averaged, type Place, type TagSums, tagSums } from './merge-tags.ts';
import { floats } from './read-outputs.ts';
import type { Outputs } from './runtime.ts';
import type { ModelSpec } from './spec.ts';

/** What windows say of the two sides of events and of the acts between them, summed. */
export interface ActSums {
  readonly actor: TagSums;
  readonly recipient: TagSums;
  readonly vectors: readonly TagSums[];
}

/** Undefined where the model knows no events. */
export function actSums({ acts }: ModelSpec, words: number): ActSums | undefined {
  if (acts === undefined) return undefined;
  const { width } = acts;
  const types = acts.types.length;
  return {
    actor: tagSums('actor', 3, words),
    recipient: tagSums('recipient', 3, words),
    vectors: [
      tagSums('act_actor', width, words),
      tagSums('act_recipient', width, words),
      tagSums('act_word', width, words),
      tagSums('act_type', types, words),
      tagSums('act_by', types, words),
      tagSums('act_to', types, words),
    ],
  };
}

export function addActs(sums: ActSums, outputs: Outputs, place: Place): void {
  addTags(sums.actor, outputs, place);
  addTags(sums.recipient, outputs, place);
  for (const layer of sums.vectors) addVectors(layer, outputs, place);
}

export function averagedActs(sums: ActSums | undefined, weights: Float32Array): ActTables {
  if (sums === undefined) return NO_ACTS;
  const [asActor, asRecipient, word, type, by, to] = sums.vectors.map((layer) => averaged(layer, weights));
  const actor = averaged(sums.actor, weights);
  const recipient = averaged(sums.recipient, weights);
  if (!asActor || !asRecipient || !word || !type || !by || !to) throw new RangeError('a table of acts is missing');
  return { actor, recipient, asActor, asRecipient, word, type, by, to };
}

/** Adds the vectors of one window as they are, weighted. Throws TypeError as `addTags`. */
function addVectors({ name, width, sums }: TagSums, outputs: Outputs, { from, positions, weights }: Place): void {
  const { dims, data } = floats(outputs, name);
  if (dims[2] !== width) throw new TypeError(`the model's output ${name} is not ${width} wide`);
  for (let i = 0; i < positions.length; i++) {
    const at = (positions[i] as number) * width;
    const to = (from + i) * width;
    const weight = weights[i] as number;
    for (let c = 0; c < width; c++) sums[to + c] = (sums[to + c] as number) + weight * (data[at + c] as number);
  }
}
