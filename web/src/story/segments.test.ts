import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layer, Mark } from './lines.ts';
import { segmentsOf } from './segments.ts';

describe('a paragraph in segments', () => {
  const said = (start: number, end: number, line: string): Mark => ({ start, end, layer: 'said', line });
  it.each([
    ['no marks', [], ['0-10 ']],
    ['one', [said(2, 5, 'a')], ['0-2 ', '2-5 a', '5-10 ']],
    ['nested: the inner line first', [said(0, 10, 'a'), said(4, 6, 'b')], ['0-4 a', '4-6 b,a', '6-10 a']],
    ['overlapping', [said(0, 6, 'a'), said(4, 10, 'b')], ['0-4 a', '4-6 a,b', '6-10 b']],
    ['running over the end', [said(-5, 3, 'a'), said(8, 40, 'b')], ['0-3 a', '3-8 ', '8-10 b']],
    ['empty marks and those elsewhere', [said(4, 4, 'a'), said(10, 12, 'b')], ['0-10 ']],
  ] as const)('%s', (_, marks, expected) => {
    const segments = segmentsOf({ start: 0, end: 10 }, marks);
    expect(segments.map(({ start, end, lines }) => `${start}-${end} ${lines}`)).toEqual(expected);
  });

  it('leaves no letter out and shows none twice', () => {
    const layer = fc.constantFrom<Layer>('said', 'who', 'done', 'when');
    const mark = fc
      .tuple(fc.nat(60), fc.nat(20), layer, fc.string())
      .map(([start, length, layer, line]): Mark => ({ start, end: start + length, layer, line }));
    fc.assert(
      fc.property(fc.array(mark), fc.integer({ min: 1, max: 60 }), (marks, end) => {
        const segments = segmentsOf({ start: 0, end }, marks);
        expect(segments[0]?.start).toBe(0);
        expect(segments.at(-1)?.end).toBe(end);
        for (const [index, { start }] of segments.entries())
          if (index > 0) expect(segments[index - 1]?.end).toBe(start);
      }),
    );
  });
});
