import { describe, expect, it } from 'vitest';
import { floats, lowHalves } from './read-outputs.ts';
import { type Feeds, sessionRuntime } from './runtime.ts';

class Tensor {
  readonly dims: readonly number[];
  readonly data: unknown;
  constructor(type: string, data: unknown, dims: readonly number[]) {
    if (type === 'string') throw new TypeError('no strings here');
    this.dims = dims;
    this.data = data;
  }
}

const feeds: Feeds = { input_ids: { dims: [1, 2], data: BigInt64Array.of(5n, 6n) } };

function runtime(outputs: () => Promise<Record<string, Tensor>>, log: string[] = []) {
  return sessionRuntime(
    'test',
    { Tensor },
    {
      async run(given: Record<string, Tensor>) {
        log.push(`run ${Object.keys(given)} ${given.input_ids?.dims}`);
        const results = await outputs();
        log.push('done');
        return results;
      },
      async release() {
        log.push('released');
      },
    },
  );
}

describe('sessionRuntime', () => {
  it('hands feeds over and outputs back', async () => {
    const echo = runtime(async () => ({
      score: new Tensor('float32', Float32Array.of(0.5), [1]),
      place: new Tensor('int64', BigInt64Array.of(3n, -1n), [2]),
    }));
    const outputs = await echo.run(feeds);
    expect(floats(outputs, 'score').data[0]).toBe(0.5);
    const { data } = lowHalves(outputs, 'place');
    expect([data[0], data[2]]).toEqual([3, -1]);
    expect(() => floats(outputs, 'place')).toThrowError('place is not float');
    expect(() => lowHalves(outputs, 'score')).toThrowError('score is not int64');
    expect(() => floats(outputs, 'gone')).toThrowError('no output gone');
  });

  it('runs one after the other, goes on after a failure, and closes last', async () => {
    const log: string[] = [];
    let failed = false;
    const one = runtime(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (failed) return {};
      failed = true;
      throw new Error('once');
    }, log);
    const [first, second] = await Promise.allSettled([one.run(feeds), one.run(feeds), one.close()]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
    expect(log).toEqual(['run input_ids 1,2', 'run input_ids 1,2', 'done', 'released']);
  });

  it('refuses outputs of a kind that it does not know', async () => {
    const odd = runtime(async () => ({ flag: new Tensor('uint8', Uint8Array.of(1), [1]) }));
    await expect(odd.run(feeds)).rejects.toThrowError('flag is neither float nor int64');
  });
});
