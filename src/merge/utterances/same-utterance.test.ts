import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSketch } from './content-sketch.ts';
import { mayBeSame } from './rough-words.ts';
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

  it('whatever words are cut and put in, hardly any is missed by the rough words', () => {
    const word = fc.string({ minLength: 3, maxLength: 9, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') });
    let [seen, missed] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 60 }),
        fc.array(fc.boolean()),
        fc.boolean(),
        (words, cuts, quotes) => {
          const cut = words.filter((_, i) => cuts[i] !== true);
          const [a, b] = [words, [...cut, 'moreover']].map((own) =>
            contentSketch(quotes ? `“${own.join(' ')}”` : own.join(' '), 1),
          );
          if (a === undefined || b === undefined || !isSameUtterance(a, b)) return;
          seen += 1;
          if (!mayBeSame(a.rough, b.rough)) missed += 1;
        },
      ),
      { numRuns: 1000, seed: 7 },
    );
    expect(seen).toBeGreaterThan(500);
    expect(missed / seen).toBeLessThan(0.01);
  });

  it('most that share no more than chance has it are told apart by them', () => {
    const said = (from: number): number =>
      contentSketch(`“${Array.from({ length: 14 }, (_, i) => `word${(from + i) * 17}`).join(' ')}”`, 1).rough;
    const apart = Array.from({ length: 200 }, (_, i) => mayBeSame(said(100 * i), said(100 * i + 50))).filter(
      (may) => !may,
    );
    expect(apart.length).toBeGreaterThan(180);
  });

  it('is found by its signs, and only under its speaker', () => {
    const share = (a: string, b: string, other = 1) =>
      contentSketch(a, 1).signs.some((sign) => contentSketch(b, other).signs.includes(sign));
    expect(share(said, '“never leave the strait to smugglers”')).toBe(true);
    expect(share(said, said, 2)).toBe(false);
    expect(contentSketch('he will win', 1).signs).toEqual([]);
  });
});
