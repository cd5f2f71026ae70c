/** Bits that words fall on, in two halves that fit the integer operations. */
const [BITS, HALF] = [48, 24];
/** Words in quotation marks from which on these are what two statements are compared by. */
export const LEAST_QUOTED = 4;
const QUOTES = 2 ** BITS;

/**
 * Which words a statement has, each as one of 48 bits of an integer, so that an index can say of most statements that they are not the same
 * without their text being read: a Bloom filter of one hash. Of a statement that quotes it is those in quotation marks, and a 49th bit says so.
 */
export function roughWords(telling: readonly number[], quoted: ReadonlySet<number>): number {
  const isQuote = quoted.size >= LEAST_QUOTED;
  const halves = [0, 0];
  for (const hash of isQuote ? quoted : telling) {
    const bit = hash % BITS;
    const half = bit < HALF ? 0 : 1;
    halves[half] = (halves[half] ?? 0) | (1 << (bit % HALF));
  }
  return (isQuote ? QUOTES : 0) + (halves[1] ?? 0) * 2 ** HALF + (halves[0] ?? 0);
}

/** Parts of the bits that the same utterance shares at least, somewhat below the parts of the words: see `same-utterance.ts`. */
const [ALIKE, QUOTES_ALIKE] = [0.42, 0.52];
/** Where one quotes and the other does not their bits are of different words, and little can be said. */
const LEAST_SHARED = 2;

/** Whether two statements may be one utterance, by their rough words; hardly any that are one are missed. */
export function mayBeSame(a: number, b: number): boolean {
  const [quotesA, quotesB] = [a >= QUOTES, b >= QUOTES];
  const shared = ones(high(a) & high(b)) + ones(low(a) & low(b));
  if (quotesA !== quotesB) return shared >= LEAST_SHARED;
  const least = Math.min(ones(high(a)) + ones(low(a)), ones(high(b)) + ones(low(b)));
  return shared >= (quotesA ? QUOTES_ALIKE : ALIKE) * least;
}

function low(rough: number): number {
  return rough % 2 ** HALF;
}

function high(rough: number): number {
  return Math.floor(rough / 2 ** HALF) % 2 ** HALF;
}

/** How many bits of 32 are set. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
