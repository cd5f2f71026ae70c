/**
 * How an event stands in the words of its sentence: asserted, alleged, denied, promised, demanded, hypothetical or
 * negated, with the words that decide it. Read top-down off the tree: how the outermost predicate stands, what that does
 * to its complement, and so on down to the trigger (Saurí & Pustejovsky 2009, FactBank; Saurí 2008; Karttunen 2012).
 */
import type { Factuality } from '../../record/index.ts';
import type { Trees } from '../trees.ts';
import { type Run, runsOf } from '../word-runs.ts';
import { contextOf } from './context.ts';
import { withOwnWords } from './own-words.ts';
import { NARRATED, type Standing } from './standing.ts';

export { asserterOf } from './asserter.ts';
export { disputes } from './disputes.ts';

export interface Judgement {
  readonly factuality: Factuality;
  /** The words that decided it; empty where nothing but the narration did. */
  readonly evidence: readonly Run[];
  /** The class of words that decided: `implicative`, `modal`, `negation`, ...; `narrated` where none did. */
  readonly rule: string;
}

/**
 * How the event stands that `trigger` names, a verb, noun or adjective.
 *
 *     factualityOf(trees, word); // "failed to broker a truce": { factuality: 'negated', evidence: [failed], rule: 'implicative' }
 */
export function factualityOf(trees: Trees, trigger: number): Judgement {
  const { factuality, words, rule } = standingOf(trees, trigger, new Set());
  return { factuality, evidence: runsOf([...new Set(words)].sort((a, b) => a - b)), rule };
}

/** How a word stands; `seen` are the words below it, since what is read off a model may run in circles. */
export function standingOf(trees: Trees, word: number, seen: ReadonlySet<number>): Standing {
  if (seen.has(word) || seen.size > DEEPEST) return NARRATED;
  const below = new Set(seen).add(word);
  return withOwnWords(
    trees,
    word,
    contextOf(trees, word, (other) => standingOf(trees, other, below)),
  );
}

/** Words between a trigger and the outermost one that still has a say. */
const DEEPEST = 24;
