import { describe, expect, it } from 'vitest';
import { spec, type Told, toldOf } from '../entities/entities.fixture.ts';
import { readingOf } from '../entities/reading.ts';
import { clustersOf } from './clusters.ts';
import { findCoreference } from './index.ts';
import { corefMentions, singular } from './mention.ts';

const noun = (word: string, more: Partial<Told> = {}): Told => ({ word, upos: 'NOUN', mention: 'person', ...more });
const det = (word: string): Told => ({ word, upos: 'DET' });

/** The clusters of a text, each as the words that head its mentions. */
function heads(text: string, told: readonly Told[]): string[][] {
  const analysis = toldOf(text, told);
  return findCoreference(text, analysis, spec).map((cluster) =>
    cluster.map(({ head }) => text.slice(analysis.words[head]?.start, analysis.words[head]?.end)),
  );
}

describe('findCoreference', () => {
  it('joins a name and a pronoun to where the model points', () => {
    const text = 'Ruth Phiri spoke. Banda left. Then Ruth Phiri said she knew.';
    const told: Told[] = [
      { word: 'Ruth', upos: 'PROPN' },
      { word: 'Phiri', upos: 'PROPN', mention: 'person' },
      { word: 'Banda', upos: 'PROPN', mention: 'person' },
      { word: 'Ruth', upos: 'PROPN' },
      { word: 'Phiri', upos: 'PROPN', mention: 'person', earlier: 1 },
      { word: 'she', upos: 'PRON', mention: 'person', earlier: 4 },
    ];
    expect(heads(text, told)).toEqual([['Phiri', 'Phiri', 'she'], ['Banda']]);
  });

  it('takes "the driver" for the one of whom the story told, where the model does not point', () => {
    const text = 'A driver stopped. The driver got out. A clerk waved.';
    const told = [det('A'), noun('driver'), det('The'), noun('driver'), det('A'), noun('clerk')].map(
      (own, i): Told => (i % 2 === 0 ? { ...own, head: i + 1, relation: 'det' } : own),
    );
    expect(heads(text, told)).toEqual([['driver', 'driver'], ['clerk']]);
  });

  it('finds a name again after thousands of words, and who "he" is beside it', () => {
    const filler = 'Nothing was said of it again. '.repeat(900);
    const text = `Joseph Banda spoke. ${filler} Joseph Banda left because he was tired.`;
    const told: Told[] = [
      { word: 'Joseph', upos: 'PROPN' },
      { word: 'Banda', upos: 'PROPN', mention: 'person' },
      { word: 'Joseph', upos: 'PROPN' },
      { word: 'Banda', upos: 'PROPN', mention: 'person' },
      { word: 'he', upos: 'PRON', mention: 'person', earlier: 3 },
    ];
    expect(heads(text, told)).toEqual([['Banda', 'Banda', 'he']]);
  });

  it('joins nothing where a model knows no mentions', () => {
    const text = 'Banda spoke.';
    expect(findCoreference(text, toldOf(text, []), { ...spec, mentions: [] })).toEqual([]);
  });
});

describe('clustersOf', () => {
  const text = 'Banda spoke. He left.';
  const told: Told[] = [
    { word: 'Banda', upos: 'PROPN', mention: 'person' },
    { word: 'He', upos: 'PRON', mention: 'person', earlier: 0 },
  ];

  it.each([
    [2, 1],
    [-2, 2],
  ])('weighs what it is told to: with %d for a pointer there are %d', (weight, count) => {
    const reading = readingOf(text, toldOf(text, told), spec);
    const weights = new Map([['pronoun last type', weight]]);
    expect(clustersOf(reading, corefMentions(reading), { weights, bias: 0 })).toHaveLength(count);
  });
});

describe('corefMentions', () => {
  it('gives a mention the words that hang on its head, without what ties it to the rest', () => {
    const text = 'They spoke of the new dam.';
    const told: Told[] = [
      { word: 'of', upos: 'ADP', head: 3, relation: 'case' },
      { word: 'the', upos: 'DET', head: 3, relation: 'det' },
      { word: 'new', upos: 'ADJ', head: 3, relation: 'amod' },
      { word: 'dam', upos: 'NOUN', mention: 'place' },
    ];
    const [own] = corefMentions(readingOf(text, toldOf(text, told), spec));
    expect(own).toMatchObject({ first: 3, last: 5, head: 5, lemma: 'dam', parts: ['new'], opening: 'definite' });
  });

  it.each([
    ['countries', 'country'],
    ['women', 'woman'],
    ['boxes', 'box'],
    ['crisis', 'crisis'],
    ['bus', 'bus'],
    ['talks', 'talk'],
  ])('%s is %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });
});
