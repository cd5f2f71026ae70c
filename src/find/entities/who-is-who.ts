import type { Entity, SourceKind } from '../../record/index.ts';
import type { Decision, Left } from '../decision.ts';
import type { Run } from '../word-runs.ts';

/** Who a source is: an entity, or the words that describe it; neither where it stays unknown. */
export interface Speaker {
  readonly entity?: string;
  readonly text?: string;
  readonly kind?: SourceKind;
  /** The rule that decided; missing where nothing could be. */
  readonly rule?:
    | 'person-named-in-source'
    | 'mention-at-head'
    | 'name-at-head'
    | 'own-words'
    | 'nominal-of-pronoun'
    | 'only-person-before-answers';
}

export interface WhoIsWho {
  readonly entities: readonly Entity[];
  /** For each entity how it came to its name and mentions. */
  readonly by: readonly (readonly Decision[])[];
  /** Mentions of somebody whom the text never names. */
  readonly left: readonly Left[];
  /** One for each source, in the order given. */
  readonly speakers: readonly Speaker[];
}

/** The runs of words of a source. */
export type Source = readonly Run[];
