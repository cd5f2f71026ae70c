import { expect, it } from 'vitest';
import type { Position } from '../api/types.ts';
import { standsOf, topicsOf } from './stands.ts';

const position = (holder: string, polarity: 'for' | 'against', target: string): Position => ({
  ...{ holder: { id: holder, name: holder, type: 'person' }, holderText: holder, polarity, target },
  ...{ targetSpans: [], evidence: [] },
  statement: {
    ...{ article: 1, id: '1', attribution: 'a1', speaker: holder, source: holder, cue: 'said' },
    ...{ utterance: 'u1', quotation: 'direct', hits: [], content: [] },
    passage: { start: 0, end: 0, exact: '' },
  },
});

it('one stand for each holder, side and topic; the topics with most stands first', () => {
  const stands = standsOf([
    position('Amsel', 'for', 'the vote'),
    position('Lund', 'for', 'a truce'),
    position('Lund', 'for', 'The truce'),
    position('Lund', 'against', 'the truce'),
  ]);
  expect(stands.map(({ key, others }) => [key, others.length])).toEqual([
    ['Amsel|for|vote', 0],
    ['Lund|for|truce', 1],
    ['Lund|against|truce', 0],
  ]);
  expect(topicsOf(stands).map(({ target, stands: own }) => [target, own.length])).toEqual([
    ['a truce', 2],
    ['the vote', 1],
  ]);
});
