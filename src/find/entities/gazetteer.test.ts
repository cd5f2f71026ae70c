import { describe, expect, it } from 'vitest';
import { builtInSenses, createLookup, loadGazetteer } from '../../lookup/index.ts';
import { spec, type Told, toldOf } from './entities.fixture.ts';
import { findEntities } from './index.ts';
import { listNames } from './listed-names.ts';

const table = [
  '{"name": "Kelda Shipping Line", "type": "organization", "aliases": ["Kelda"], "iso2": "NO", "wikidata": "Q42"}',
  '{"schema": "Person", "properties": {"name": ["Osman Varga"], "alias": ["the harbour king", "Harbour King"], "country": ["hu"]}}',
  '{"name": "Ireland", "type": "organization", "aliases": []}',
].join('\n');
const own = createLookup([...loadGazetteer(table, 'json-lines').senses, ...builtInSenses()]);

const listed = listNames(loadGazetteer(table, 'json-lines').senses);

describe('names of a user’s table that the model does not see', () => {
  const found = (text: string, told: readonly Told[]) =>
    findEntities(text, toldOf(text, told), spec, [], { lookup: own, listed }).entities.map(
      ({ name, type, mentions }) => [name, type, ...mentions.map(({ start, end }) => text.slice(start, end))],
    );

  it.each<[string, string, readonly Told[], readonly (readonly string[])[]]>([
    [
      'whole words as they are spelled there',
      'Then the harbour king sold Kelda to keldaring. Kelda-born, kelda, THE HARBOUR KING.',
      [],
      [
        ['Osman Varga', 'person', 'the harbour king'],
        ['Kelda Shipping Line', 'organization', 'Kelda', 'Kelda'],
      ],
    ],
    [
      'over a name that is a part of it',
      'They met Kelda Shipping Line.',
      [{ word: 'Shipping', upos: 'PROPN', mention: 'place' }],
      [['Kelda Shipping Line', 'organization', 'Kelda Shipping Line']],
    ],
    [
      'not within a longer name',
      'They met Kelda Bay.',
      [
        { word: 'Kelda', upos: 'PROPN' },
        { word: 'Bay', upos: 'PROPN', mention: 'place' },
      ],
      [['Kelda Bay', 'place', 'Kelda Bay']],
    ],
  ])('%s', (_, text, told, expected) => {
    expect(found(text, told)).toEqual(expected);
  });
});

describe('a user’s table', () => {
  it.each<[string, string, readonly Told[], object]>([
    [
      'an alias gets the name, country and id of its row',
      'Kelda sails.',
      [{ word: 'Kelda', upos: 'PROPN', mention: 'organization', relation: 'nsubj' }],
      { name: 'Kelda Shipping Line', type: 'organization', iso2: 'NO', wikidata: 'Q42' },
    ],
    [
      'a FollowTheMoney person under a byname',
      'Harbour King sails.',
      [
        { word: 'Harbour', upos: 'PROPN', head: 1, relation: 'dep' },
        { word: 'King', upos: 'PROPN', mention: 'person', relation: 'nsubj' },
      ],
      { name: 'Osman Varga', type: 'person', iso2: 'HU' },
    ],
    [
      'its sense wins over the built-in one',
      'Ireland sails.',
      [{ word: 'Ireland', upos: 'PROPN', mention: 'organization', relation: 'nsubj' }],
      { name: 'Ireland', type: 'organization' },
    ],
  ])('%s', (_, text, told, expected) => {
    const [entity] = findEntities(text, toldOf(text, told), spec, [], { lookup: own }).entities;
    expect(entity).toMatchObject(expected);
    const [without] = findEntities(text, toldOf(text, told), spec, []).entities;
    expect(without).not.toMatchObject(expected);
  });
});
