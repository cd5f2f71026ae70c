/** A step from the words of a quote to those on record. */
export type Difference =
  | { readonly kind: 'same'; readonly words: string }
  /** In the quote, not on record. */
  | { readonly kind: 'added'; readonly words: string }
  /** On record, not in the quote. */
  | { readonly kind: 'left-out'; readonly words: string }
  | { readonly kind: 'changed'; readonly words: string; readonly onRecord: string };

export interface Alignment {
  readonly differences: readonly Difference[];
  /** The part of the quote's words that stand on record in their order, 0 to 1. */
  readonly agreement: number;
}

/**
 * Lays a quote along a text that is on record, word by word: the longest common run of words in order (Myers' LCS by dynamic
 * programming; quotes are short). What stands on record before the first and after the last shared word is not counted against the quote. Case, quotation
 * marks and punctuation are no difference.
 */
export function align(quote: string, onRecord: string): Alignment {
  const [ours, theirs] = [wordsOf(quote), wordsOf(onRecord)];
  const [a, b] = [ours.map(key), theirs.map(key)];
  const length = longest(a, b);
  const out: Difference[] = [];
  let [i, j, same] = [0, 0, 0];
  let [added, left]: [string[], string[]] = [[], []];
  const flush = (isEdge: boolean): void => {
    if (added.length > 0 && left.length > 0 && !isEdge) {
      out.push({ kind: 'changed', words: added.join(' '), onRecord: left.join(' ') });
    } else if (added.length > 0) out.push({ kind: 'added', words: added.join(' ') });
    else if (left.length > 0 && !isEdge) out.push({ kind: 'left-out', words: left.join(' ') });
    [added, left] = [[], []];
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush(same === 0);
      const last = out.at(-1);
      if (last?.kind === 'same') out[out.length - 1] = { kind: 'same', words: `${last.words} ${ours[i]}` };
      else out.push({ kind: 'same', words: ours[i] ?? '' });
      [i, j, same] = [i + 1, j + 1, same + 1];
    } else if (j >= b.length || (i < a.length && at(length, i + 1, j) >= at(length, i, j + 1)))
      added.push(ours[i++] ?? '');
    else left.push(theirs[j++] ?? '');
  }
  flush(true);
  return { differences: out, agreement: a.length === 0 ? 0 : same / a.length };
}

/** Words with what hangs on them, such as commas; lone marks are none. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => key(word) !== '');
}

function key(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** For each pair of places how many words both have in common from there on. */
function longest(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i], table[i + 1]];
    for (let j = b.length - 1; row && below && j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
