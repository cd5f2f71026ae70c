import { type Analysis, PAIR_WIDTH } from '../../neural/index.ts';
import type { Cue } from '../02-cues.ts';

/** The parts of an attribution, in the order in which their ends are looked for. */
export const PARTS = ['content', 'source', 'cue'] as const;
export type Part = (typeof PARTS)[number];

/** Probabilities of a word to begin a part, to stand further in it, and to have nothing to do with it. */
export interface Chance {
  readonly begin: number;
  readonly in: number;
  readonly out: number;
}

/** What the model says of a word and a part: as one of a certain cue, and whoever's. */
export interface Chances {
  readonly own: Chance;
  readonly any: Chance;
}

const FIRST_TAG = { source: 1, content: 3 } as const;

/** What the model says of `word` as one of the `part` of `cue`. */
export function chancesOf(analysis: Analysis, cue: Cue, part: Part, word: number): Chances {
  const layer = analysis[part];
  const any = chance(layer[3 * word + 1], layer[3 * word + 2]);
  if (part === 'cue') return { own: any, any };
  const { first, probs } = cue.candidate;
  const at = (word - first) * PAIR_WIDTH;
  const tag = FIRST_TAG[part];
  return { own: at < 0 ? NONE : chance(probs[at + tag], probs[at + tag + 1]), any };
}

const NONE: Chance = { begin: 0, in: 0, out: 1 };

function chance(begin = 0, inside = 0): Chance {
  return { begin, in: inside, out: Math.max(0, 1 - begin - inside) };
}

/** Log probability, never far below 1 %, that one of two neighbours is of a part and the other is not of the same run. */
export function breakBetween(left: Chance, right: Chance): number {
  return Math.log((1 - left.out) * (right.out + right.begin) + left.out * (right.begin + right.in) + 0.01);
}
