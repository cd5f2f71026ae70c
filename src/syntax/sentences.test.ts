import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConlluSentence, parseConllu, wordsOf, writeConllu } from '../conllu/index.ts';
import { analysisOf, type Said, spec } from './analysis.fixture.ts';
import { syntaxWords } from './cut.ts';
import { sentencesOf } from './sentences.ts';

const piece = fc.oneof(
  fc.constantFrom(
    "don't",
    'U.S.',
    '$5m',
    '“',
    '”',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '. ',
    '...',
    "workers' ",
    'café',
    '\t',
    ':-)',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 2 }).map((text) => text.replace(/\p{Cs}/gu, '?')),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const said = (count: number): fc.Arbitrary<readonly Said[]> =>
  fc.array(
    fc.record({
      starts: probability,
      upos: fc.constantFrom(...spec.upos),
      heads: fc.array(fc.tuple(fc.nat(Math.max(0, count - 1)), probability, fc.constantFrom(...spec.relations)), {
        maxLength: 2,
      }),
    }),
    { minLength: count, maxLength: count },
  );
const analysed = texts.chain((text) => {
  const words = syntaxWords(text);
  return said(words.length).map((list) => ({ text, list }));
});

/** Whether all words hang on one root. */
function isTree(sentence: ConlluSentence): boolean {
  const heads = wordsOf(sentence).map(({ head }) => head);
  if (heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; steps <= heads.length && at !== -1; steps++) at = heads[at] as number;
    return at === -1;
  });
}

describe('sentencesOf', () => {
  it('covers the text with tokens in order, and makes a tree of each sentence, whatever the analysis says', () => {
    fc.assert(
      fc.property(analysed, ({ text, list }) => {
        const sentences = sentencesOf(text, analysisOf(syntaxWords(text), list), spec);
        const tokens = sentences.flatMap((sentence) => sentence.tokens);
        let at = 0;
        for (const { start, end, words } of tokens) {
          expect(text.slice(at, start)).toMatch(/^\p{White_Space}*$/u);
          expect(end).toBeGreaterThan(start);
          expect(words.map(({ form }) => form).join('')).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\p{White_Space}*$/u);
        for (const sentence of sentences) {
          expect(isTree(sentence)).toBe(true);
          for (const { head, relation } of wordsOf(sentence)) expect(relation === 'root').toBe(head === -1);
        }
      }),
    );
  });

  it('keeps text, offsets and tokens through CoNLL-U, and given tokens through an analysis', () => {
    fc.assert(
      fc.property(analysed, ({ text, list }) => {
        const sentences = sentencesOf(text, analysisOf(syntaxWords(text), list), spec);
        const [again] = parseConllu(writeConllu({ id: 'one', text, sentences }));
        expect(again === undefined).toBe(sentences.length === 0);
        if (again === undefined) return;
        expect(again.text).toBe(text);
        expect(again.sentences.map(({ paragraph, tokens }) => ({ paragraph, tokens }))).toEqual(sentences);
        const given = again.sentences;
        const anew = sentencesOf(text, analysisOf(syntaxWords(text, given), []), spec, { given });
        const shape = (all: readonly ConlluSentence[]) =>
          all.map(({ id, tokens }) => [
            id,
            tokens.map(({ start, end, words }) => [start, end, words.map((w) => w.form)]),
          ]);
        expect(shape(anew)).toEqual(shape(given));
      }),
    );
  });

  const tokensOf = (text: string, list: readonly Said[] = []) =>
    sentencesOf(text, analysisOf(syntaxWords(text), list), spec).flatMap(({ tokens }) =>
      tokens.map(({ words }) => words.map(({ form }) => form).join('+')),
    );
  const join = (head: number, probability: number): Said => ({ heads: [[head, probability, '_join']] });

  it.each<[string, readonly Said[], readonly string[]]>([
    ["They couldn't", [], ['They', "could+n't"]],
    ["the workers' union", [{}, {}, { upos: 'PART' }], ['the', "workers+'", 'union']],
    ["the 'workers' union", [{}, {}, {}, { upos: 'PUNCT' }], ['the', "'", 'workers', "'", 'union']],
    ['dont im gonna', [], ['do+nt', 'i+m', 'gon+na']],
    ['$5m at 10pm', [], ['$', '5', 'm', 'at', '10', 'pm']],
    ['x - y', [{}, join(0, 0.9)], ['x', '-', 'y']], // never over a space
    ['vice-president', [{}, join(0, 0.9), join(1, 0.3)], ['vice-president']], // a link belongs to both or to neither
    ['vice-president', [{}, join(0, 0.6), join(1, 0.3)], ['vice', '-', 'president']],
    ["Okoro's", [{}, join(0, 0.9)], ["Okoro+'s"]],
    ['go... now!!', [], ['go', '...', 'now', '!!']],
  ])('tokens of %s', (text, list, expected) => {
    expect(tokensOf(text, list)).toEqual(expected);
  });

  const startsOf = (text: string, starts: readonly number[], heads: readonly (readonly [number, number])[] = []) => {
    const list = starts.map((p, i): Said => {
      const head = heads.find(([word]) => word === i)?.[1];
      return { starts: p, ...(head === undefined ? {} : { heads: [[head, 0.99, head === i ? 'root' : 'nsubj']] }) };
    });
    return sentencesOf(text, analysisOf(syntaxWords(text), list), spec).map(({ tokens }) => tokens[0]?.start);
  };

  it.each<[string, string, readonly number[], readonly (readonly [number, number])[], readonly number[]]>([
    ['a likely start', 'a b c d', [1, 0, 0.9, 0], [], [0, 4]],
    ['a blank line, however unlikely', 'a b\n\nc d', [1, 0, 0, 0], [], [0, 5]],
    ['no start inside a token', "a b'll c", [1, 0, 0.9, 0], [], [0]],
    [
      'a start in doubt that cuts an arc',
      'a b c d',
      [1, 0, 0.55, 0],
      [
        [0, 0],
        [1, 0],
        [2, 1],
        [3, 0],
      ],
      [0],
    ],
    [
      'a start in doubt between two roots',
      'a b c d',
      [1, 0, 0.4, 0],
      [
        [0, 0],
        [1, 0],
        [2, 2],
        [3, 2],
      ],
      [0, 4],
    ],
  ])('sentences: %s', (_, text, starts, heads, expected) => {
    expect(startsOf(text, starts, heads)).toEqual(expected);
  });
});
