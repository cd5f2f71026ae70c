/** The rule by which what an article names was taken for somebody who is on record. */
export type MergeRule =
  /** Nobody on record fits; the first article of its entity. */
  | 'first'
  /** The same Wikidata item, or of states the same ISO code. */
  | 'same-code'
  /** The same full name, and nothing that speaks against it. */
  | 'full-name'
  /** A full name that several bear, or that is spelled otherwise, and good evidence. */
  | 'evidence'
  /** A full name that is a letter from that of somebody who is far more in the news. */
  | 'misspelling'
  /** The same name in another copy of the same text. */
  | 'same-text'
  /** A surname alone, with the same role of the same state. */
  | 'role-and-state'
  /** A surname alone or an initial with it, where the context speaks clearly for one. */
  | 'context'
  /** The same name of an organisation, place or group. */
  | 'name'
  /** The letters that a name abbreviates to, and good evidence. */
  | 'acronym'
  /** Was apart until later articles told: `evidence` ends with the number of the correction by which it is taken back. */
  | 'later'
  /** A person said so. */
  | 'corrected';

/** Why something is part of an entity. */
export interface MergeReason {
  readonly rule: MergeRule;
  /** What spoke for it, in plain words: "role: senator", "also named there: Jonas Fern". */
  readonly evidence: readonly string[];
  /** Others who were thought of and why it was not them: "n7 John Smith: another state (CA, not GB)". */
  readonly against: readonly string[];
}
