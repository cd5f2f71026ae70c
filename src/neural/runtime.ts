/** What goes into the model: 64-bit whole numbers, row after row. */
export interface Feed {
  readonly dims: readonly number[];
  readonly data: BigInt64Array;
}

/** What comes out: floats, or 64-bit whole numbers for positions and labels. */
export interface Output {
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

export type Feeds = Readonly<Record<string, Feed>>;
export type Outputs = Readonly<Record<string, Output>>;

/** Runs one model. Runs do not overlap: a second one waits for the first. */
export interface Runtime {
  /** Which engine it is, as in "onnxruntime-node 1.17.0". */
  readonly name: string;
  run(feeds: Feeds): Promise<Outputs>;
  /** Gives the memory back; nothing can be run afterwards. */
  close(): Promise<void>;
}

export interface RuntimeOptions {
  /** Threads for one run. */
  readonly threads?: number;
}

/** The part of onnxruntime-node and onnxruntime-web that is used here; both come with types of their own version. */
export interface Engine<T extends { readonly dims: readonly number[]; readonly data: unknown }> {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => T;
}

interface Session<T> {
  run(
    feeds: Record<string, T>,
  ): Promise<Readonly<Record<string, { readonly dims: readonly number[]; readonly data: unknown }>>>;
  release(): Promise<void>;
}

/** A session of one of the engines as a `Runtime`. */
export function sessionRuntime<T extends { readonly dims: readonly number[]; readonly data: unknown }>(
  name: string,
  engine: Engine<T>,
  session: Session<T>,
): Runtime {
  let last: Promise<unknown> = Promise.resolve();
  const run = async (feeds: Feeds): Promise<Outputs> => {
    const tensors = Object.entries(feeds).map(([key, { data, dims }]) => [key, new engine.Tensor('int64', data, dims)]);
    const results = Object.entries(await session.run(Object.fromEntries(tensors)));
    return Object.fromEntries(results.map(([key, { dims, data }]) => [key, { dims, data: numbers(key, data) }]));
  };
  return {
    name,
    run(feeds) {
      const next = last.then(
        () => run(feeds),
        () => run(feeds),
      );
      last = next;
      return next;
    },
    async close() {
      await last.catch(() => undefined);
      await session.release();
    },
  };
}

function numbers(key: string, data: unknown): Float32Array | BigInt64Array {
  if (data instanceof Float32Array || data instanceof BigInt64Array) return data;
  throw new TypeError(`the model's output ${key} is neither float nor int64`);
}
