import type { Provenance } from './provenance.ts';

/** A step from one version of a story to the next, in whole sentences. */
export type SentenceChange =
  | { readonly kind: 'kept'; readonly sentences: number }
  | { readonly kind: 'added'; readonly sentence: string }
  | { readonly kind: 'removed'; readonly sentence: string }
  | { readonly kind: 'changed'; readonly sentence: string; readonly before: string };

/** One of the texts that a story has had under the same id or address, oldest first. */
export interface StoryVersion extends Provenance {
  /** When the archive got it, ISO 8601. */
  readonly added: string;
  /** What is otherwise than in the version before; empty for the first. */
  readonly changes: readonly SentenceChange[];
}
