import { eachWordHash } from './folded-words.ts';

/** Words in a shingle: with 2 % of the words changed, 92 of 100 shingles of four stay. */
const SIZE = 4;
/** Of so many shingles one is a sign that the text is found by. */
export const ONE_IN = 16;
/** Signs that even a short text has. */
const LEAST_SIGNS = 8;

/** What a text is made of, for telling whether another is made of the same. */
export interface Sketch {
  /** Hashes of its shingles of four words, ascending, each once; 32 bits without sign. */
  readonly shingles: Uint32Array;
  /** Those of them that the text is indexed by, ascending. */
  readonly signs: Uint32Array;
}

/**
 * The sketch of a text: letters and digits only, case and accents aside, so that house style and typography do not matter.
 *
 * The signs are a scaled MinHash (Broder 1997; "FracMinHash", Irber et al. 2022): the same fixed part of all hashes in every
 * text. Two texts share signs as they share shingles, whatever their lengths, so an excerpt is found as well as a reprint;
 * MinHash with a fixed number of hashes estimates what both share of their union, and loses excerpts.
 */
export function sketchOf(text: string): Sketch {
  const words: number[] = [];
  eachWordHash(text, (hash) => words.push(hash));
  const count = words.length === 0 ? 0 : Math.max(1, words.length - SIZE + 1);
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) all[i] = shingleAt(words, i);
  const shingles = distinct(all.sort());
  const few = Math.min(LEAST_SIGNS, shingles.length);
  const limit = Math.floor(2 ** 32 / ONE_IN);
  const below = shingles.findIndex((hash) => hash >= limit);
  return { shingles, signs: shingles.slice(0, Math.max(few, below < 0 ? shingles.length : below)) };
}

/** How many shingles two texts share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

/** Sorted numbers, each once. */
function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const hash = sorted[i] ?? 0;
    if (count > 0 && hash === sorted[count - 1]) continue;
    sorted[count] = hash;
    count += 1;
  }
  return sorted.slice(0, count);
}

function shingleAt(words: readonly number[], from: number): number {
  let hash = 0;
  for (let i = from; i < Math.min(from + SIZE, words.length); i += 1)
    hash = Math.imul(hash, 0x9e3779b1) + (words[i] ?? 0);
  // The finalizer of MurmurHash3: neighbours in, strangers out.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
