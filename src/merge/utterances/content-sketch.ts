import { foldedWords } from '../folded-words.ts';

/** What was said, for telling whether another statement says the same. */
export interface ContentSketch {
  /** Its words in small letters without accents, in order. */
  readonly words: readonly string[];
  /** How many of them stand in quotation marks; these tell most. */
  readonly quoted: ReadonlySet<string>;
  /** What it is found by, up to 53 bits: the same for the same words of the same speaker, and near one another in an index for one speaker. */
  readonly signs: readonly number[];
}

/** Signs of an utterance. Two that share half of their telling words share one of four signs in 19 of 20 cases. */
const SIGNS = 4;
/** With fewer telling words a statement says too little to be told from another: "he will win". */
const LEAST_WORDS = 4;

/** Words that stand everywhere tell nothing. */
const small = new Set(
  (
    'the and that this with from for are was were will would have has had not but they them their there what when which who he she his ' +
    'her its our your you been being into about than then also more over such can could should may might must just very all any some out'
  ).split(' '),
);

/**
 * The sketch of a statement's content. Its signs are a bottom-k MinHash (Broder 1997) over its telling words, under the speaker:
 * statements are one utterance only if they are one speaker's.
 */
export function contentSketch(content: string, speaker: number): ContentSketch {
  const words = foldedWords(content);
  const telling = new Set(words.filter(isTelling));
  const hashes = [...telling].map((word) => hashOf(word)).sort((a, b) => a - b);
  const signs = telling.size < LEAST_WORDS ? [] : hashes.slice(0, SIGNS).map((hash) => signOf(hash, speaker));
  return {
    words,
    quoted: new Set(quotedParts(content).flatMap(foldedWords).filter(isTelling)),
    signs: [...new Set(signs)],
  };
}

export function isTelling(word: string): boolean {
  return word.length > 2 && !small.has(word);
}

function quotedParts(content: string): readonly string[] {
  return content.match(/[“"«„][^”"»“]{3,}/gu) ?? [];
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return finished(hash) >>> 0;
}

/** Bits of a sign that are of the word; those above are the speaker's. */
const WORD_BITS = 22;

/** An index then keeps what one speaker said in one place: what it touches for a story grows with its speakers, not with their words. */
function signOf(hash: number, speaker: number): number {
  return speaker * 2 ** WORD_BITS + (hash & (2 ** WORD_BITS - 1));
}

/** The finalizer of MurmurHash3. */
function finished(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
