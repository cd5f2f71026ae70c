/** Something read, with the input it came from. */
export interface FromInput<Item> {
  readonly input: string;
  readonly item: Item;
}

/**
 * What the inputs give, in the order of the inputs. While one is being used, the next ones are already opened and
 * their first item asked for, so that waiting for one server is not waiting for all. Memory: one item for each open
 * input, however many inputs there are and however much each gives.
 * @param ahead how many inputs are opened before their turn
 */
export async function* readAhead<Item>(
  inputs: readonly string[],
  read: (input: string) => AsyncIterable<Item>,
  { ahead = 4 }: { readonly ahead?: number } = {},
): AsyncGenerator<FromInput<Item>> {
  const open: { input: string; items: AsyncIterator<Item>; first: Promise<IteratorResult<Item>> }[] = [];
  let next = 0;
  try {
    while (next < inputs.length || open.length > 0) {
      while (next < inputs.length && open.length <= ahead) {
        const input = inputs[next++] as string;
        const items = read(input)[Symbol.asyncIterator]();
        const first = items.next();
        // Whoever awaits it sees the error; until then it must not count as unhandled.
        first.catch(() => undefined);
        open.push({ input, items, first });
      }
      const [current] = open;
      if (current === undefined) return;
      for (let result = await current.first; !result.done; result = await current.items.next()) {
        yield { input: current.input, item: result.value };
      }
      open.shift();
    }
  } finally {
    // Not awaited: an input that is stuck must not hold up the end.
    for (const { items } of open) void Promise.resolve(items.return?.()).catch(() => undefined);
  }
}
