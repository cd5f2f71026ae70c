/** Words of saying, from `data/sayings.csv`. */
import { sayingWords } from '../lookup/index.ts';

/**
 * Where words of saying stand: `beside` speech, on either side of it, `before` what is said only, `behind` it only, or as a `noun`
 * with its "that", "from" or "of".
 */
export type Where = 'beside' | 'before' | 'behind' | 'noun';

/** The words that stand so, as patterns of whole words. */
export function sayings(where: Where): string[] {
  return sayingWords.flatMap(([words = '', own]) => (own === where ? [words] : []));
}

const anywhere = [...sayings('beside'), ...sayings('before')];

/** Whether a text holds a verb of saying, in a form that stands beside speech. */
export const VERBS_OF_SAYING = new RegExp(`\\b(?:${anywhere.join('|')})\\b`, 'u');
