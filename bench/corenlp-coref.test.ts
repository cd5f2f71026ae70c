import { describe, expect, it } from 'vitest';
import { parseConllu } from '../src/conllu/index.ts';
import { linesOf, mentionsOf } from './corenlp-coref.ts';

const row = (number: number, form: string, head: number, relation: string): string =>
  `${number}\t${form}\t_\tX\t_\t_\t${head}\t${relation}\t_\t_`;

const [document] = parseConllu(
  [
    [row(1, 'Rain', 2, 'nsubj'), row(2, 'fell', 0, 'root')].join('\n'),
    [
      row(1, 'the', 3, 'det'),
      row(2, '1 000', 3, 'nummod'),
      row(3, 'quays', 4, 'nsubj'),
      row(4, 'shut', 0, 'root'),
    ].join('\n'),
    '',
  ].join('\n\n'),
);

describe('corenlpCoref', () => {
  it('gives the peer a sentence a line and each word as one', () => {
    expect(document && linesOf(document)).toBe('Rain fell\nthe 1_000 quays shut\n');
  });

  it('counts its mentions over the document, each with the head that the tree gives', () => {
    const rows = [
      [0, 0, 1, 7],
      [1, 0, 3, 7],
    ];
    expect(document && mentionsOf(document, rows)).toEqual([
      { first: 0, last: 0, head: 0, entity: 'c7' },
      { first: 2, last: 4, head: 4, entity: 'c7' },
    ]);
  });
});
