import type { Span } from '../text/index.ts';
import { breaksBefore, caseOf, quoteStates } from './features.ts';
import { pretokens } from './pretokens.ts';
import type { WordPiece } from './wordpiece.ts';

/** A text as the model reads it: its words, and the pieces of each. */
export interface Encoded {
  /** Words (pre-tokens) by UTF-16 offsets of the text. */
  readonly words: readonly Span[];
  /** The numbers of all pieces, word after word. */
  readonly ids: Int32Array;
  /** Index in `ids` of the first piece of each word, and at the end the number of pieces. */
  readonly pieceAt: Int32Array;
  /** Letter case, quotation state and line breaks before, one number a word (see features.ts). */
  readonly cases: Uint8Array;
  readonly quotes: Uint8Array;
  readonly breaks: Uint8Array;
}

export interface EncodeOptions {
  /** Quotation state of each word, 1 for inside, from a caller who knows better than `guess`, which features.ts makes. */
  readonly quotes?: (text: string, words: readonly Span[], guess: Uint8Array) => Uint8Array;
  /** Words of a text, in order, where they are not to be its pre-tokens. */
  readonly words?: (text: string) => readonly Span[];
}

// Only runs of ideographs have more; a word stands for itself by its first piece, the others are context.
const PIECES_OF_A_WORD = 100;

/**
 * Cuts a text into words and pieces and reads off what an uncased vocabulary loses.
 *
 * Throws RangeError when `quotes` gives another number of states than there are words.
 */
export function encode(text: string, wordPiece: WordPiece, options: EncodeOptions = {}): Encoded {
  const words = options.words?.(text) ?? pretokens(text);
  const breaks = breaksBefore(text, words);
  const guess = quoteStates(text, words, breaks);
  const quotes = options.quotes?.(text, words, guess) ?? guess;
  if (quotes.length !== words.length)
    throw new RangeError(`${quotes.length} quotation states for ${words.length} words`);
  const cases = new Uint8Array(words.length);
  const pieceAt = new Int32Array(words.length + 1);
  const ids: number[] = [];
  words.forEach(({ start, end }, i) => {
    const word = text.slice(start, end);
    cases[i] = caseOf(word);
    for (const id of wordPiece.ids(word).slice(0, PIECES_OF_A_WORD)) ids.push(id);
    pieceAt[i + 1] = ids.length;
  });
  return { words, ids: Int32Array.from(ids), pieceAt, cases, quotes, breaks };
}
