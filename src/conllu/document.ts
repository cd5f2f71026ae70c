import type { Token, TokenSentence, Word } from '../text/index.ts';

/** A word of a CoNLL-U file. */
export interface ConlluWord extends Word {
  /** UPOS, `_` where it is not known. */
  readonly upos: string;
  /** Index in the sentence's words of the head; -1 for the root, and where no head is known. */
  readonly head: number;
  /** DEPREL, `_` where it is not known. */
  readonly relation: string;
}

/** A token of several words makes a line with a range of numbers. */
export interface ConlluToken extends Token {
  readonly words: readonly ConlluWord[];
}

export interface ConlluSentence extends TokenSentence {
  readonly tokens: readonly ConlluToken[];
}

/** A document; offsets of its tokens and words are UTF-16 units of `text`. */
export interface ConlluDocument {
  readonly id?: string;
  readonly text: string;
  readonly sentences: readonly ConlluSentence[];
}

/** The words of a sentence in order, over all its tokens. */
export function wordsOf(sentence: ConlluSentence): readonly ConlluWord[] {
  return sentence.tokens.flatMap(({ words }) => words);
}
