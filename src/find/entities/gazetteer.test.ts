import { describe, expect, it } from 'vitest';
import { builtInSenses, createLookup, loadGazetteer } from '../../lookup/index.ts';
import { spec, type Told, toldOf } from './entities.fixture.ts';
import { findEntities } from './index.ts';

const table = [
  '{"name": "Kelda Shipping Line", "type": "organization", "aliases": ["Kelda"], "iso2": "NO", "wikidata": "Q42"}',
  '{"schema": "Person", "properties": {"name": ["Osman Varga"], "alias": ["the harbour king", "Harbour King"], "country": ["hu"]}}',
  '{"name": "Ireland", "type": "organization", "aliases": []}',
].join('\n');
const own = createLookup([...loadGazetteer(table, 'json-lines').senses, ...builtInSenses()]);

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
