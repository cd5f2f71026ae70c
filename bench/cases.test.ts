import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCases } from './cases.ts';

describe('parseCases', () => {
  it('parts passages by the lines that mark what is said in them', () => {
    const file = '# one\nA said\nB.\nA | said | B\n\nRain.\nnone\n# two\nC said D.\nC | said | D\nC | said | E\n';
    expect(parseCases(file)).toEqual([
      { group: 'one', text: 'A said\nB.', said: [{ source: 'A', cue: 'said', content: 'B' }] },
      { group: 'one', text: 'Rain.', said: [] },
      {
        group: 'two',
        text: 'C said D.',
        said: [
          { source: 'C', cue: 'said', content: 'D' },
          { source: 'C', cue: 'said', content: 'E' },
        ],
      },
    ]);
  });

  it.each(['cases', 'second', 'third', 'fourth', 'fifth', 'sixth'])('%s marks only words of its passages', (set) => {
    for (const { text, said } of parseCases(readFileSync(new URL(`./cases/${set}.txt`, import.meta.url), 'utf8'))) {
      for (const part of said.flatMap(({ source, cue, content }) => [source, cue, ...content.split(' … ')])) {
        expect(text).toContain(part);
      }
    }
  });
});
