import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsOf } from './agency-credit.ts';
import { type Placement, placeText } from './place-text.ts';
import { shared, sketchOf } from './shingles.ts';
import { MemoryTextIndex } from './text-index.ts';

/** Paragraphs of 60 words that nothing else has, the same for the same number. */
function paragraph(number: number): string {
  return Array.from({ length: 60 }, (_, i) => `w${number}x${(i * 7919) % 97}`).join(' ');
}

const story = (...numbers: number[]): string => numbers.map(paragraph).join('\n\n');

function placed(...texts: readonly string[]): readonly Placement[] {
  const index = new MemoryTextIndex();
  return texts.map((text, i) => placeText(index, i + 1, sketchOf(text)));
}

const full = story(1, 2, 3, 4, 5);
const reworded = full
  .split(' ')
  .map((word, i) => (i % 50 === 0 ? `other${i}` : word))
  .join(' ');

describe('texts that are one', () => {
  it.each([
    ['the same', full, full, 'reprint'],
    ['headline and typography changed', full, `NEW: Another headline!\n\n${full.replace(/ w/g, ' – “W')}`, 'reprint'],
    ['paragraphs in another order', full, story(4, 1, 5, 3, 2), 'reprint'],
    ['two of five paragraphs cut', full, story(1, 2, 4), 'reprint'],
    ['one word in fifty changed', full, reworded, 'reprint'],
    ['an excerpt', full, story(3), 'excerpt'],
    ['the whole after its excerpt', story(3, 4), full, 'extended'],
  ])('%s', (_, first, second, kinship) => {
    const [, placement] = placed(first, second);
    expect(placement).toMatchObject({ group: 1, like: { text: 1, kinship } });
  });

  it.each([
    ['strangers', full, story(6, 7, 8)],
    ['one paragraph of five in common', full, story(5, 6, 7, 8, 9)],
    ['two that are too short to tell', 'Rain fell on Monday.', 'Rain fell on Monday.'],
    ['nothing', '', ''],
  ])('not %s', (_, first, second) => {
    expect(placed(first, second).map(({ group }) => group)).toEqual([1, 2]);
  });

  it('joins two parts of a story when the whole comes', () => {
    const index = new MemoryTextIndex();
    for (const [i, text] of [story(1, 2), story(3, 4), story(1, 2, 3, 4)].entries())
      placeText(index, i + 1, sketchOf(text));
    expect([1, 2, 3].map((text) => index.groupOf(text))).toEqual([1, 1, 1]);
  });

  it('are found though thousands share a line of boilerplate', () => {
    const foot =
      'This material may not be published, broadcast, rewritten or redistributed without the written consent of its owner.';
    const texts = Array.from({ length: 300 }, (_, i) => `${story(i + 1, i + 1001)}\n\n${foot}`);
    const groups = placed(...texts, `${story(300, 1300)}\n\n${foot}`).map(({ group }) => group);
    expect(groups).toEqual([...texts.map((_, i) => i + 1), 300]);
  });
});

it('a sketch is sorted, without doubles, and shares all with itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { shingles, signs } = sketchOf(text);
      expect([...new Set(shingles)].sort((a, b) => a - b)).toEqual([...shingles]);
      expect(shared(shingles, shingles)).toBe(shingles.length);
      expect(shared(signs, shingles)).toBe(signs.length);
    }),
  );
});

describe('credits', () => {
  it.each([
    ['AFP', 'Rain fell.', [{ agency: 'Agence France-Presse', how: 'by' }]],
    ['Ada Quill and Reuters', 'Rain fell.', [{ agency: 'Reuters', how: 'with' }]],
    [undefined, 'SEOUL (AP) — Rain fell.', [{ agency: 'Associated Press', how: 'by' }]],
    [undefined, 'SEOUL, March 4 (Yonhap) -- Rain fell.', [{ agency: 'Yonhap', how: 'by' }]],
    [undefined, 'Rain fell.\n— Reuters', [{ agency: 'Reuters', how: 'by' }]],
    [undefined, 'Rain fell.\n(AFP)', [{ agency: 'Agence France-Presse', how: 'by' }]],
    [undefined, 'Rain fell.\n© Agence France-Presse', [{ agency: 'Agence France-Presse', how: 'by' }]],
    [
      undefined,
      'Rain fell.\nWith reporting by Reuters and AFP.',
      [
        { agency: 'Reuters', how: 'with' },
        { agency: 'Agence France-Presse', how: 'with' },
      ],
    ],
    [undefined, 'Rain fell, a minister told AFP. The agency Reuters said so too.', []],
    [undefined, 'The rescue (an ap for it exists) - was late.', []],
    ['Ada Quill', 'Rain fell.', []],
  ] as const)('%s | %s', (byline, text, expected) => {
    const lines = text.split('\n');
    const paragraphs = lines.map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }));
    expect(creditsOf({ text, paragraphs, ...(byline === undefined ? {} : { byline }) })).toEqual(expected);
  });
});
