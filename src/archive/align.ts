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

// What a step is worth. A word that differs costs less than one that is added, so that words stand beside those that they took
// the place of; what is left out costs for being left out and hardly for its length, since quotes are cut.
const [SAME, CHANGED, ADDED, LEFT_OUT, LEFT_OUT_MORE] = [40, -18, -20, -30, -1] as const;

/**
 * Lays a quote along a text that is on record, word by word: the best alignment of the whole quote with a part of the text
 * (Needleman and Wunsch 1970 with free ends, gaps as Gotoh 1982 has them). What stands on record before and after that part is
 * not counted against the quote. Case, quotation marks and punctuation are no difference.
 */
export function align(quote: string, onRecord: string): Alignment {
  const [ours, theirs] = [wordsOf(quote), wordsOf(onRecord)];
  const steps = bestSteps(ours.map(key), theirs.map(key));
  const same = steps.filter(([i, j, isSame]) => isSame && i >= 0 && j >= 0).length;
  if (same === 0) {
    return { differences: ours.length === 0 ? [] : [{ kind: 'added', words: ours.join(' ') }], agreement: 0 };
  }
  const out: Difference[] = [];
  let [agreed, added, left]: [string[], string[], string[]] = [[], [], []];
  const flush = (): void => {
    if (agreed.length > 0) out.push({ kind: 'same', words: agreed.join(' ') });
    if (added.length > 0 && left.length > 0) {
      out.push({ kind: 'changed', words: added.join(' '), onRecord: left.join(' ') });
    } else if (added.length > 0) out.push({ kind: 'added', words: added.join(' ') });
    else if (left.length > 0) out.push({ kind: 'left-out', words: left.join(' ') });
    [agreed, added, left] = [[], [], []];
  };
  for (const [i, j, isSame] of steps) {
    if (isSame !== agreed.length > 0) flush();
    if (isSame) agreed.push(ours[i] ?? '');
    else {
      if (i >= 0) added.push(ours[i] ?? '');
      if (j >= 0) left.push(theirs[j] ?? '');
    }
  }
  flush();
  return { differences: out, agreement: same / ours.length };
}

/**
 * Tells of a text at most how much of a quote can agree with it: the part of the quote's words that stand there at all. Quickly counted,
 * and never less than what {@link align} finds.
 */
export function agreementAtMost(quote: string): (onRecord: string) => number {
  const ours = wordsOf(quote).map(key);
  return (onRecord) => {
    const theirs = new Set(wordsOf(onRecord).map(key));
    return ours.length === 0 ? 0 : ours.filter((word) => theirs.has(word)).length / ours.length;
  };
}

/** Words with what hangs on them, such as commas; lone marks are none. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => key(word) !== '');
}

function key(word: string): string {
  // Most words are of small letters and nothing else; taking them apart would be most of the work.
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A word of the quote and one on record that stand beside each other (-1: none does), and whether they are the same. */
type Step = readonly [number, number, boolean];

/** Where the best way to a cell came from. */
const [DIAGONAL, ABOVE, GAP, LONGER] = [1, 2, 4, 8] as const;

function bestSteps(a: readonly string[], b: readonly string[]): readonly Step[] {
  const width = b.length + 1;
  const from = new Uint8Array((a.length + 1) * width);
  let above = new Int32Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Int32Array(width);
    row[0] = i * ADDED;
    from[i * width] = ABOVE;
    let gap = Number.NEGATIVE_INFINITY;
    for (let j = 1; j < width; j += 1) {
      const [opened, longer] = [(row[j - 1] ?? 0) + LEFT_OUT, gap + LEFT_OUT_MORE];
      gap = Math.max(opened, longer);
      const diagonal = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? SAME : CHANGED);
      const added = (above[j] ?? 0) + ADDED;
      const best = Math.max(diagonal, added, gap);
      row[j] = best;
      const way = best === diagonal ? DIAGONAL : best === gap ? GAP : ABOVE;
      from[i * width + j] = way | (longer > opened ? LONGER : 0);
    }
    above = row;
  }
  return stepsBack(a, b, from, above.indexOf(Math.max(...above)));
}

/** The steps to the cell in the last row at `end`, in order. */
function stepsBack(a: readonly string[], b: readonly string[], from: Uint8Array, end: number): readonly Step[] {
  const width = b.length + 1;
  const steps: Step[] = [];
  let [i, j] = [a.length, end];
  while (i > 0) {
    const way = from[i * width + j] ?? ABOVE;
    if (way & DIAGONAL) {
      [i, j] = [i - 1, j - 1];
      steps.push([i, j, a[i] === b[j]]);
    } else if (way & ABOVE) {
      i -= 1;
      steps.push([i, -1, false]);
    } else {
      for (let isLonger = true; isLonger; j -= 1) {
        isLonger = ((from[i * width + j] ?? 0) & LONGER) !== 0;
        steps.push([-1, j - 1, false]);
      }
    }
  }
  return steps.reverse();
}
