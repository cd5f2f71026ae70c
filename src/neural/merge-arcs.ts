import type { Place } from './merge-tags.ts';
import { floats, lowHalves } from './read-outputs.ts';
import type { Outputs } from './runtime.ts';

/** Which outputs hold a pointer: what it points at, the log probabilities, and labels where it has them. */
export interface Pointer {
  readonly top: string;
  readonly score: string;
  readonly label?: string;
}

export const SYNTAX: Pointer = { top: 'arc_top', score: 'arc_score', label: 'rel_top' };
export const COREFERENCE: Pointer = { top: 'coref_top', score: 'coref_score' };

/** Heads that windows proposed, `slots` a word: their probability times the window's weight, summed. */
export interface ArcSums {
  readonly slots: number;
  readonly heads: Int32Array;
  readonly mass: Float32Array;
  readonly relations: Int16Array;
  /** The mass that the window gave whose relation is kept. */
  readonly surest: Float32Array;
}

/** Room for the `top` heads that each of up to two windows proposes. */
export function arcSums(words: number, top: number): ArcSums {
  const slots = 2 * top;
  return {
    slots,
    heads: new Int32Array(words * slots).fill(-1),
    mass: new Float32Array(words * slots),
    relations: new Int16Array(words * slots).fill(-1),
    surest: new Float32Array(words * slots),
  };
}

/**
 * Adds the heads that one window proposes. `wordAt` gives the word of each position of the row, -1 where no word has
 * its first piece; heads there are passed over.
 */
export function addArcs(sums: ArcSums, pointer: Pointer, outputs: Outputs, wordAt: Int32Array, place: Place): void {
  const { from, positions, weights } = place;
  const { dims, data: tops } = lowHalves(outputs, pointer.top);
  const scores = floats(outputs, pointer.score).data;
  const relations = pointer.label === undefined ? undefined : lowHalves(outputs, pointer.label).data;
  const [, , top = 0] = dims;
  for (let i = 0; i < positions.length; i++) {
    const at = (positions[i] as number) * top;
    for (let k = at; k < at + top; k++) {
      const head = wordAt[tops[2 * k] as number] ?? -1;
      if (head < 0) continue;
      const relation = relations?.[2 * k] ?? -1;
      put(sums, from + i, head, (weights[i] as number) * Math.exp(scores[k] as number), relation);
    }
  }
}

/** Adds to the head's slot; a new head takes a free slot, or that of the weakest when it outweighs it. */
function put(sums: ArcSums, word: number, head: number, mass: number, relation: number): void {
  const { slots, heads } = sums;
  const begin = word * slots;
  let slot = begin;
  for (let s = begin; s < begin + slots; s++) {
    if (heads[s] === head || heads[s] === -1) {
      slot = s;
      break;
    }
    if ((sums.mass[s] as number) < (sums.mass[slot] as number)) slot = s;
  }
  if (heads[slot] !== head) {
    if (heads[slot] !== -1 && (sums.mass[slot] as number) >= mass) return;
    heads[slot] = head;
    sums.mass[slot] = 0;
    sums.surest[slot] = 0;
  }
  sums.mass[slot] = (sums.mass[slot] as number) + mass;
  if (mass >= (sums.surest[slot] as number)) {
    sums.surest[slot] = mass;
    sums.relations[slot] = relation;
  }
}

export interface Arcs {
  readonly heads: Int32Array;
  readonly headScores: Float32Array;
  readonly relations: Int16Array;
}

/** The `top` heads of each word, best first, with their log probabilities; `weights` as summed over the windows. */
export function bestArcs(sums: ArcSums, weights: Float32Array, top: number): Arcs {
  const words = weights.length;
  const heads = new Int32Array(words * top).fill(-1);
  const headScores = new Float32Array(words * top).fill(-Infinity);
  const relations = new Int16Array(words * top).fill(-1);
  for (let word = 0; word < words; word++) {
    const begin = word * sums.slots;
    for (let k = word * top; k < (word + 1) * top; k++) {
      let best = -1;
      for (let s = begin; s < begin + sums.slots; s++) {
        if (sums.heads[s] !== -1 && (best < 0 || (sums.mass[s] as number) > (sums.mass[best] as number))) best = s;
      }
      if (best < 0) break;
      heads[k] = sums.heads[best] as number;
      headScores[k] = Math.log((sums.mass[best] as number) / (weights[word] as number));
      relations[k] = sums.relations[best] as number;
      sums.heads[best] = -1;
    }
  }
  return { heads, headScores, relations };
}
