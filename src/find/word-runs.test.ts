import { describe, expect, it } from 'vitest';
import { runsOf, wordsOf } from './word-runs.ts';

describe('runsOf', () => {
  it('puts words in text order, each once, whatever the order they come in', () => {
    const runs = [
      { first: 1, last: 2 },
      { first: 7, last: 8 },
    ];
    expect(runsOf([7, 8, 1, 2, 2])).toEqual(runs);
    expect(runsOf([...wordsOf(runs), 3])).toEqual([
      { first: 1, last: 3 },
      { first: 7, last: 8 },
    ]);
  });
});
