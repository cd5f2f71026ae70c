import type { SentenceChange } from '../merge/index.ts';
import type { Provenance } from './provenance.ts';

/** One of the texts that a story has had under the same id or address, oldest first. */
export interface StoryVersion extends Provenance {
  /** When the archive got it, ISO 8601. */
  readonly added: string;
  /** What is otherwise than in the version before; empty for the first. */
  readonly changes: readonly SentenceChange[];
}
