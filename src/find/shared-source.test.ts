import { expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import { findCues } from './02-cues.ts';
import { findParts } from './03-parts.ts';
import { spec, toldOf } from './entities/entities.fixture.ts';
import { readingOf } from './entities/reading.ts';
import { withNearSubjects, withSharedSources } from './shared-source.ts';
import { analysisOf, type Said } from './stages.fixture.ts';
import { spanOf } from './word-runs.ts';

const hopes: Said = { cue: 'hopes', source: 'Ann Lee', content: 'to win him' };

it.each<[string, string, readonly Said[], string[]]>([
  [
    'a participle',
    'Ann Lee hopes to win him by recalling the war he lost.',
    [hopes, { cue: 'recalling', content: 'the war he lost' }],
    ['Ann Lee', 'Ann Lee'],
  ],
  [
    'a verb of its own',
    'Ann Lee hopes to win him and it is said the war is lost.',
    [hopes, { cue: 'said', content: 'the war is lost' }],
    ['Ann Lee', ''],
  ],
  [
    'a participle of another paragraph',
    'Ann Lee hopes to win him.\nThe letter, recalling the war he lost, is old.',
    [hopes, { cue: 'recalling', content: 'the war he lost' }],
    ['Ann Lee', ''],
  ],
  [
    'a participle before anybody spoke',
    'In May, recalling the war he lost, he left.',
    [{ cue: 'recalling', content: 'the war he lost' }],
    [''],
  ],
])('%s takes the source that it shares, or none', (_, text, said, expected) => {
  const analysis = analysisOf(text, said);
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
  }));
  const { parts } = findParts(findCues(analysis, 0.5).cues, analysis);
  const found = withSharedSources(parts, { text, analysis, paragraphs, quotations: [] });
  expect(found.map(({ source }) => source.map((run) => slice(text, spanOf(analysis.words, run))).join())).toEqual(
    expected,
  );
});

it('the subject of a cue is its source, and that of another cue is not', () => {
  const text = 'Some blame rain ; others say it fell';
  const told = [
    { word: 'Some', upos: 'PRON', head: 1, relation: 'nsubj' },
    { word: 'blame', upos: 'VERB' },
    { word: 'others', upos: 'NOUN', head: 3, relation: 'nsubj' },
    { word: 'say', upos: 'VERB' },
  ];
  const reading = readingOf(text, toldOf(text, told), spec);
  const parts = (cue: number, source: number[], content: number) => ({
    cue: { first: cue, last: cue, candidate: { word: cue, score: 1, first: 0, probs: new Float32Array() } },
    source: source.map((at) => ({ first: at, last: at })),
    content: [{ first: content, last: content }],
    sure: 1,
    by: [],
  });
  const sources = (all: ReturnType<typeof parts>[]) =>
    withNearSubjects(all, reading).map(({ source }) => source.map(({ first }) => reading.form(first)));
  expect(sources([parts(1, [0], 2), parts(5, [0, 4], 7)])).toEqual([['Some'], ['others']]);
  // Nobody else's words: a source in two pieces stays whole.
  expect(sources([parts(5, [0, 4], 7)])).toEqual([['Some', 'others']]);
});
