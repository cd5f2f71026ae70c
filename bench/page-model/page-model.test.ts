import { describe, expect, it } from 'vitest';
import { likelihood } from '../../src/read/page/trees.ts';
import { foldsOf } from './folds.ts';
import { growForest, usual } from './grow.ts';
import { labelBlocks } from './label.ts';
import { random } from './random.ts';

describe('labelBlocks', () => {
  it('gives the share of each block that is in the body, in its order', () => {
    const blocks = ['Home News Sport', 'The talks ended on Tuesday.', 'Share this', 'Nobody signed, both sides said.'];
    expect(labelBlocks(blocks, 'The talks ended on Tuesday. Nobody signed, both sides said.')).toEqual([0, 1, 0, 1]);
  });

  it('counts a text that stands twice on the page once', () => {
    const labels = labelBlocks(['Talks end in Corran today', 'Talks end in Corran today'], 'Talks end in Corran today');
    expect(labels.filter((share) => share === 1)).toHaveLength(1);
  });
});

it('deals items into folds of one size, the same for the same seed', () => {
  const fold = foldsOf(103, 5, 7);
  const sizes = [0, 1, 2, 3, 4].map((k) => fold.filter((f) => f === k).length);
  expect(sizes).toEqual([21, 21, 21, 20, 20]);
  expect(foldsOf(103, 5, 7)).toEqual(fold);
  expect(foldsOf(103, 5, 8)).not.toEqual(fold);
});

it('grows a forest that learns what two features tell together, and the same forest again', () => {
  const next = random(3);
  const x = Array.from({ length: 800 }, () => [next(), next(), next()]);
  const y = x.map(([a = 0, b = 0]) => Number(a > 0.5 !== b > 0.5));
  const rows = { features: ['a', 'b', 'noise'], x, y, weight: x.map(() => 1), group: x.map((_, i) => i % 40) };
  const growing = { ...usual, trees: 40, columns: 1 };
  const forest = growForest(rows, growing);
  const right = x.filter((row, i) => Number(likelihood(forest, row) > 0.5) === y[i]).length;
  expect(right / x.length).toBeGreaterThan(0.95);
  expect(growForest(rows, growing)).toEqual(forest);
});
