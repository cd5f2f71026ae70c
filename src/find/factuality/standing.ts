import type { Factuality } from '../../record/index.ts';

/** What a word does to what hangs on it; `fact` holds it true whatever becomes of the word itself. */
export type Effect = Factuality | 'fact';

/** How a word stands, and the words and the rule that made it so. */
export interface Standing {
  readonly factuality: Factuality;
  /** The words that decided it, the last to decide behind the others. */
  readonly words: readonly number[];
  /** `narrated` where no word decided anything. */
  readonly rule: string;
}

export const NARRATED: Standing = { factuality: 'asserted', words: [], rule: 'narrated' };

/** What no longer is so becomes so, and the other way round; a possibility stays one. */
export function flipped(factuality: Factuality): Factuality {
  if (factuality === 'negated' || factuality === 'denied') return 'asserted';
  return factuality === 'hypothetical' ? 'hypothetical' : 'negated';
}

/**
 * How the complement of a predicate stands that itself stands as `outer` has it. `positive` and `negative` are what the
 * predicate does to it where it holds and where it does not: the two-way signatures of Karttunen (2012, Simple and
 * Phrasal Implicatives) and the top-down profiles of Saurí (2008, A Factuality Profiler for Eventualities in Text).
 */
export function below(outer: Factuality, positive: Effect, negative: Effect): Factuality {
  if (outer === 'negated') return negative === 'fact' ? 'asserted' : negative;
  if (positive === 'fact') return 'asserted';
  if (outer === 'asserted') return positive;
  if (positive === 'asserted') return outer;
  if (positive === 'negated') return flipped(outer);
  // What is promised or demanded is to come: what it then does to its complement is what it does.
  if (outer === 'promised') return positive;
  return outer === 'demanded' && positive !== 'promised' ? positive : outer;
}

/** A standing after words that act on it; where it stays as it was, so do the words that decided it. */
export function changed(old: Standing, factuality: Factuality, words: readonly number[], rule: string): Standing {
  if (factuality === old.factuality) return old;
  const kept = factuality === 'asserted' || old.factuality === 'negated' ? old.words : [];
  return { factuality, words: [...kept, ...words], rule };
}
