import { expect, it } from 'vitest';
import { learn } from './learn.ts';

it('learns what tells the right choice, and nothing of what is the same for all', () => {
  const example = [
    {
      right: true,
      evidence: new Map([
        ['alike', 1],
        ['there', 1],
      ]),
    },
    {
      right: false,
      evidence: new Map([
        ['unlike', 1],
        ['there', 1],
      ]),
    },
  ];
  const weights = learn(Array.from({ length: 20 }, () => example));
  expect(weights.get('alike')).toBeGreaterThan(0.5);
  expect(weights.get('unlike')).toBeLessThan(-0.5);
  expect(weights.get('there')).toBeCloseTo(0);
});
