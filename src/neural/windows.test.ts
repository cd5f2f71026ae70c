import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches } from './batches.ts';
import { encode } from './encode.ts';
import { feedsOf } from './feeds.ts';
import { handMade } from './model.fixture.ts';
import { edgeWeights, lengthOf, windowsOf } from './windows.ts';

const pieceAt = (sizes: readonly number[]) => {
  let at = 0;
  return Int32Array.from([0, ...sizes.map((size) => (at += size))]);
};

describe('windowsOf', () => {
  it.each([
    [[1, 1, 1], 12, 4, [[0, 3]]],
    [
      [1, 1, 1, 1, 1, 1],
      6,
      2,
      [
        [0, 4],
        [2, 6],
      ],
    ],
    [
      [3, 3, 3],
      6,
      2,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      [2, 2, 2, 2],
      6,
      2,
      [
        [0, 2],
        [1, 3],
        [2, 4],
      ],
    ],
    [
      [9, 1, 1],
      6,
      2,
      [
        [0, 1],
        [1, 3],
      ],
    ],
    [[], 6, 2, []],
  ])('words of %j pieces, %i long, %i shared', (sizes, length, overlap, expected) => {
    const windows = windowsOf(pieceAt(sizes), { length, overlap });
    expect(windows.map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it('covers every word, goes on, fits, and shares enough', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 200 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 8, max: 40 }), fc.nat(8), (lengths, length, overlap) => {
        const at = pieceAt(lengths);
        const windows = windowsOf(at, { length, overlap: Math.min(overlap, length / 2) });
        let covered = 0;
        let from = -1;
        for (const window of windows) {
          expect(window.from).toBeGreaterThan(from);
          expect(window.from).toBeLessThanOrEqual(covered);
          expect(window.to).toBeGreaterThan(covered);
          expect((at[window.to] ?? 0) - (at[window.from] ?? 0) + 2).toBeLessThanOrEqual(length);
          covered = window.to;
          from = window.from;
        }
        expect(covered).toBe(lengths.length);
      }),
    );
  });
});

describe('edgeWeights', () => {
  it.each([
    [
      [1, 1, 1],
      [2 / 3, 4 / 3, 2 / 3],
    ],
    [
      [2, 2, 1],
      [0.4, 1.2, 0.4],
    ],
    [[1], [2]],
  ])('words of %j pieces', (sizes, expected) => {
    const weights = edgeWeights(pieceAt(sizes), { from: 0, to: sizes.length });
    expected.forEach((weight, i) => {
      expect(weights[i]).toBeCloseTo(weight, 5);
    });
  });
});

describe('feedsOf', () => {
  it('lays windows out as the model takes them', () => {
    const { wordPiece } = handMade();
    const text = encode('W1 w23\n“w4”.', wordPiece);
    const rows = [
      { text, window: { from: 0, to: 2 } },
      { text, window: { from: 2, to: 6 } },
    ];
    const feeds = feedsOf(rows, { special: wordPiece.special, longest: 12, shortest: 7 });
    const table = (name: string) =>
      [0, 7].map((start) => Array.from(feeds[name]?.data.slice(start, start + 7) ?? [], Number));
    expect(feeds.input_ids?.dims).toEqual([2, 7]);
    expect(table('input_ids')).toEqual([
      [2, 5, 6, 17, 3, 0, 0],
      [2, 1, 8, 1, 24, 3, 0],
    ]);
    expect(table('attention_mask')).toEqual([
      [1, 1, 1, 1, 1, 0, 0],
      [1, 1, 1, 1, 1, 1, 0],
    ]);
    expect(table('first')).toEqual([
      [0, 1, 1, 0, 0, 0, 0],
      [0, 1, 1, 1, 1, 0, 0],
    ]);
    expect(table('case_ids')).toEqual([
      [0, 2, 1, 1, 0, 0, 0],
      [0, 0, 1, 0, 0, 0, 0],
    ]);
    expect(table('quote_ids')).toEqual([
      [0, 0, 0, 0, 0, 0, 0],
      [0, 1, 1, 1, 0, 0, 0],
    ]);
    expect(table('break_ids')).toEqual([
      [0, 2, 0, 0, 0, 0, 0],
      [0, 1, 0, 0, 0, 0, 0],
    ]);
  });

  it('cuts a word that is longer than a window', () => {
    const { wordPiece } = handMade();
    const text = encode('w1234567', wordPiece);
    const window = { from: 0, to: 1 };
    expect(lengthOf(text.pieceAt, window, 5)).toBe(5);
    const { input_ids } = feedsOf([{ text, window }], { special: wordPiece.special, longest: 5, shortest: 1 });
    expect(Array.from(input_ids?.data ?? [], Number)).toEqual([2, 5, 16, 17, 3]);
  });
});

describe('batches', () => {
  it.each([
    [
      [10, 50, 11, 49],
      { rows: 2 },
      [
        [1, 3],
        [2, 0],
      ],
    ],
    [[10, 50, 11, 49], {}, [[1], [3], [2], [0]]],
    [[100, 100, 100], { rows: 8, pieces: 200 }, [[0, 1], [2]]],
    [[100, 60], { rows: 8, waste: 0.1 }, [[0], [1]]],
    [[100, 60], { rows: 8, waste: 0.2 }, [[0, 1]]],
    [[], { rows: 8 }, []],
  ])('%j with %o', (lengths, options, expected) => {
    expect(batches(lengths, options)).toEqual(expected);
  });

  it('takes each row once and keeps to its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 510 })), fc.integer({ min: 1, max: 16 }), (lengths, rows) => {
        const groups = batches(lengths, { rows, pieces: 2048, waste: 0.1 });
        expect(groups.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, i) => i));
        for (const group of groups) {
          const sizes = group.map((i) => lengths[i] ?? 0);
          const area = Math.max(...sizes) * sizes.length;
          expect(sizes.length).toBeLessThanOrEqual(rows);
          if (sizes.length > 1) expect(area).toBeLessThanOrEqual(2048);
          expect(area - sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(0.1 * area + 1e-9);
        }
      }),
    );
  });
});
