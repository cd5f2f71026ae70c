import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../src/record/index.ts';
import { EntitiesScore } from './entities-score.ts';
import { type MarkedStory, unmark } from './marked-entities.ts';

const folder = new URL('./entities/', import.meta.url);

describe('unmark', () => {
  it('reads mentions within mentions, and cues', () => {
    const { text, mentions, cues } = unmark(['[gov:the mayor of [kit:Kitwe]] {gov:said} no', '[kit:Kitwe]']);
    expect(text).toBe('the mayor of Kitwe said no\nKitwe');
    expect(mentions.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
      ['gov', 'the mayor of Kitwe'],
      ['kit', 'Kitwe'],
      ['kit', 'Kitwe'],
    ]);
    expect(cues.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([['gov', 'said']]);
  });

  it.each(['[a:b', 'b]', '[a:b}', '{a:b]'])('refuses %s', (line) => {
    expect(() => unmark([line])).toThrow(SyntaxError);
  });

  it('reads every story of the bench, whose marks all name an entity of it', async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const file of files) {
      const story = JSON.parse(await readFile(new URL(file, folder), 'utf8')) as MarkedStory;
      const { mentions, cues } = unmark(story.marked);
      const known = new Set([...Object.keys(story.entities), '-']);
      expect([...mentions, ...cues].filter(({ key }) => !known.has(key))).toEqual([]);
      expect(Object.keys(story.entities).filter((key) => !mentions.some((mention) => mention.key === key))).toEqual([]);
    }
  });
});

describe('EntitiesScore', () => {
  const story: MarkedStory = {
    id: 'a',
    entities: { ban: { name: 'Joseph Banda', type: 'person' }, kit: { name: 'Kitwe', type: 'place' } },
    marked: ['Mr. [ban:Joseph Banda] {ban:said} [ban:he] likes [kit:Kitwe].'],
  };
  const plain = unmark(story.marked);
  const span = (words: string, kind: 'name' | 'pronoun') => {
    const start = plain.text.indexOf(words);
    return { start, end: start + words.length, kind };
  };
  const record = (entities: ArticleRecord['entities'], speaker: string | null): ArticleRecord => ({
    ...{ id: 'a', article: { text: plain.text, paragraphs: [], language: 'en' }, events: [], dates: [] },
    model: { name: 'none', version: '0' },
    entities,
    attributions: [
      {
        ...{ id: 'a1', source: [], cue: plain.cues, content: [], quotation: 'indirect', confidence: 1 },
        speaker,
      },
    ],
  });
  const scored = (own: ArticleRecord) => {
    const score = new EntitiesScore();
    score.add(story, plain, own);
    return score.result();
  };

  it('counts a name with its title, and takes nothing off for it', () => {
    const banda = {
      id: 'e1',
      name: 'Joseph Banda',
      type: 'person',
      mentions: [span('Mr. Joseph Banda', 'name'), span('he', 'pronoun')],
    } as const;
    const kitwe = { id: 'e2', name: 'Kitwe', type: 'place', mentions: [span('Kitwe', 'name')] } as const;
    const { entities, mentions, speakers } = scored(record([banda, kitwe], 'e1'));
    expect([entities.f1, mentions.f1, speakers]).toEqual([100, 100, 100]);
  });

  it('takes one man as two entities for one right and one made up, and a wrong speaker for wrong', () => {
    const banda = { id: 'e1', name: 'Joseph Banda', type: 'person', mentions: [span('Joseph Banda', 'name')] } as const;
    const again = { id: 'e2', name: 'Banda', type: 'person', mentions: [span('he', 'pronoun')] } as const;
    const { entities, speakers } = scored(record([banda, again], 'e2'));
    expect(entities.precision).toBe(50);
    expect(entities.recall).toBe(50);
    expect(speakers).toBe(0);
  });
});
