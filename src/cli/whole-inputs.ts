/**
 * Which inputs are through to their last item. The reader runs ahead of what is written, and outcomes come in the order of the
 * inputs: so one is whole when its reader has ended and an outcome of a later one has come.
 */
export class WholeInputs {
  readonly #order: ReadonlyMap<string, number>;
  readonly #ended = new Map<string, string>();
  readonly #spoiled = new Set<string>();

  /** @param inputs each once, in their order */
  constructor(inputs: readonly string[]) {
    this.#order = new Map(inputs.map((input, i) => [input, i]));
  }

  /** The reader of an input has ended; `stamp` says what the file was like before, undefined for what is no file. */
  ended(input: string, stamp: string | undefined): void {
    if (stamp !== undefined) this.#ended.set(input, stamp);
  }

  /** Something of it failed that may go well another time. */
  spoiled(input: string): void {
    this.#spoiled.add(input);
  }

  /** The inputs with their stamps that are whole now that an outcome of `input` has come. */
  before(input: string): readonly (readonly [string, string])[] {
    const now = this.#order.get(input) ?? 0;
    return this.#ended.size === 0 ? [] : this.#take((other) => (this.#order.get(other) ?? 0) < now);
  }

  rest(): readonly (readonly [string, string])[] {
    return this.#take(() => true);
  }

  #take(isWhole: (input: string) => boolean): readonly (readonly [string, string])[] {
    const whole = [...this.#ended].filter(([input]) => isWhole(input));
    for (const [input] of whole) this.#ended.delete(input);
    return whole.filter(([input]) => !this.#spoiled.has(input));
  }
}
