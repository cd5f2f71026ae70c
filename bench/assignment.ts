/**
 * The pairing of rows with columns that has the greatest sum of weights, each used once at most (Kuhn 1955, with the
 * shortest augmenting paths of Jonker and Volgenant 1987, doi:10.1007/BF02278710).
 * @param weights a row a line, all of one length
 * @returns for each row its column, -1 for none
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const width = weights[0]?.length ?? 0;
  if (weights.length > width) {
    const rows = new Array<number>(weights.length).fill(-1);
    assign(Array.from({ length: width }, (_, j) => weights.map((row) => row[j] ?? 0))).forEach((row, column) => {
      if (row >= 0) rows[row] = column;
    });
    return rows;
  }
  const best = new Duals(weights, width);
  weights.forEach((_, row) => {
    best.augment(row);
  });
  return best.columnOfRow();
}

/** Prices of rows and columns, and the pairing so far: `rowOf` and the rest count columns from 1, 0 being a dummy. */
class Duals {
  readonly #weights: readonly (readonly number[])[];
  readonly #width: number;
  readonly #row: Float64Array;
  readonly #column: Float64Array;
  readonly #rowOf: Int32Array;

  constructor(weights: readonly (readonly number[])[], width: number) {
    this.#weights = weights;
    this.#width = width;
    this.#row = new Float64Array(weights.length);
    this.#column = new Float64Array(width + 1);
    this.#rowOf = new Int32Array(width + 1).fill(-1);
  }

  /** Pairs one more row, moving others along the shortest path to a free column. */
  augment(row: number): void {
    const least = new Float64Array(this.#width + 1).fill(Infinity);
    const from = new Int32Array(this.#width + 1);
    const used = new Uint8Array(this.#width + 1);
    this.#rowOf[0] = row;
    let at = 0;
    do {
      used[at] = 1;
      const next = this.#reach(at, { least, from, used });
      const step = least[next] as number;
      for (let j = 0; j <= this.#width; j += 1) {
        if (used[j]) {
          this.#row[this.#rowOf[j] as number] = (this.#row[this.#rowOf[j] as number] as number) + step;
          this.#column[j] = (this.#column[j] as number) - step;
        } else least[j] = (least[j] as number) - step;
      }
      at = next;
    } while (this.#rowOf[at] !== -1);
    for (let j = at; j !== 0; j = from[j] as number) this.#rowOf[j] = this.#rowOf[from[j] as number] as number;
  }

  #reach(at: number, { least, from, used }: { least: Float64Array; from: Int32Array; used: Uint8Array }): number {
    const row = this.#rowOf[at] as number;
    let next = -1;
    for (let j = 1; j <= this.#width; j += 1) {
      if (used[j]) continue;
      const cost = -(this.#weights[row]?.[j - 1] ?? 0) - (this.#row[row] as number) - (this.#column[j] as number);
      if (cost < (least[j] as number)) {
        least[j] = cost;
        from[j] = at;
      }
      if (next < 0 || (least[j] as number) < (least[next] as number)) next = j;
    }
    return next;
  }

  columnOfRow(): number[] {
    const out = new Array<number>(this.#weights.length).fill(-1);
    for (let j = 1; j <= this.#width; j += 1) {
      const row = this.#rowOf[j] as number;
      if (row >= 0) out[row] = j - 1;
    }
    return out;
  }
}
