/** Finds texts by their signs. Kept in memory or in the archive. */
export interface TextIndex {
  /** How many of the signs each text has, for texts that have any. */
  holders(signs: Uint32Array): ReadonlyMap<number, number>;
  /** The group that a text is in. */
  groupOf(text: number): number;
  /** How many shingles texts have, as far as that is known without making them anew; the others are left out. */
  sizesOf(texts: readonly number[]): ReadonlyMap<number, number>;
  /** The shingles of a text that is in the index. */
  shinglesOf(text: number): Uint32Array;
  /** Puts a text into a group under those signs that no more than `most` texts have yet. */
  add(text: number, group: number, signs: Uint32Array, shingles: Uint32Array, most: number): void;
  /** Makes two groups one, under the smaller number. */
  join(a: number, b: number): number;
}

/** An index in memory: for tests, for the bench, and for whoever has no archive. */
export class MemoryTextIndex implements TextIndex {
  readonly #bySign = new Map<number, number[]>();
  readonly #group = new Map<number, number>();
  readonly #members = new Map<number, number[]>();
  readonly #shingles = new Map<number, Uint32Array>();

  holders(signs: Uint32Array): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const sign of signs) {
      for (const text of this.#bySign.get(sign) ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
  }

  groupOf(text: number): number {
    return this.#group.get(text) ?? text;
  }

  sizesOf(texts: readonly number[]): ReadonlyMap<number, number> {
    return new Map(texts.map((text) => [text, this.shinglesOf(text).length]));
  }

  shinglesOf(text: number): Uint32Array {
    return this.#shingles.get(text) ?? new Uint32Array();
  }

  add(text: number, group: number, signs: Uint32Array, shingles: Uint32Array, most: number): void {
    this.#group.set(text, group);
    this.#shingles.set(text, shingles);
    const members = this.#members.get(group);
    if (members === undefined) this.#members.set(group, [text]);
    else members.push(text);
    for (const sign of signs) {
      const known = this.#bySign.get(sign);
      if (known === undefined) this.#bySign.set(sign, [text]);
      else if (known.length < most) known.push(text);
    }
  }

  join(a: number, b: number): number {
    const [into, from] = [Math.min(a, b), Math.max(a, b)];
    if (into === from) return into;
    const moved = this.#members.get(from) ?? [];
    for (const text of moved) this.#group.set(text, into);
    this.#members.set(into, [...(this.#members.get(into) ?? []), ...moved]);
    this.#members.delete(from);
    return into;
  }
}
