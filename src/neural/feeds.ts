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
  /** For a model that reads sides: of each word of the text 0, 1 where it is who acts, 2 where it is to whom. All 0 is nobody. */
  readonly sides?: Uint8Array | undefined;
}

/**
 * The model's inputs for a window, each [1, pieces], nothing padded: `input_ids`, `case_ids`, `quote_ids`, `break_ids`,
 * `first`, which is 1 on the first piece of each word, and where `sides` are given `side_ids`, theirs on the first pieces.
 */
export function feedsOf({ text, window }: Row, { special, longest, sides }: FeedOptions): Feeds {
  const length = lengthOf(text.pieceAt, window, longest);
  const table = () => new Table(length);
  const [ids, cases, quotes, breaks, first, marks] = [table(), table(), table(), table(), table(), table()];
  const last = length - 1;
  ids.set(0, special.start);
  let at = 1;
  for (let word = window.from; word < window.to; word++) {
    first.set(at, 1);
    marks.set(at, sides?.[word] ?? 0);
    for (let p = text.pieceAt[word] ?? 0; p < (text.pieceAt[word + 1] ?? 0) && at < last; p++, at++) {
      ids.set(at, text.ids[p] ?? special.unknown);
      cases.set(at, text.cases[word] ?? 0);
      quotes.set(at, text.quotes[word] ?? 0);
      breaks.set(at, text.breaks[word] ?? 0);
    }
  }
  ids.set(last, special.end);
  return {
    input_ids: ids.feed(),
    case_ids: cases.feed(),
    quote_ids: quotes.feed(),
    break_ids: breaks.feed(),
    first: first.feed(),
    ...(sides === undefined ? {} : { side_ids: marks.feed() }),
  };
}

/** A row of small non-negative whole numbers as int64, written without making a BigInt of each. */
class Table {
  readonly #data: BigInt64Array;
  readonly #low: Int32Array;

  constructor(width: number) {
    this.#data = new BigInt64Array(width);
    this.#low = new Int32Array(this.#data.buffer);
  }

  // Every platform that JavaScript runs on is little-endian: the low half comes first.
  set(at: number, value: number): void {
    this.#low[2 * at] = value;
  }

  feed() {
    return { dims: [1, this.#data.length], data: this.#data };
  }
}
