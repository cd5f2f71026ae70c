import type { Frame, Slot } from './lexicon.ts';

/** What happened, before it is known who takes part: a trigger, its type, and where its parts stand. */
export interface Act {
  /** The node that heads the trigger. */
  readonly node: number;
  /** All nodes of the trigger, in order. */
  readonly trigger: readonly number[];
  readonly type: string;
  readonly mode?: string;
  readonly context?: string;
  /** Nouns that may be the actor, best first; in each list all of them are. */
  readonly actors: readonly (readonly number[])[];
  readonly recipients: readonly (readonly number[])[];
  readonly things: readonly number[];
  readonly flow?: string;
  /** Both sides do the same, to each other. */
  readonly mutual: boolean;
  /** A verb, an operator with an act below it ("refused to lift sanctions"), or a noun that stands alone. */
  readonly by: 'verb' | 'operator' | 'noun';
  /** What is done is to come by the word's own meaning: "pledged $5 million". */
  readonly promised?: boolean;
  /** Acts that this one is made of and that are none by themselves. */
  readonly takes: readonly number[];
  /** What made it an act of its type, first things first: rows of the lexicon, and rules that changed the type. */
  readonly made: readonly string[];
  /** Of acts that the model alone tells: its probability of the type times that of the less sure side. */
  readonly score?: number;
  /** Whether the words are ones that mean little else: several of them, or a verb with a noun that fits it. */
  readonly sure: boolean;
}

/** Types of which both sides are actors and recipients alike when nothing tells them apart. */
export const MUTUAL = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'ASSAULT', 'RETREAT', 'REJECT']);

export const COOPERATIVE = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']);

/** The quad class of a PLOVER type: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict; 0 for none. */
export function quadClass(type: string): 0 | 1 | 2 | 3 | 4 {
  if (/^(?:AGREE|CONSULT|SUPPORT|CONCEDE)$/u.test(type)) return 1;
  if (/^(?:COOPERATE|AID|RETREAT)$/u.test(type)) return 2;
  if (/^(?:REQUEST|ACCUSE|REJECT|THREATEN)$/u.test(type)) return 3;
  return /^(?:PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT)$/u.test(type) ? 4 : 0;
}

export type { Frame, Slot };
