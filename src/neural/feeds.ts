import type { Encoded } from './encode.ts';
import type { Feeds } from './runtime.ts';
import { lengthOf, type Window } from './windows.ts';
import type { WordPiece } from './wordpiece.ts';

/** One window of one text. */
export interface Row {
  readonly text: Encoded;
  readonly window: Window;
}

export interface FeedOptions {
  readonly special: WordPiece['special'];
  /** Longest row in pieces. */
  readonly longest: number;
  /** Shortest row in pieces; shorter ones are padded, since the model picks a fixed number of candidates from each. */
  readonly shortest: number;
}

/**
 * The model's inputs for a batch of windows, each [rows, pieces of the longest]: `input_ids`, `attention_mask`,
 * `case_ids`, `quote_ids`, `break_ids`, and `first`, which is 1 on the first piece of each word.
 */
export function feedsOf(rows: readonly Row[], { special, longest, shortest }: FeedOptions): Feeds {
  const lengths = rows.map(({ text, window }) => lengthOf(text.pieceAt, window, longest));
  const width = Math.max(shortest, ...lengths);
  const table = () => new Table(rows.length, width);
  const [ids, mask, cases, quotes, breaks, first] = [table(), table(), table(), table(), table(), table()];
  rows.forEach(({ text, window }, r) => {
    const start = r * width;
    const last = start + (lengths[r] ?? 0) - 1;
    ids.fill(special.pad, last + 1, start + width);
    mask.fill(1, start, last + 1);
    ids.set(start, special.start);
    let at = start + 1;
    for (let word = window.from; word < window.to; word++) {
      first.set(at, 1);
      for (let p = text.pieceAt[word] ?? 0; p < (text.pieceAt[word + 1] ?? 0) && at < last; p++, at++) {
        ids.set(at, text.ids[p] ?? special.unknown);
        cases.set(at, text.cases[word] ?? 0);
        quotes.set(at, text.quotes[word] ?? 0);
        breaks.set(at, text.breaks[word] ?? 0);
      }
    }
    ids.set(last, special.end);
  });
  return {
    input_ids: ids.feed(),
    attention_mask: mask.feed(),
    case_ids: cases.feed(),
    quote_ids: quotes.feed(),
    break_ids: breaks.feed(),
    first: first.feed(),
  };
}

/** A table of small non-negative whole numbers as int64, written without making a BigInt of each. */
class Table {
  readonly #dims: readonly number[];
  readonly #data: BigInt64Array;
  readonly #low: Int32Array;

  constructor(rows: number, width: number) {
    this.#dims = [rows, width];
    this.#data = new BigInt64Array(rows * width);
    this.#low = new Int32Array(this.#data.buffer);
  }

  // Every platform that JavaScript runs on is little-endian: the low half comes first.
  set(at: number, value: number): void {
    this.#low[2 * at] = value;
  }

  fill(value: number, from: number, to: number): void {
    for (let at = from; at < to; at++) this.set(at, value);
  }

  feed() {
    return { dims: this.#dims, data: this.#data };
  }
}
