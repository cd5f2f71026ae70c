import { describe, expect, it } from 'vitest';
import { pretokens } from '../neural/index.ts';
import { slice } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { inOwnParagraph, withWholeSpeech } from './whole-speech.ts';
import { type Run, runIn, spanOf } from './word-runs.ts';

function storyOf(text: string): Story {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const analysis = { words: pretokens(text) } as unknown as Story['analysis'];
  return { text, analysis, paragraphs, quotations: findQuotations(text, paragraphs) };
}

function partsIn({ text, analysis }: Story, source: string, cue: string, content: string): Parts {
  const run = (part: string): Run => {
    const start = text.indexOf(part);
    return runIn(analysis.words, { start, end: start + part.length }) ?? { first: 0, last: 0 };
  };
  const runs = (parts: string): Run[] => (parts === '' ? [] : parts.split(' | ').map(run));
  const candidate = { word: 0, score: 1, first: 0, probs: new Float32Array() };
  return { cue: { ...run(cue), candidate }, source: runs(source), content: runs(content), sure: 1, by: [] };
}

const shown = ({ text, analysis }: Story, runs: readonly Run[] = []): string[] =>
  runs.map((run) => slice(text, spanOf(analysis.words, run)));

describe('a speech over paragraphs', () => {
  it.each([
    ['said at its end', '“It rained.\n“It fell,” Ann said.', '“It rained.', ['“It rained.\n“It fell,”']],
    ['known by its last', '“It rained.\n“It fell,” Ann said.', '“It fell,”', ['“It rained.\n“It fell,”']],
    ['with marks of two kinds', '"It rained.\n“It fell,” Ann said.', '“It fell,”', ['“It fell,”']],
    ['that is none', '“It rained.”\n“It fell,” Ann said.', '“It fell,”', ['“It fell,”']],
  ])('%s', (_, text, content, whole) => {
    const story = storyOf(text);
    const [own] = withWholeSpeech([partsIn(story, 'Ann', 'said', content)], story);
    expect(shown(story, own?.content)).toEqual(whole);
  });

  it('leaves to others what is theirs', () => {
    const story = storyOf('“It rained.\n“It fell,” Ann said.');
    const all = [partsIn(story, '', 'rained', '“It'), partsIn(story, 'Ann', 'said', '“It fell,”')];
    expect(shown(story, withWholeSpeech(all, story)[1]?.content)).toEqual(['“It fell,”']);
  });
});

describe('the paragraph of a cue', () => {
  it.each<[string, string, string, string, string[], string[]]>([
    [
      'keeps whole quotations before it',
      '“It rained.”\n“It fell,” Ann said.',
      'Ann',
      '“It rained.” | “It fell,”',
      ['Ann'],
      ['“It rained.”', '“It fell,”'],
    ],
    [
      'leaves what is never closed',
      '“It rained.\nIt fell, Ann said.',
      'Ann',
      '“It rained. | It fell',
      ['Ann'],
      ['It fell'],
    ],
    [
      'leaves a cross-head',
      '“A long night”\nIt fell, Ann said.',
      'Ann',
      '“A long night” | It fell',
      ['Ann'],
      ['It fell'],
    ],
    ['has its own source', 'Bo slept.\nIt fell, Ann said.', 'Bo | Ann', 'It fell', ['Ann'], ['It fell']],
    ['has the source of another if it has none', 'Bo slept.\nIt fell, he said.', 'Bo', 'It fell', ['Bo'], ['It fell']],
  ])('%s', (_, text, source, content, who, what) => {
    const story = storyOf(text);
    const own = inOwnParagraph(partsIn(story, source, 'said', content), story);
    expect([shown(story, own.source), shown(story, own.content)]).toEqual([who, what]);
  });
});
