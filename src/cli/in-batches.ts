/**
 * Gathers items into batches of up to `size`. A batch is closed early when nothing new came for `patience`
 * milliseconds, so that a slow source (a pipe that someone types into) is answered at once and a fast one fills the
 * model's batches.
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  { size = 16, patience = 50 }: { readonly size?: number; readonly patience?: number } = {},
): AsyncGenerator<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let batch: Item[] = [];
  let pending = iterator.next();
  try {
    while (true) {
      const result = batch.length === 0 ? await pending : await within(pending, patience);
      if (result === undefined || result.done) {
        if (batch.length > 0) yield batch;
        if (result?.done) return;
        batch = [];
        continue;
      }
      batch.push(result.value);
      pending = iterator.next();
      pending.catch(() => undefined);
      if (batch.length >= size) {
        yield batch;
        batch = [];
      }
    }
  } finally {
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

/** What the promise gives, or undefined when it takes longer than `patience` milliseconds. */
async function within<T>(promise: Promise<T>, patience: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
