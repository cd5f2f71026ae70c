import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksBefore, caseOf, quoteStates } from './features.ts';
import { pretokens } from './pretokens.ts';

interface Case {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly cases: readonly number[];
  readonly breaks: readonly number[];
  readonly quotes: readonly number[];
}

const fixture = new URL('../../training/tests/fixtures/pretokens.json', import.meta.url);
const cases: readonly Case[] = JSON.parse(readFileSync(fixture, 'utf8'));
const cut = (text: string) => pretokens(text).map(({ start, end }) => text.slice(start, end));

describe('pretokens', () => {
  it.each([
    ["I don't, can't.", ['I', 'do', "n't", ',', 'ca', "n't", '.']],
    ['Clinton’s CANNOT', ['Clinton', '’s', 'CAN', 'NOT']],
    ["we're gonna", ['we', "'re", 'gon', 'na']],
    ['Zoë 🎙 said: “no”', ['Zoë', '🎙', 'said', ':', '“', 'no', '”']],
    ["'tis", ["'", 'tis']],
    ['', []],
  ])('%j is cut as in Universal Dependencies', (text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it.each(cases)('as the training code cuts and marks $text', ({ text, spans, cases, breaks, quotes }) => {
    const words = pretokens(text);
    expect(words.map(({ start, end }) => [start, end])).toEqual(spans);
    expect(words.map(({ start, end }) => caseOf(text.slice(start, end)))).toEqual(cases);
    expect([...breaksBefore(text, words)]).toEqual(breaks);
    expect([...quoteStates(text, words, breaksBefore(text, words))]).toEqual(quotes);
  });

  it('leaves nothing out but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const word of pretokens(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, word.start)).toMatch(/^\p{White_Space}*$/u);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(text.slice(end)).toMatch(/^\p{White_Space}*$/u);
      }),
    );
  });
});
