/** Which of several people a pronoun or a nominal means. */
import { describe, expect, it } from 'vitest';
import { runIn } from '../word-runs.ts';
import { spec, type Told, toldOf } from './entities.fixture.ts';
import { findEntities } from './index.ts';

const name = (...words: readonly string[]): readonly Told[] =>
  words.map((word, i) => ({ word, upos: 'PROPN', ...(i === words.length - 1 ? { mention: 'person' } : {}) }));
const he = (word: string, more: Partial<Told> = {}): Told => ({ word, upos: 'PRON', mention: 'person', ...more });

interface Said {
  readonly source: string;
  readonly content: string;
}

/** The mentions of each entity, and the name of who says each of `said`; the words in quotation marks are quoted. */
function read(text: string, told: readonly Told[], said: readonly Said[] = []) {
  const analysis = toldOf(text, told);
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const runs = (words: string) => [runIn(analysis.words, spanOf(words)) ?? { first: 0, last: 0 }];
  const quotations = [...text.matchAll(/“[^”]*”/gu)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
  }));
  const { entities, speakers } = findEntities(
    text,
    analysis,
    spec,
    said.map(({ source }) => runs(source)),
    { contents: said.map(({ content }) => runs(content)), quotations },
  );
  return {
    mentions: Object.fromEntries(
      entities.map((own) => [own.name, own.mentions.map(({ start, end }) => text.slice(start, end))]),
    ),
    speakers: speakers.map(({ entity }) => entities.find(({ id }) => id === entity)?.name),
  };
}

describe('whom words mean', () => {
  it('has nobody speak of themselves as "he" in a quotation', () => {
    const text = 'Osman Varga met Joseph Banda. “He is late,” said Varga.';
    const told = [...name('Osman', 'Varga'), ...name('Joseph', 'Banda'), he('He', { earlier: 1 }), ...name('Varga')];
    const { mentions } = read(text, told, [{ source: 'Varga.', content: '“He is late,”' }]);
    expect(mentions['Osman Varga']).not.toContain('He');
  });

  it('takes the object of a clause for somebody else than its subject', () => {
    const text = 'Joseph Banda left. Osman Varga met him.';
    const told: Told[] = [
      ...name('Joseph', 'Banda'),
      ...name('Osman'),
      { word: 'Varga', upos: 'PROPN', mention: 'person', head: 4, relation: 'nsubj' },
      { word: 'met', upos: 'VERB' },
      he('him', { head: 4, relation: 'obj', earlier: 3 }),
    ];
    expect(read(text, told).mentions['Osman Varga']).toEqual(['Osman Varga']);
  });

  it('has the next line of a dialogue spoken by another', () => {
    const text = '– Where? asked Joseph.\n– Here, said the clerk.';
    const clerk: Told[] = [
      { word: 'the', upos: 'DET' },
      { word: 'clerk', upos: 'NOUN', mention: 'person', earlier: 0 },
    ];
    const said = [
      { source: 'Joseph', content: 'Where?' },
      { source: 'the clerk', content: 'Here,' },
    ];
    expect(read(text, [...name('Joseph'), ...clerk], said).speakers).toEqual(['Joseph', undefined]);
  });

  it.each<[string, string, readonly Told[], string, readonly string[]]>([
    [
      'who is named right before what is put in',
      'Osman Varga left. Joseph Banda, as he has said, stays.',
      [...name('Osman', 'Varga'), ...name('Joseph', 'Banda'), he('he', { earlier: 1 })],
      'Joseph Banda',
      ['Joseph Banda', 'he'],
    ],
    [
      'who was asked replies',
      'Osman Varga asked Joseph Banda why. He replied.',
      [...name('Osman', 'Varga'), ...name('Joseph', 'Banda'), he('He', { earlier: 1 })],
      'Joseph Banda',
      ['Joseph Banda', 'He'],
    ],
    [
      'of what somebody is accused is theirs',
      'Osman Varga accused Joseph Banda of his crime.',
      [...name('Osman', 'Varga'), ...name('Joseph', 'Banda'), he('his', { earlier: 1 })],
      'Joseph Banda',
      ['Joseph Banda', 'his'],
    ],
    [
      'an office is whose it was said to be',
      'Prime Minister Joseph Banda met Osman Varga. Then the prime minister left.',
      [
        ...['Prime', 'Minister'].map((word): Told => ({ word, upos: 'PROPN' })),
        ...[...name('Joseph', 'Banda'), ...name('Osman', 'Varga')],
        ...[
          { word: 'the', upos: 'DET' },
          { word: 'prime', upos: 'ADJ' },
        ],
        { word: 'minister', upos: 'NOUN', mention: 'person' },
      ],
      'Joseph Banda',
      ['Joseph Banda', 'the prime minister'],
    ],
    [
      'an officer has a rank',
      'Sergeant Joseph Banda met Osman Varga. Then the officer left.',
      [
        ...[{ word: 'Sergeant', upos: 'PROPN' }, ...name('Joseph', 'Banda'), ...name('Osman', 'Varga')],
        ...[
          { word: 'the', upos: 'DET' },
          { word: 'officer', upos: 'NOUN', mention: 'person' },
        ],
      ],
      'Joseph Banda',
      ['Joseph Banda', 'the officer'],
    ],
    [
      'a MINISTER of one headline is not who is named in the next',
      'MINISTER QUITS\nBANDA STAYS',
      [
        { word: 'MINISTER', upos: 'NOUN', mention: 'person' },
        { word: 'BANDA', upos: 'PROPN', mention: 'person', earlier: 0 },
      ],
      'BANDA',
      ['BANDA'],
    ],
    [
      'who is whoever stands before it, not the subject of the sentence',
      'Joseph Banda heard a lecture from Osman Varga of Norway, who said no.',
      [
        ...name('Joseph', 'Banda'),
        { word: 'lecture', upos: 'NOUN' },
        ...name('Osman', 'Varga'),
        { word: 'of', upos: 'ADP' },
        { word: 'Norway', upos: 'PROPN', mention: 'place' },
        he('who', { earlier: 1, head: 8, relation: 'nsubj' }),
        { word: 'said', upos: 'VERB', head: 2, relation: 'acl:relcl' },
      ],
      'Osman Varga',
      ['Osman Varga', 'who'],
    ],
  ])('%s', (_, text, told, who, expected) => {
    expect(read(text, told).mentions[who]).toEqual(expected);
  });

  it('tells by which rule a pronoun came to whom it means', () => {
    const text = 'Osman Varga left. He returned.';
    const { by } = findEntities(text, toldOf(text, [...name('Osman', 'Varga'), he('He', { earlier: 1 })]), spec, []);
    expect(by[0]).toContainEqual({
      stage: 'entities',
      about: 'mention',
      rule: 'coreference',
      at: { start: 18, end: 20 },
    });
  });

  it('has the boss of a body speak, and not the body', () => {
    const text = 'NATO Secretary General Joseph Banda spoke. “No,” said the NATO boss.';
    const told: Told[] = [
      ...['NATO', 'Secretary', 'General'].map((word): Told => ({ word, upos: 'PROPN' })),
      ...name('Joseph', 'Banda'),
      { word: 'the', upos: 'DET' },
      { word: 'NATO', upos: 'PROPN', mention: 'organization' },
      { word: 'boss', upos: 'NOUN', mention: 'person', head: 6, relation: 'nmod' },
    ];
    expect(read(text, told, [{ source: 'the NATO boss', content: '“No,”' }]).speakers).toEqual(['Joseph Banda']);
  });
});
