/** A run of words that the model sees at once: word indices, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface WindowOptions {
  /** Longest window in pieces, with the two that open and close it. */
  readonly length: number;
  /** Pieces that a window shares with the one before, or a few less, since windows begin and end with a word. */
  readonly overlap: number;
}

/**
 * Overlapping windows over a text, in order; each word is in at least one of them.
 *
 * `pieceAt` holds the index of each word's first piece, and at the end the number of pieces. A word that alone is
 * longer than a window gets a window of its own.
 */
export function windowsOf(pieceAt: Int32Array, { length, overlap }: WindowOptions): readonly Window[] {
  const words = pieceAt.length - 1;
  const body = length - 2;
  const windows: Window[] = [];
  let from = 0;
  while (from < words) {
    const to = Math.max(from + 1, lastUpTo(pieceAt, (pieceAt[from] ?? 0) + body, from));
    windows.push({ from, to });
    if (to >= words) break;
    // As much as is to be shared, and no more than leaves room for the next word.
    const shared = Math.max((pieceAt[to] ?? 0) - overlap, (pieceAt[to + 1] ?? 0) - body);
    from = firstFrom(pieceAt, shared, from + 1, to);
  }
  return windows;
}

/** The greatest index >= `low` whose piece is at most `limit`. */
function lastUpTo(pieceAt: Int32Array, limit: number, low: number): number {
  let at = low;
  while (at + 1 < pieceAt.length && (pieceAt[at + 1] ?? 0) <= limit) at++;
  return at;
}

/** The smallest index >= `low` whose piece is at least `limit`, at most `high`. */
function firstFrom(pieceAt: Int32Array, limit: number, low: number, high: number): number {
  let at = high;
  while (at > low && (pieceAt[at - 1] ?? 0) >= limit) at--;
  return at;
}

/** Pieces in a window with the two that open and close it, a word that does not fit being cut. */
export function lengthOf(pieceAt: Int32Array, { from, to }: Window, length: number): number {
  return Math.min(length, (pieceAt[to] ?? 0) - (pieceAt[from] ?? 0) + 2);
}

/**
 * How much to trust what a window says of each of its words: 1 in the middle, falling to 0.02 at its edges, where
 * the model sees only one side.
 */
export function edgeWeights(pieceAt: Int32Array, { from, to }: Window): Float32Array {
  const begin = pieceAt[from] ?? 0;
  const pieces = (pieceAt[to] ?? 0) - begin;
  const weights = new Float32Array(to - from);
  for (let i = 0; i < weights.length; i++) {
    const at = (pieceAt[from + i] ?? 0) - begin + 1;
    weights[i] = Math.max(0.02, Math.min(at, pieces + 1 - at) / (pieces / 2));
  }
  return weights;
}
