/** Words as the page metric counts them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/**
 * For each block the share of its words that belong to the true body, found by aligning the page's words with the
 * body's: the longest common run first, then what stands before and after it (Ratcliff and Obershelp). One or two words
 * that agree by themselves are chance, unless they are the whole block.
 */
export function labelBlocks(blocks: readonly string[], body: string): readonly number[] {
  const perBlock = blocks.map(wordsOf);
  const owner = perBlock.flatMap((words, i) => words.map(() => i));
  const hits = blocks.map(() => 0);
  for (const [from, length] of commonRuns(perBlock.flat(), wordsOf(body))) {
    for (let k = from; k < from + length; k += 1) {
      const i = owner[k] ?? 0;
      if (length >= 3 || (perBlock[i]?.length ?? 0) <= length) hits[i] = (hits[i] ?? 0) + 1;
    }
  }
  return hits.map((n, i) => n / Math.max(1, perBlock[i]?.length ?? 1));
}

function commonRuns(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (const [j, word] of b.entries()) places.set(word, [...(places.get(word) ?? []), j]);
  const runs: (readonly [number, number])[] = [];
  const queue: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [alo, ahi, blo, bhi] = next;
    const [i, j, k] = longestRun(a, places, alo, ahi, blo, bhi);
    if (k === 0) continue;
    runs.push([i, k]);
    queue.push([alo, i, blo, j], [i + k, ahi, j + k, bhi]);
  }
  return runs;
}

function longestRun(
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  alo: number,
  ahi: number,
  blo: number,
  bhi: number,
): readonly [number, number, number] {
  let best: readonly [number, number, number] = [alo, blo, 0];
  let lengths = new Map<number, number>();
  for (let i = alo; i < ahi; i += 1) {
    const now = new Map<number, number>();
    for (const j of places.get(a[i] ?? '') ?? []) {
      if (j < blo) continue;
      if (j >= bhi) break;
      const k = (lengths.get(j - 1) ?? 0) + 1;
      now.set(j, k);
      if (k > best[2]) best = [i - k + 1, j - k + 1, k];
    }
    lengths = now;
  }
  return best;
}
