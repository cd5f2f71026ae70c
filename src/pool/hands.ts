/** One of those who do the work: a worker thread, as far as a pool looks at it. */
export interface Hand<Task, Done> {
  /** Does one task; a second one is given only when the first is done. Rejects with `HandGone` when it died over it. */
  do(task: Task): Promise<Done>;
  /** Whether it died, over a task or while it had none. */
  readonly isGone: boolean;
  close(): Promise<void>;
}

/** A hand that died (out of memory, a crash of native code) and the task with it; the others go on. */
export class HandGone extends Error {
  override readonly name = 'HandGone';
}

/** Gives tasks to hands as these come free. Tasks are begun in the order in which they come. */
export class Hands<Task, Done> {
  readonly #hire: () => Hand<Task, Done>;
  readonly #free: Hand<Task, Done>[] = [];
  readonly #all = new Set<Hand<Task, Done>>();
  readonly #waiting: ((hand: Hand<Task, Done>) => void)[] = [];
  readonly #many: number;

  /** @param hire makes a hand; hands are made when there is work for them, `many` at most, and anew for one that died */
  constructor(many: number, hire: () => Hand<Task, Done>) {
    this.#many = many;
    this.#hire = hire;
  }

  async do(task: Task): Promise<Done> {
    const hand = this.#idle() ?? this.#hired() ?? (await this.#next());
    try {
      const done = await hand.do(task);
      this.#release(hand);
      return done;
    } catch (error) {
      if (error instanceof HandGone) this.#bury(hand);
      else this.#release(hand);
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((hand) => hand.close()));
  }

  /** One that is free; those that died while they had nothing to do are let go. */
  #idle(): Hand<Task, Done> | undefined {
    for (let hand = this.#free.pop(); hand !== undefined; hand = this.#free.pop()) {
      if (!hand.isGone) return hand;
      this.#all.delete(hand);
    }
    return undefined;
  }

  #next(): Promise<Hand<Task, Done>> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #hired(): Hand<Task, Done> | undefined {
    if (this.#all.size >= this.#many) return undefined;
    const hand = this.#hire();
    this.#all.add(hand);
    return hand;
  }

  #release(hand: Hand<Task, Done>): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(hand);
    else next(hand);
  }

  #bury(hand: Hand<Task, Done>): void {
    this.#all.delete(hand);
    const next = this.#waiting.shift();
    if (next === undefined) return;
    const other = this.#hired();
    if (other !== undefined) next(other);
  }
}
