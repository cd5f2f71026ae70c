import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachWordHash, foldedWords, hashOfWord } from './folded-words.ts';

/** As it is defined, without the short way for plain words. */
const asDefined = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’'‘ʼ]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

it.each([
  ['Kelda’s ferry—late, “again”…', ['keldas', 'ferry', 'late', 'again']],
  ["o'Brien's 2nd co-op", ['obriens', '2nd', 'co', 'op']],
  ['Café, naïve; ﬁsh ½', ['cafe', 'naive', 'fish', '1', '2']],
  ['ΟΔΟΣ ΣΑΣ', ['οδος', 'σας']],
  ['aϹB', ['aσb']],
  ['10\u00a0000 𝐁old \u0301x', ['10', '000', 'bold', 'x']],
  ['', []],
])('%j', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

it('is what the definition says, of any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('Σ', 'ς', '’', "'", 'é', '\u0301', '…', ' ', '-', '—', 'İ', 'ﬃ', '\ud800', '\u2011', '\u2025'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(foldedWords(text)).toEqual(asDefined(text));
    }),
    { numRuns: 300 },
  );
});

it('tells the hashes of the same words', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom(
      'Σ',
      'ς',
      '’',
      "'",
      'é',
      '\u0301',
      '…',
      ' ',
      '-',
      '—',
      'İ',
      'ﬃ',
      '\ud800',
      '\u2011',
      '\u2025',
      '\u212a',
      '\u2028',
      'Abc',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const told: (readonly [number, number])[] = [];
      eachWordHash(text, (hash, length) => told.push([hash, length]));
      expect(told).toEqual(foldedWords(text).map((word) => [hashOfWord(word), word.length]));
    }),
    { numRuns: 500 },
  );
});
