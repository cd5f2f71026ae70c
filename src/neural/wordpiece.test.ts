import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pretokens } from './pretokens.ts';
import { createWordPiece } from './wordpiece.ts';

interface Fixture {
  readonly vocabulary: readonly string[];
  readonly cases: readonly {
    readonly text: string;
    readonly ids: readonly number[];
    readonly spans: readonly (readonly [number, number])[];
  }[];
}

const file = new URL('../../training/tests/fixtures/wordpiece.json', import.meta.url);
const { vocabulary, cases }: Fixture = JSON.parse(readFileSync(file, 'utf8'));
const wordPiece = createWordPiece(vocabulary);
const named = (text: string) => wordPiece.pieces(text).map(({ id }) => vocabulary[id]);

/** Letters that cause trouble, and any others. */
const hardText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aeinorst .,’"\u0301\u200b\u200d\u00ad\u0000\ufffdİéﬁß北ש🙂', '\ud83d', '\udc00', 'minister'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

/** What a reader of the vocabulary sees in a slice of the text. */
function plain(slice: string): string {
  return slice
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/./gsu, (char) => char.toLowerCase());
}

describe('createWordPiece', () => {
  it.each(cases)('as the tokenizers library cuts $text', ({ text, ids, spans }) => {
    const pieces = wordPiece.pieces(text);
    expect(pieces.map(({ id }) => id)).toEqual(ids);
    expect(pieces.map(({ start, end }) => [start, end])).toEqual(spans);
  });

  it('gives offsets that rise, lie inside the text and slice out each piece', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        let from = 0;
        for (const { id, start, end } of wordPiece.pieces(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          const piece = vocabulary[id] ?? '';
          if (piece !== '[UNK]') expect(plain(text.slice(start, end))).toBe(piece.replace(/^##(?=.)/u, ''));
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a text the pieces of its pre-tokens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The', 'minister', '’', 's', 'talks', '.', '🙂', 'Zoe\u0308', '北京')),
        (words) => {
          const text = words.join(' ');
          const apart = pretokens(text).flatMap(({ start, end }) => wordPiece.ids(text.slice(start, end)));
          expect(apart).toEqual(wordPiece.pieces(text).map(({ id }) => id));
        },
      ),
    );
  });

  it.each(['\u200b', '\u0301', '\u0000'])('%j has no pieces, yet as a word it is unknown', (word) => {
    expect(wordPiece.pieces(word)).toEqual([]);
    expect(wordPiece.ids(word)).toEqual([wordPiece.special.unknown]);
  });

  it('forgets words when it has seen too many, with the same result', () => {
    const forgetful = createWordPiece(vocabulary, { remembered: 2 });
    for (const { text } of [...cases, ...cases]) expect(forgetful.ids(text)).toEqual(wordPiece.ids(text));
  });

  it('takes the length of a word in characters', () => {
    const short = createWordPiece(vocabulary, { longest: 3 });
    expect(short.pieces('the talks').map(({ id }) => vocabulary[id])).toEqual(['the', '[UNK]']);
    expect(named('the talks')).toEqual(['the', 'talks']);
  });

  it('refuses a vocabulary without the special pieces', () => {
    expect(() => createWordPiece(['[PAD]', '[UNK]', '[CLS]', 'a'])).toThrowError(
      new RangeError('the vocabulary has no [SEP]'),
    );
  });
});
