import { expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { withoutCompany } from './company.ts';
import { handMade } from './model.fixture.ts';

it('keeps the heads among a text’s own words, the best of them first', async () => {
  const analysis = await analyse(handMade({ window: 30, overlap: 4 }), 'w1 w2 w3 w4 w5');
  // Word 1 hangs on the company first, and then on word 0.
  analysis.heads.set([4, 0], 2);
  analysis.headScores.set([-0.1, -2], 2);
  analysis.relations.set([3, 1], 2);
  const own = withoutCompany(analysis, 2);
  expect(own.words).toHaveLength(2);
  expect([...own.heads.slice(2)]).toEqual([0, -1]);
  expect([...own.headScores.slice(2)]).toEqual([-2, -Infinity]);
  expect(own.relations[2]).toBe(1);
});
