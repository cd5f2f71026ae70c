import { type ContentSketch, isTelling } from './content-sketch.ts';

/** From this part of the shorter one's telling words on, in order, two statements of one speaker are one utterance. */
const ALIKE = 0.6;
/** Of the words in quotation marks of both. */
const QUOTES_ALIKE = 0.7;
/** Telling words that they share at least. */
const LEAST_SHARED = 4;
/** Words that are compared of a long statement. */
const LONGEST = 200;

/**
 * Whether two statements of one speaker carry the same utterance: most telling words of the shorter stand in the longer in the same
 * order. Where both quote, the quotes have to agree still more; what stands round them is the outlet's.
 */
export function isSameUtterance(a: ContentSketch, b: ContentSketch): boolean {
  const [x, y] = [telling(a), telling(b)];
  const shorter = Math.min(x.length, y.length);
  const bothQuote = a.quoted.size >= LEAST_SHARED && b.quoted.size >= LEAST_SHARED;
  // No order of the words can share more than all of them, and that is quickly counted.
  const most = Math.min(heldBy(x, y), heldBy(y, x));
  if (most < LEAST_SHARED || (!bothQuote && most / shorter < ALIKE)) return false;
  const shared = commonLength(x, y);
  if (shared < LEAST_SHARED) return false;
  if (bothQuote) {
    const both = [...a.quoted].filter((word) => b.quoted.has(word)).length;
    return both / Math.min(a.quoted.size, b.quoted.size) >= QUOTES_ALIKE;
  }
  return shared / shorter >= ALIKE;
}

function telling({ words }: ContentSketch): readonly string[] {
  return words.filter(isTelling).slice(0, LONGEST);
}

/** How many of the words stand among others, whatever their order. */
function heldBy(words: readonly string[], others: readonly string[]): number {
  const all = new Set(others);
  return words.filter((word) => all.has(word)).length;
}

/** The length of the longest run of words that both have in the same order, gaps allowed. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      next[j + 1] = word === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
