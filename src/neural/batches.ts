export interface BatchOptions {
  /** Most rows of a batch. */
  readonly rows?: number;
  /** Most pieces of a batch, padding included. A row that alone has more is a batch of its own. */
  readonly pieces?: number;
  /** Largest share of a batch that may be padding. */
  readonly waste?: number;
}

/**
 * Groups rows of like length: indices into `lengths`, each once, longest first.
 *
 *     batches([10, 50, 11, 49], { rows: 2 }); // [[1, 3], [2, 0]]
 */
export function batches(lengths: readonly number[], options: BatchOptions = {}): readonly (readonly number[])[] {
  const { rows = 1, pieces = 1024, waste = 0.1 } = options;
  const order = lengths.map((_, i) => i).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  const groups: number[][] = [];
  let group: number[] = [];
  let width = 0;
  let used = 0;
  for (const i of order) {
    const length = lengths[i] ?? 0;
    const area = width * (group.length + 1);
    const fits = group.length < rows && area <= pieces && area - used - length <= waste * area;
    if (!fits || group.length === 0) {
      group = [];
      groups.push(group);
      width = length;
      used = 0;
    }
    group.push(i);
    used += length;
  }
  return groups;
}
