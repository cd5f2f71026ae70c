import type { ContentSketch } from './content-sketch.ts';
import { LEAST_QUOTED } from './rough-words.ts';

/** From this part of the shorter one's telling words on, in order, two statements of one speaker are one utterance. */
const ALIKE = 0.6;
/** Of the words in quotation marks of both. */
const QUOTES_ALIKE = 0.7;
/** Telling words that they share at least. */
const LEAST_SHARED = 4;

/**
 * Whether two statements of one speaker carry the same utterance: most telling words of the shorter stand in the longer in the same
 * order. Where both quote, the quotes have to agree still more; what stands round them is the outlet's.
 */
export function isSameUtterance(a: ContentSketch, b: ContentSketch): boolean {
  const [x, y] = [a.telling, b.telling];
  const shorter = Math.min(x.length, y.length);
  const bothQuote = a.quoted.size >= LEAST_QUOTED && b.quoted.size >= LEAST_QUOTED;
  // No order of the words can share more than all of them, and that is quickly counted.
  const most = Math.min(heldBy(x, y), heldBy(y, x));
  if (most < LEAST_SHARED || (!bothQuote && most / shorter < ALIKE)) return false;
  if (bothQuote) {
    let both = 0;
    for (const word of a.quoted) if (b.quoted.has(word)) both += 1;
    return both / Math.min(a.quoted.size, b.quoted.size) >= QUOTES_ALIKE && commonLength(x, y) >= LEAST_SHARED;
  }
  const common = commonLength(x, y);
  return common >= LEAST_SHARED && common / shorter >= ALIKE;
}

/** How many of the words stand among others, whatever their order. */
function heldBy(words: Uint32Array, others: Uint32Array): number {
  const all = new Set(others);
  let held = 0;
  for (const word of words) if (all.has(word)) held += 1;
  return held;
}

/** The length of the longest run of words that both have in the same order, gaps allowed. */
function commonLength(a: Uint32Array, b: Uint32Array): number {
  let row = new Uint16Array(b.length + 1);
  let next = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; j += 1) {
      next[j + 1] = word === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}
