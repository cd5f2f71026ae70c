import { eachWordHash, hashOfWord } from '../folded-words.ts';
import { roughWords } from './rough-words.ts';

/** What was said, for telling whether another statement says the same. Words are 32-bit hashes: numbers are compared and kept cheaply. */
export interface ContentSketch {
  /** Its telling words in order, of a long one the first. */
  readonly telling: Uint32Array;
  /** Those that stand in quotation marks, each once; these tell most. */
  readonly quoted: ReadonlySet<number>;
  /** What it is found by, up to 53 bits: the same for the same words of the same speaker, and near one another in an index for one speaker. */
  readonly signs: readonly number[];
  /** Which words it has, very roughly: see {@link roughWords}. */
  readonly rough: number;
}

/** Signs of an utterance. Two that share half of their telling words share one of four signs in 19 of 20 cases. */
const SIGNS = 4;
/** With fewer telling words a statement says too little to be told from another: "he will win". */
const LEAST_WORDS = 4;
/** Words that are compared of a long statement. */
const LONGEST = 200;

/** The hashes of words that stand everywhere and tell nothing. */
const small = new Set(
  (
    'the and that this with from for are was were will would have has had not but they them their there what when which who he she his ' +
    'her its our your you been being into about than then also more over such can could should may might must just very all any some out'
  )
    .split(' ')
    .map(hashOfWord),
);

/**
 * The sketch of a statement's content. Its signs are a bottom-k MinHash (Broder 1997) over its telling words, under the speaker:
 * statements are one utterance only if they are one speaker's.
 */
export function contentSketch(content: string, speaker: number): ContentSketch {
  const telling = hashesIn(content);
  const distinct = Uint32Array.from(new Set(telling)).sort();
  const signs =
    distinct.length < LEAST_WORDS ? [] : Array.from(distinct.subarray(0, SIGNS), (hash) => signOf(hash, speaker));
  const quoted = new Set<number>();
  for (const part of quotedParts(content)) for (const hash of hashesIn(part)) quoted.add(hash);
  const compared = telling.slice(0, LONGEST);
  return {
    telling: Uint32Array.from(compared),
    quoted,
    signs: [...new Set(signs)],
    rough: roughWords(compared, quoted),
  };
}

function hashesIn(text: string): readonly number[] {
  const hashes: number[] = [];
  eachWordHash(text, (hash, length) => {
    if (length > 2 && !small.has(hash)) hashes.push(finished(hash) >>> 0);
  });
  return hashes;
}

function quotedParts(content: string): readonly string[] {
  return content.match(/[“"«„][^”"»“]{3,}/gu) ?? [];
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
