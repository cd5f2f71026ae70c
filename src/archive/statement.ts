import type { Polarity, Quotation, SourceKind } from '../record/index.ts';
import type { Span } from '../text/index.ts';
import type { Alignment } from './align.ts';
import type { EntityId, EntityRef } from './entity.ts';
import type { Provenance } from './provenance.ts';

/** A statement on record, as questions need it. */
export interface Statement extends Provenance {
  /** The id of the attribution in its record. */
  readonly attribution: string;
  /** The speaker's name; for an unnamed source how it is described; null where the text names nobody. */
  readonly speaker: string | null;
  /** Who the speaker is across articles; missing where it is nobody by name. */
  readonly speakerId?: EntityId;
  readonly sourceKind?: SourceKind;
  readonly source: string;
  readonly cue: string;
  /** Where the content stands in the article's text. */
  readonly content: readonly Span[];
  /** The text of the article. */
  readonly text: string;
  readonly quotation: Quotation;
  /** When it was said, as far as the words tell; otherwise when it was published. */
  readonly date?: string;
  /** The utterance that it is a version of; {@link Archive.utterance} gives the others. */
  readonly utterance: UtteranceId;
}

/** The id of something that was said once, however many carry it: `u12`. */
export type UtteranceId = string;

/** One utterance, in whichever words outlets have it. */
export interface Utterance {
  readonly id: UtteranceId;
  readonly speaker: string | null;
  readonly speakerId?: EntityId;
  /** Its fullest version. */
  readonly words: string;
  readonly date?: string;
  /** Different wordings; statements that agree to the word count once. */
  readonly variants: number;
  readonly statements: number;
  readonly outlets: number;
  /** As {@link JoinedEvent.origins}. */
  readonly origins: number;
}

/** One wording of an utterance. */
export interface Variant {
  readonly words: string;
  readonly quotation: Quotation;
  /** Where it stands, the first published first; copies of one text behind one another. */
  readonly statements: readonly Statement[];
  readonly outlets: number;
  readonly origins: number;
  /** The wording along that of the fullest variant, word by word. */
  readonly alignment: Alignment;
}

export interface UtteranceDetail extends Utterance {
  /** The fullest first. */
  readonly wordings: readonly Variant[];
}

/** The stand that somebody takes in a statement. */
export interface Position {
  readonly holder: EntityRef | null;
  /** How the holder is named or described in the text. */
  readonly holderText: string;
  readonly polarity: Polarity;
  /** What the stand is for or against, in the words of the text, and whom or which type of event they name. */
  readonly target: string;
  readonly targetEntity?: EntityRef;
  readonly targetSpans: readonly Span[];
  /** The words that take the stand. */
  readonly evidence: readonly Span[];
  readonly date?: string;
  readonly statement: Statement;
}
