import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';
import { readAhead } from './read-ahead.ts';
import { untilAborted } from './until-aborted.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

describe('readAhead', () => {
  it('gives everything in the order of the inputs, whatever takes how long', async () => {
    const counts = fc.array(fc.nat({ max: 4 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(counts, fc.nat({ max: 6 }), async (sizes, ahead) => {
        const inputs = sizes.map((_, i) => String(i));
        const read = (input: string) => numbers(sizes[Number(input)] ?? 0);
        const expected = inputs.flatMap((input, i) =>
          Array.from({ length: sizes[i] ?? 0 }, (_, item) => ({ input, item })),
        );
        expect(await collect(readAhead(inputs, read, { ahead }))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('opens the next inputs while it waits for one, and no more than it may', async () => {
    let open = 0;
    let most = 0;
    async function* slow(input: string): AsyncGenerator<string> {
      most = Math.max(most, ++open);
      await sleep(input === '0' ? 20 : 1);
      yield input;
      open--;
    }
    const inputs = Array.from({ length: 12 }, (_, i) => String(i));
    const items = await collect(readAhead(inputs, slow, { ahead: 3 }));
    expect(items.map(({ item }) => item)).toEqual(inputs);
    expect(most).toBe(4);
  });

  it('closes what is open when nobody wants more', async () => {
    const closed: string[] = [];
    async function* endless(input: string): AsyncGenerator<number> {
      try {
        for (let i = 0; ; i++) yield i;
      } finally {
        closed.push(input);
      }
    }
    for await (const { item } of readAhead(['a', 'b', 'c'], endless, { ahead: 1 })) if (item === 2) break;
    await sleep(1);
    expect(closed.sort()).toEqual(['a', 'b']);
  });
});

describe('inOrder', () => {
  it('gives results in the order of the items, with no more than so many under way', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 5 }), async (waits, many) => {
        let going = 0;
        const work = async (i: number) => {
          going += 1;
          expect(going).toBeLessThanOrEqual(many);
          await sleep(waits[i] ?? 0);
          going -= 1;
          return i;
        };
        expect(await collect(inOrder(numbers(waits.length), work, () => many))).toEqual(waits.map((_, i) => i));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps nothing back for a slow source', async () => {
    async function* stuck(): AsyncGenerator<number> {
      yield 7;
      await new Promise(() => undefined);
    }
    const results = inOrder(
      stuck(),
      async (i) => i,
      () => 4,
    );
    expect((await results.next()).value).toBe(7);
  });

  it('throws what the source throws, after the results of what came before', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 0;
      throw new Error('torn');
    }
    const results = inOrder(
      broken(),
      async (i) => i,
      () => 1,
    );
    expect((await results.next()).value).toBe(0);
    await expect(results.next()).rejects.toThrow('torn');
  });
});

describe('untilAborted', () => {
  it('ends at once when the signal fires, though an item is under way', async () => {
    async function* stuck(): AsyncGenerator<number> {
      yield 0;
      await new Promise(() => undefined);
    }
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 10);
    expect(await collect(untilAborted(stuck(), controller.signal))).toEqual([0]);
  });

  it('lets go of every item that is through', async () => {
    setFlagsFromString('--expose_gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const seen: WeakRef<object>[] = [];
    async function* objects(): AsyncGenerator<object> {
      for (let i = 0; i < 200; i++) yield { i };
    }
    const controller = new AbortController();
    for await (const item of untilAborted(objects(), controller.signal)) {
      seen.push(new WeakRef(item));
      // What a weak reference points at lives to the end of the turn it was made in.
      if (seen.length < 200) continue;
      await sleep(1);
      collectGarbage();
      expect(seen.filter((past) => past.deref() !== undefined).length).toBeLessThan(10);
    }
  });
});
