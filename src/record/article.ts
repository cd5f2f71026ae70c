import type { Span, TokenSentence } from '../text/index.ts';

/** One story as it was read: the text that every offset of its record refers to, and what the page says about itself. */
export interface Article {
  /** The input's own id, or a stable hash of url + text. */
  readonly id: string;
  /** Canonical address, absolute. */
  readonly url?: string;
  readonly title?: string;
  /** The authors as the page names them, without a leading "By". */
  readonly byline?: string;
  /** Name of the outlet. */
  readonly publisher?: string;
  /** Time of publication, ISO 8601; it may be partial (`2024-11-07`) and keeps the zone where the page gave one. */
  readonly published?: string;
  /** BCP 47 tag of the language of the text, `und` where it could not be told. */
  readonly language: string;
  /** The text that offsets refer to, never changed after reading. UTF-16 code units. */
  readonly text: string;
  /**
   * The pieces of `text` that are story, in order, not overlapping. What lies outside them (clutter in a text that was
   * given verbatim) is not read.
   */
  readonly paragraphs: readonly Span[];
  /**
   * Tokens and sentences that the input came with (CoNLL-U) and that are to be kept; they cover all of `text` that is
   * no white space. Not a part of records.
   */
  readonly sentences?: readonly TokenSentence[];
}
