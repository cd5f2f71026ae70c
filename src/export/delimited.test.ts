import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { wellFormed, withoutNul } from '../text/index.ts';
import { csv, tsv, withoutGuard } from './delimited.ts';
import { parquet } from './parquet.ts';
import { bytesOf, streamOf, textOf } from './records.fixture.ts';
import { number, text } from './table.ts';

interface Row {
  readonly words: string;
  readonly more: string;
  readonly score: number;
}

const columns = [
  text<Row>('words', ({ words }) => words),
  text<Row>('more', ({ more }) => more),
  number<Row>('score', ({ score }) => score),
];

/** What text has that breaks tables: quotes, separators, line ends, formulas, NUL, lone surrogates, emoji. */
const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\0',
      '=',
      '+',
      '-',
      '@',
      '＝',
      ' ',
      '👩‍🚀',
      '\uD800',
      '\uDC00',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1, // Papa Parse takes a line of one empty cell for no line
});
const rows = fc.array(
  fc.record({ words: awkward, more: awkward, score: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
);

function read(file: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(file, { delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  return data.slice(1, -1);
}

describe('csv', () => {
  it('comes back cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const back = read(await textOf(csv(columns, streamOf(...given))), ',');
        const wanted = given.map(({ words, more, score }) => [withoutNul(words), withoutNul(more), String(score)]);
        expect(back.map(([words = '', more = '', score]) => [withoutGuard(words), withoutGuard(more), score])).toEqual(
          wanted,
        );
      }),
    );
  });

  it('leaves no cell of text that begins like a formula, and no NUL', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const file = await textOf(csv(columns, streamOf(...given)));
        expect(file).not.toContain('\0');
        for (const cells of read(file, ','))
          expect(cells.slice(0, 2).filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-2 degrees', "'-2 degrees"],
    ['@handle', "'@handle"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['1=1', '1=1'],
    ['“=1”', '“=1”'],
  ])('writes %j as %j', async (words, cell) => {
    const [row] = read(await textOf(csv(columns, streamOf({ words, more: 'x', score: -1 }))), ',');
    expect(row).toEqual([cell, 'x', '-1']);
    expect(withoutGuard(cell)).toBe(words);
  });
});

describe('tsv', () => {
  it('has a line for every row, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const file = await textOf(tsv(columns, streamOf(...given)));
        const lines = file.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
        expect(lines).toHaveLength(given.length + 2);
        expect(lines.slice(0, -1).map((line) => line.split('\t').length)).toEqual(Array(given.length + 1).fill(3));
      }),
    );
  });

  it('keeps words that have no line ends', async () => {
    const given = { words: 'said: "no", they ＋', more: '=x', score: 0.5 };
    const [row] = read(await textOf(tsv(columns, streamOf(given))), '\t');
    expect(row).toEqual([given.words, "'=x", '0.5']);
  });
});

describe('parquet', () => {
  it('comes back cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const bytes = await bytesOf(parquet(columns, streamOf(...given)));
        const back = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
        expect(back).toEqual(
          given.map((row) => ({ ...row, words: wellFormed(row.words), more: wellFormed(row.more) })),
        );
      }),
    );
  });
});
