import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConllu } from '../conllu/index.ts';
import { inCompany, withoutCompany } from '../neural/index.ts';
import { analysisOf } from './analysis.fixture.ts';
import { syntaxWords } from './cut.ts';
import { solidRuns } from './solid.ts';

describe('syntaxWords', () => {
  it.each([
    ['30m at 5pm', ['30', 'm', 'at', '5', 'pm']],
    ['the 5th of the 1990s', ['the', '5th', 'of', 'the', '1990s']],
    ["dont don't wont", ['do', 'nt', 'do', "n't", 'wo', 'nt']],
    ['im Ive alot', ['i', 'm', 'I', 've', 'a', 'lot']],
    [
      'its a pity, its not so: its a-level',
      ['it', 's', 'a', 'pity', ',', 'it', 's', 'not', 'so', ':', 'its', 'a', '-', 'level'],
    ],
    [
      'your going to lose your way, lets see',
      ['you', 'r', 'going', 'to', 'lose', 'your', 'way', ',', 'let', 's', 'see'],
    ],
    ['its hermits important', ['its', 'hermits', 'important']],
  ])('cuts %s', (text, words) => {
    expect(syntaxWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it('cuts where given words are cut, so that each of them is a run of whole words', () => {
    const row = (form: string) => fc.constant(`${form}`);
    const forms = fc.array(
      fc.oneof(row("cats'"), row('e-mail'), row('it'), row('s'), row('10'), fc.string({ minLength: 1, maxLength: 5 })),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(forms, fc.infiniteStream(fc.boolean()), (all, glued) => {
        const kept = all.map((form) => form.replace(/[\p{White_Space}\p{C}]/gu, '')).filter((form) => form !== '');
        fc.pre(kept.length > 0);
        const lines = kept.map(
          (form, i) => `${i + 1}\t${form}\t_\t_\t_\t_\t0\t_\t_\t${glued.next().value ? 'SpaceAfter=No' : '_'}`,
        );
        const [document] = parseConllu(lines.join('\n'));
        const starts = new Set(syntaxWords(document?.text ?? '', document?.sentences).map(({ start }) => start));
        for (const { tokens } of document?.sentences ?? [])
          for (const { start } of tokens) expect(starts.has(start)).toBe(true);
      }),
    );
  });
});

describe('solidRuns', () => {
  it.each([
    ['see https://quay.example/a_b?c=1, or www.quay.example.', ['https://quay.example/a_b?c=1', 'www.quay.example']],
    ['ask ada.quill@port.example now', ['ada.quill@port.example']],
    ['open Tide_table.pdf and alt.sailing.tides', ['Tide_table.pdf', 'alt.sailing.tides']],
    ['wait... no!!! ====', ['...', '!!!', '====']],
    ['----=== for $$$ <>', ['----===', '$$$']],
    ['at 10:30 on 3/9/2005, 1,200.50 of 3-5', ['10:30', '3/9/2005', '1,200.50']],
    ['Mr. Okoro of Quay Inc. in the U.S. by J. Bell', ['Mr.', 'Inc.', 'U.S.', 'J.']],
    ['fine :) #harbour', [':)', '#harbour']],
    ['the end. Then (so) it went', []],
  ])('finds in %s', (text, runs) => {
    expect(solidRuns(text).map(({ start, end }) => text.slice(start, end))).toEqual(runs);
  });
});

describe('company', () => {
  it('goes behind the text, and goes away without a trace', () => {
    const text = 'Rain fell.';
    const words = syntaxWords(text);
    const read = inCompany(text, words);
    expect(read.text.startsWith(`${text}\n\n`)).toBe(true);
    expect(read.words.length).toBeGreaterThanOrEqual(260);
    expect(read.words).toEqual(syntaxWords(read.text));
    const said = [
      {
        heads: [
          [100, 0.9, 'nsubj'],
          [1, 0.1, 'nsubj'],
        ] as const,
      },
      { heads: [[1, 1, 'root']] as const },
      {},
    ];
    const alone = withoutCompany(analysisOf(read.words, said), words.length);
    expect(alone.words).toEqual(words);
    expect([...alone.heads]).toEqual([1, -1, 1, -1, -1, -1]);
    expect(alone.upos).toHaveLength(3 * 4);
  });

  it('is not needed by a long text, nor by none', () => {
    const long = 'rain '.repeat(300);
    expect(inCompany(long, syntaxWords(long)).text).toBe(long);
    expect(inCompany(' ', []).text).toBe(' ');
  });
});
