import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMarked, storyOf } from './marked-sentences.ts';

const fileAt = (name: string): string => fileURLToPath(new URL(`./factuality/${name}`, import.meta.url));

describe('the marked sentences of bench -- factuality', () => {
  it('are 240 and more, each once, a third of them kept aside', async () => {
    const [open, aside] = await Promise.all(
      ['sentences.txt', 'kept-aside.txt'].map(async (name) => [...(await readMarked(fileAt(name))).values()].flat()),
    );
    const all = [...(open ?? []), ...(aside ?? [])];
    const shown = all.map(({ text, marked }) => `${text} ${marked.start}`);
    expect(all.length).toBeGreaterThanOrEqual(240);
    expect(new Set(shown).size).toBe(shown.length);
    expect((aside ?? []).length / all.length).toBeCloseTo(1 / 3, 1);
  });

  it('have every label in both parts, a word marked, and a cue that stands in them', async () => {
    for (const name of ['sentences.txt', 'kept-aside.txt']) {
      const all = [...(await readMarked(fileAt(name))).values()].flat();
      expect([...new Set(all.map(({ label }) => label))].sort()).toEqual([
        'alleged',
        'asserted',
        'demanded',
        'denied',
        'hypothetical',
        'negated',
        'promised',
      ]);
      expect(all.filter(({ marked }) => marked.end <= marked.start)).toEqual([]);
      const strange = all.filter(
        ({ cue, text }) => cue !== '-' && !text.toLowerCase().includes(cue.split(' ')[0]?.toLowerCase() ?? ''),
      );
      expect(strange).toEqual([]);
    }
  });
});

it('storyOf: a paragraph each, with where it begins', () => {
  expect(storyOf([{ text: 'One.' }, { text: 'Two.' }])).toEqual({
    text: 'One.\n\nTwo.',
    paragraphs: [
      { start: 0, end: 4 },
      { start: 6, end: 10 },
    ],
  });
});
