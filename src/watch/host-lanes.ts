import type { Clock } from './clock.ts';

interface Lane {
  /** Ends when all that was asked for before is through. */
  last: Promise<unknown>;
  /** When the host may be asked again, milliseconds since 1970. */
  free: number;
  /** Until when the host wants to be left alone. */
  held: number;
}

/** One request a host at a time with a delay between two, and so many hosts at a time. */
export class HostLanes {
  readonly #clock: Clock;
  readonly #delay: number;
  readonly #signal: AbortSignal;
  readonly #lanes = new Map<string, Lane>();
  #open: number;
  readonly #waiting: (() => void)[] = [];

  /** @param delay milliseconds from the end of a request to the next one of the same host */
  constructor(
    clock: Clock,
    signal: AbortSignal,
    { delay, abreast }: { readonly delay: number; readonly abreast: number },
  ) {
    this.#clock = clock;
    this.#signal = signal;
    this.#delay = delay;
    this.#open = abreast;
  }

  /** Does `work` when it is its turn; `ownDelay` where the host asks for a longer delay. Undefined where it was stopped before. */
  async run<Result>(
    host: string,
    work: () => Promise<Result>,
    ownDelay: () => Promise<number> = async () => 0,
  ): Promise<Result | undefined> {
    const lane = this.#lane(host);
    const turn = lane.last.then(async () => {
      await this.#clock.sleep(lane.free - this.#clock.now(), this.#signal);
      await this.#enter();
      try {
        return this.#signal.aborted ? undefined : await work();
      } finally {
        this.#leave();
        lane.free = this.#clock.now() + Math.max(this.#delay, await ownDelay());
      }
    });
    lane.last = turn.catch(() => undefined);
    return turn;
  }

  /** Leaves a host alone for so many milliseconds. */
  hold(host: string, milliseconds: number): void {
    const lane = this.#lane(host);
    lane.held = Math.max(lane.held, this.#clock.now() + milliseconds);
  }

  /** Milliseconds for which a host is still to be left alone. */
  heldFor(host: string): number {
    return Math.max(0, (this.#lanes.get(host)?.held ?? 0) - this.#clock.now());
  }

  #lane(host: string): Lane {
    const lane = this.#lanes.get(host) ?? { last: Promise.resolve(), free: 0, held: 0 };
    this.#lanes.set(host, lane);
    return lane;
  }

  async #enter(): Promise<void> {
    if (this.#open > 0) this.#open -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#open += 1;
    else next();
  }
}

/** What requests are kept apart by; an address that is none has a lane of its own. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
