import type { NamedEntry } from '../../lookup/index.ts';
import type { EntityType, Mention } from '../../record/index.ts';
import type { Run } from '../word-runs.ts';
import type { Being, Gender } from './pronouns.ts';

/** Somebody or something mentioned that may stand on the record. */
export interface FoundMention {
  /** The word that stands for it. */
  readonly head: number;
  readonly run: Run;
  readonly kind: Mention['kind'];
  /** Undefined for pronouns that leave it open. */
  readonly type?: EntityType;
  readonly being?: Being;
  readonly gender?: Gender;
  /** The name of a name, without titles. */
  readonly name?: string;
  readonly known?: NamedEntry;
  /** Of nominals only. */
  readonly plural?: boolean;
  /** The rule by which it was joined to a mention before it. */
  readonly joinedBy?: string;
  /** The words that describe it: before its name, or the nominal itself. */
  readonly described: readonly string[];
}

export function beingOf(type: EntityType): Being {
  return type === 'person' || type === 'group' ? type : 'thing';
}

/** The type of an entity that a label of the model is, if any. */
export function typeOf(label: string): EntityType | undefined {
  return label === 'person' || label === 'organization' || label === 'place' || label === 'country' ? label : undefined;
}

export function isPlural(noun: string): boolean {
  return /(?:[^s'’iu]s|men|people|children|police|media)$/iu.test(noun) && !/^(?:boss|Mrs)$/iu.test(noun);
}
