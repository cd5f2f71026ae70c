import type { Analysis } from '../neural/index.ts';
import type { Span } from '../text/index.ts';

/** Words `first` to `last` of an analysis, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Words, in any order, as the runs of those that stand side by side, in text order. */
export function runsOf(words: readonly number[]): Run[] {
  const out: { first: number; last: number }[] = [];
  for (const word of [...new Set(words)].sort((a, b) => a - b)) {
    const open = out.at(-1);
    if (open !== undefined && word === open.last + 1) open.last = word;
    else out.push({ first: word, last: word });
  }
  return out;
}

/** The words of runs, one by one. */
export function wordsOf(runs: readonly Run[]): number[] {
  const out: number[] = [];
  for (const { first, last } of runs) for (let word = first; word <= last; word += 1) out.push(word);
  return out;
}

/** A run as a span of the text, UTF-16. */
export function spanOf(words: Analysis['words'], run: Run): Span {
  return { start: words[run.first]?.start ?? 0, end: words[run.last]?.end ?? 0 };
}

/** The words that lie wholly in a span, as a run; undefined where there is none. `words` are in order. */
export function runIn(words: Analysis['words'], span: Span): Run | undefined {
  const first = firstWhere(words, (word) => word.start >= span.start);
  const last = firstWhere(words, (word) => word.end > span.end) - 1;
  return last >= first ? { first, last } : undefined;
}

/** The first word that passes a test which all after it pass too; their number where none does. By halves. */
function firstWhere(words: Analysis['words'], test: (word: Span) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(words[middle] as Span)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the first word of runs to the last; undefined where there are none. */
export function hullOf(runs: readonly Run[]): Run | undefined {
  if (runs.length === 0) return undefined;
  return { first: Math.min(...runs.map((run) => run.first)), last: Math.max(...runs.map((run) => run.last)) };
}

/** Whether a run lies wholly in another. */
export function isIn(inner: Run, outer: Run): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether two runs share a word. */
export function meet(a: Run, b: Run): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether two lists of runs are the same words. */
export function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every(({ first, last }, i) => first === b[i]?.first && last === b[i]?.last);
}
