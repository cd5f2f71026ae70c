/**
 * Does `work` for each item, up to `many()` at a time, and gives what comes of it in the order of the items, each as soon as
 * it and those before it are done: a slow source keeps nothing back. One item more than is worked on is taken of the source.
 * @param work must not reject; what goes wrong is a result
 */
export async function* inOrder<Item, Done>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Done>,
  many: () => number,
): AsyncGenerator<Done> {
  const source = items[Symbol.asyncIterator]();
  const going: Promise<Done>[] = [];
  let next: Promise<IteratorResult<Item>> | undefined;
  let ended = false;
  try {
    while (!ended || going.length > 0) {
      if (!ended) next ??= source.next();
      // Whoever awaits it sees the error; until then it must not count as unhandled.
      next?.catch(() => undefined);
      const [first] = going;
      const come = await Promise.race([
        ...(first === undefined ? [] : [first.then((done) => ({ done }))]),
        ...(next === undefined || going.length >= many() ? [] : [next.then((item) => ({ item }))]),
      ]);
      if ('done' in come) {
        going.shift();
        yield come.done;
      } else {
        next = undefined;
        if (come.item.done) ended = true;
        else going.push(work(come.item.value));
      }
    }
  } finally {
    // Not awaited: an input that is stuck must not hold up the end.
    void Promise.resolve(source.return?.()).catch(() => undefined);
  }
}
