import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    const rowsOf = (from: number, to: number) => {
      const feeds = feedsOf({ text, window: { from, to } }, { special: wordPiece.special, longest: 12 });
      expect(Object.values(feeds).map(({ dims, data }) => [...dims, data.length])).toEqual(
        Array.from({ length: 5 }, () => [1, feeds.input_ids?.data.length, feeds.input_ids?.data.length]),
      );
      return Object.fromEntries(Object.entries(feeds).map(([name, { data }]) => [name, Array.from(data, Number)]));
    };
    expect(rowsOf(0, 2)).toEqual({
      input_ids: [2, 5, 6, 17, 3],
      first: [0, 1, 1, 0, 0],
      case_ids: [0, 2, 1, 1, 0],
      quote_ids: [0, 0, 0, 0, 0],
      break_ids: [0, 2, 0, 0, 0],
    });
    expect(rowsOf(2, 6)).toEqual({
      input_ids: [2, 1, 8, 1, 24, 3],
      first: [0, 1, 1, 1, 1, 0],
      case_ids: [0, 0, 1, 0, 0, 0],
      quote_ids: [0, 1, 1, 1, 0, 0],
      break_ids: [0, 1, 0, 0, 0, 0],
    });
  });

  it('cuts a word that is longer than a window', () => {
    const { wordPiece } = handMade();
    const text = encode('w1234567', wordPiece);
    const window = { from: 0, to: 1 };
    expect(lengthOf(text.pieceAt, window, 5)).toBe(5);
    const { input_ids } = feedsOf({ text, window }, { special: wordPiece.special, longest: 5 });
    expect(Array.from(input_ids?.data ?? [], Number)).toEqual([2, 5, 16, 17, 3]);
  });
});
