import { describe, expect, it } from 'vitest';
import { citation } from './citation.ts';

const text = 'The ferries, Lund said, “will stop”. Nobody disagreed.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const article = { language: 'en', text, paragraphs: [{ start: 0, end: text.length }] };
const told = {
  ...article,
  title: 'Ferries',
  publisher: 'The Ledger',
  published: '2026-11-05T17:10:00Z',
  url: 'https://a.example/1',
};

describe('a citation', () => {
  it.each([
    [
      'with everything',
      told,
      [at('“will stop”')],
      'Lund',
      '“will stop” – Lund\n“Ferries”, The Ledger, 2026-11-05.\nhttps://a.example/1#:~:text=%E2%80%9Cwill%20stop%E2%80%9D',
    ],
    [
      'in two pieces',
      told,
      [at('The ferries'), at('“will stop”')],
      'Lund',
      '“The ferries … “will stop”” – Lund\n“Ferries”, The Ledger, 2026-11-05.\nhttps://a.example/1#:~:text=The%20ferries',
    ],
    ['of a pasted text', article, [at('Nobody disagreed')], undefined, '“Nobody disagreed”'],
  ] as const)('%s', (_, of, spans, speaker, expected) => {
    expect(citation({ article: of }, spans, speaker)).toBe(expected);
  });
});
