import type { Span } from './span.ts';

/** A syntactic word of a text. */
export interface Word extends Span {
  /** As it is written out; mostly what stands in the text, but parts of a contraction need not spell it ("du": "de", "le"). */
  readonly form: string;
}

/** What is written as one: mostly a word, sometimes several ("don't"). */
export interface Token extends Span {
  readonly words: readonly Word[];
}

/** A sentence as it was cut by somebody. */
export interface TokenSentence {
  readonly id?: string;
  /** Whether a paragraph begins here. */
  readonly paragraph: boolean;
  readonly tokens: readonly Token[];
}
