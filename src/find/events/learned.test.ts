import { describe, expect, it } from 'vitest';
import { type ActTables, type Analysis, type ModelSpec, NO_ACTS } from '../../neural/index.ts';
import { learnedOf } from './learned.ts';

const zero = new Float32Array(8);

/** Four words, "Arvana freed two Belmorans": the sides ask for what the second answers, which is of the first type. */
const acts: ActTables = {
  actor: Float32Array.of(0.1, 0.9, 0, 0.8, 0.1, 0.1, 1, 0, 0, 1, 0, 0),
  recipient: new Float32Array(12).fill(1),
  asActor: Float32Array.of(3, 0, 0, 0, 0, 0, 0, 0),
  asRecipient: Float32Array.of(0, 0, 0, 0, 0, 0, 3, 0),
  word: Float32Array.of(9, 0, 2, 0, 0, 0, 0, 0),
  type: Float32Array.of(5, 0, 5, 0, 0, 0, 0, 0),
  by: zero,
  to: zero,
};
const spec = { acts: { types: ['YIELD', 'STATEMENT'], width: 2 } } as unknown as ModelSpec;
const learned = learnedOf({ acts } as unknown as Analysis, spec);

describe('learnedOf', () => {
  it('says how likely a word is part of a side', () => {
    expect(learned?.actor(0)).toBeCloseTo(0.9);
    expect(learned?.actor(1)).toBeCloseTo(0.2);
    expect(learned?.recipient(3)).toBe(0);
  });

  it('tells the act between two sides by a word that is none of them, and leaves open what YIELD is', () => {
    const act = learned?.between([0], [3], 0, 4);
    expect(act?.word).toBe(1);
    expect(act?.types.get('CONCEDE')).toBe(act?.types.get('RETREAT'));
    expect([...(act?.types.keys() ?? [])]).toEqual(['CONCEDE', 'RETREAT', 'STATEMENT']);
    expect(act?.types.get('RETREAT')).toBeGreaterThan(0.9);
  });

  it('weighs both readings where there is a doubt, and asks with words of the sentence', async () => {
    const asked: unknown[] = [];
    const words = [0, 2, 4, 6].map((start) => ({ start, end: start + 1 }));
    const reader = learnedOf({ acts, words } as unknown as Analysis, spec, async (...question) => {
      asked.push(question);
      return Float32Array.of(0.2, 0.8);
    });
    const first = reader?.between([1], [3], 1, 4)?.types.get('RETREAT') ?? 0;
    const types = (await reader?.again([1], [3], 1, 4))?.types;
    expect(asked).toEqual([[words.slice(1), [0], [2]]]);
    expect(types?.get('RETREAT')).toBeCloseTo((first + 4 * 0.2) / 5, 5);
    expect(types?.get('STATEMENT')).toBeCloseTo((1 - first + 4 * 0.8) / 5, 5);
  });

  it.each([
    ['nobody to read again', undefined],
    ['a sentence that cannot be read again', async () => undefined],
  ])('keeps to the first reading with %s', async (_, again) => {
    const reader = learnedOf({ acts, words: [] } as unknown as Analysis, spec, again);
    expect(await reader?.again([0], [3], 0, 4)).toEqual(reader?.between([0], [3], 0, 4));
  });

  it('knows nothing with a model that knows no events', () => {
    expect(learnedOf({ acts: NO_ACTS } as Analysis, spec)).toBeUndefined();
    expect(learnedOf({ acts } as unknown as Analysis, {} as ModelSpec)).toBeUndefined();
    expect(learned?.between([], [3], 0, 4)).toBeUndefined();
  });
});
