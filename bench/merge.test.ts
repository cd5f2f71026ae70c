import { expect, it } from 'vitest';
import { benchMerge } from './merge.ts';
import { bCubed } from './planted/b-cubed.ts';

it.each([
  ['all right', ['a', 'a', 'b'], 100, 100],
  ['all in one', ['a', 'a', 'a'], (100 * (4 / 3 + 1 / 3)) / 3, 100],
  ['each alone', ['a', 'b', 'c'], 100, (100 * (0.5 + 0.5 + 1)) / 3],
])('B3 of %s', (_, ids, precision, recall) => {
  const gold = new Map([1, 1, 2].map((person, i) => [`m${i}`, person]));
  const scores = bCubed(gold, new Map(ids.map((id, i) => [`m${i}`, id])));
  expect(scores.precision).toBeCloseTo(precision);
  expect(scores.recall).toBeCloseTo(recall);
});

it('plants people with namesakes and finds them', async () => {
  const result = await benchMerge('nowhere', { stories: 60 });
  expect(result).toMatchObject({ source: 'made', stories: 60, withoutReason: 0 });
  expect(result.f1).toBeGreaterThan(60);
});
