import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConllu } from '../src/conllu/index.ts';
import { assign } from './assignment.ts';
import { type CorefMention, corefKey } from './coref-key.ts';
import { scoreCoref } from './coref-score.ts';

/** Entities as the words that head their mentions. */
function document(...entities: readonly (readonly number[])[]): readonly CorefMention[] {
  return entities.flatMap((heads, i) => heads.map((head) => ({ first: head, last: head, head, entity: `e${i}` })));
}

describe('scoreCoref', () => {
  it('gives what the definitions give, worked out by hand', () => {
    // Key {1 2 3} {4 5}; answer {1 2} {3 4 5}: links 2 of 3 both ways; B3 (2 + 1/3 + 4/3) / 5; CEAFe (4/5 + 4/5) / 2.
    const { muc, b3, ceafe, conll } = scoreCoref([document([1, 2, 3], [4, 5])], [document([1, 2], [3, 4, 5])]);
    expect(muc.f1).toBeCloseTo(200 / 3);
    expect(b3.precision).toBeCloseTo((100 * (2 + 1 / 3 + 4 / 3)) / 5);
    expect(b3.recall).toBeCloseTo((100 * (4 / 3 + 1 / 3 + 2)) / 5);
    expect(ceafe.f1).toBeCloseTo(80);
    expect(conll).toBeCloseTo((muc.f1 + b3.f1 + ceafe.f1) / 3);
  });

  it('counts entities of one mention only where it is told to', () => {
    const pair = [[document([1, 2], [7])], [document([1, 2], [8])]] as const;
    expect(scoreCoref(...pair).conll).toBeCloseTo(100);
    expect(scoreCoref(...pair, { singletons: true }).mentions.f1).toBeCloseTo(200 / 3);
  });

  it('pairs mentions of one head by the words that they share', () => {
    const wide = { first: 1, last: 5, head: 2 };
    const narrow = { first: 2, last: 3, head: 2 };
    const far = { first: 9, last: 9, head: 9 };
    const key = [
      { ...wide, entity: 'a' },
      { ...far, entity: 'a' },
      { ...narrow, entity: 'b' },
    ];
    const answer = [
      { ...narrow, last: 2, entity: 'x' },
      { first: 1, last: 4, head: 2, entity: 'y' },
      { ...far, entity: 'y' },
    ];
    expect(scoreCoref([key], [answer], { singletons: true }).conll).toBeCloseTo(100);
  });
});

describe('assign', () => {
  it('is never worse than any other pairing', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    const greatest = (rows: readonly (readonly number[])[], used: readonly number[] = []): number => {
      const [row, ...rest] = rows;
      if (row === undefined) return 0;
      const taken = row.map((weight, j) => (used.includes(j) ? 0 : weight + greatest(rest, [...used, j])));
      return Math.max(greatest(rest, used), ...taken);
    };
    fc.assert(
      fc.property(table, (weights) => {
        const columns = assign(weights);
        const used = columns.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(columns.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0)).toBe(greatest(weights));
      }),
    );
  });
});

describe('corefKey', () => {
  it('reads brackets one in the other, and finds the word that hangs on a word outside', () => {
    const row = (id: number, form: string, head: number, entity: string) =>
      `${id}\t${form}\t_\tNOUN\t_\t_\t${head}\tdep\t_\t${entity === '' ? '_' : `Entity=${entity}`}`;
    const source = [
      '# newdoc id = a',
      row(1, 'the', 2, '(3-person-new-1'),
      row(2, 'mayor', 5, ''),
      row(3, 'of', 4, ''),
      row(4, 'Kitwe', 2, '(7-place-x-1)3)'),
      row(5, 'left', 0, ''),
      '',
      '',
    ].join('\n');
    expect(corefKey(source, parseConllu(source))).toEqual([
      [
        { entity: '7', first: 3, last: 3, head: 3 },
        { entity: '3', first: 0, last: 3, head: 1 },
      ],
    ]);
  });
});
