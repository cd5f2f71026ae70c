import { describe, expect, it } from 'vitest';
import { contentSketch } from './content-sketch.ts';
import { isSameUtterance } from './same-utterance.ts';

const said = '“We will never leave the strait to smugglers and thieves”';

describe('one utterance in two outlets', () => {
  it.each([
    ['to the letter', said, true],
    ['cut', '“never leave the strait to smugglers”', true],
    ['in indirect speech', 'that they would never leave the strait to smugglers', true],
    ['a word changed', said.replace('never', 'not'), true],
    [
      'other quoted words in the same frame',
      'that the strait of smugglers and thieves “needs ferries, harbours, cranes and bridges”',
      false,
    ],
    ['another thing about the same', '“The strait is open and the ferries run on time again”', false],
    ['too short to tell', '“never leave”', false],
    ['nothing', '', false],
  ])('%s', (_, other, isSame) => {
    const [a, b] = [contentSketch(said, 1), contentSketch(other, 1)];
    expect([isSameUtterance(a, b), isSameUtterance(b, a)]).toEqual([isSame, isSame]);
  });

  it('is found by its signs, and only under its speaker', () => {
    const share = (a: string, b: string, other = 1) =>
      contentSketch(a, 1).signs.some((sign) => contentSketch(b, other).signs.includes(sign));
    expect(share(said, '“never leave the strait to smugglers”')).toBe(true);
    expect(share(said, said, 2)).toBe(false);
    expect(contentSketch('he will win', 1).signs).toEqual([]);
  });
});
