import { expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import { withAppositions } from './apposition.ts';
import { spec, toldOf } from './entities/entities.fixture.ts';
import { spanOf } from './word-runs.ts';

const tree = (relation: string): string =>
  `Ms/PROPN/1/nmod Dorval/PROPN/6/nsubj ,/PUNCT/4/punct a/DET/4/det pilot/NOUN/1/${relation} ,/PUNCT/4/punct sounded/VERB/6/root hopeful/ADJ/6/xcomp`;

it.each([
  ['takes in the name that it stands beside', 'appos', 'Ms Dorval, a pilot'],
  ['leaves another noun', 'nsubj', 'a pilot'],
])('a source %s', (_, relation, source) => {
  const told = tree(relation)
    .split(' ')
    .map((own) => {
      const [word = '', upos = '', head = '', rel = ''] = own.split('/');
      return { word, upos, head: Number(head), relation: rel };
    });
  const text = told
    .map(({ word }) => word)
    .join(' ')
    .replaceAll(' ,', ',');
  const analysis = toldOf(text, told);
  const candidate = { word: 6, score: 1, first: 0, probs: new Float32Array() };
  const parts: Parts = {
    cue: { first: 6, last: 6, candidate },
    source: [{ first: 3, last: 4 }],
    content: [{ first: 7, last: 7 }],
    sure: 1,
    by: [],
  };
  const story = { text, analysis, paragraphs: [{ start: 0, end: text.length }], quotations: [] };
  const [own] = withAppositions([parts], story, spec);
  expect(own?.source.map((run) => slice(text, spanOf(analysis.words, run)))).toEqual([source]);
});
