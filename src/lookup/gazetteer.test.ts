import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInSenses, createLookup, loadGazetteer } from './index.ts';

describe('loadGazetteer', () => {
  it('reads JSON Lines, with and without what is optional', () => {
    const text =
      '{"name":"VR2","type":"organization","aliases":["Vellian Radio 2"],"iso2":"vl","sectors":["JRN"]}\n\n{"name":"Skarn"}\n';
    const { senses, faults } = loadGazetteer(text, 'json-lines');
    expect(faults).toEqual([]);
    expect(senses.map(({ words, reading, entry }) => [words, reading, entry.name])).toEqual([
      ['VR2', 'name', 'VR2'],
      ['Vellian Radio 2', 'alias', 'VR2'],
      ['Skarn', 'name', 'Skarn'],
    ]);
    expect(senses[0]?.entry).toMatchObject({
      iso2: 'VL',
      kind: 'organisation',
      type: 'organization',
      sectors: ['JRN'],
    });
  });

  it('reads CSV with quotes, line breaks in a cell, and columns in any order', () => {
    const text =
      '\uFEFFtype,Name,aliases,wikidata\r\nperson,"Dorval, Lenka","Ms Dorval; L. Dorval",Q4242\r\nplace,"Groy\nIslet",,\r\n';
    const { senses, faults } = loadGazetteer(text, 'csv');
    expect(faults).toEqual([]);
    expect(senses.map(({ words, entry }) => [words, entry.kind])).toEqual([
      ['Dorval, Lenka', 'person'],
      ['Ms Dorval', 'person'],
      ['L. Dorval', 'person'],
      ['Groy\nIslet', 'place'],
    ]);
  });

  it('reads FollowTheMoney entities and passes over those that name nobody', () => {
    const person = {
      id: 'x1',
      schema: 'Person',
      properties: { name: ['Piet Hallam', 'P. Hallam'], alias: ['Hallam'], nationality: ['ts'], wikidataId: ['Q777'] },
    };
    const lines = [person, { id: 'x2', schema: 'Ownership', properties: {} }].map((line) => JSON.stringify(line));
    const { senses, faults, skipped } = loadGazetteer(lines.join('\n'), 'json-lines');
    expect([faults, skipped]).toEqual([[], 1]);
    expect(senses.map(({ words }) => words)).toEqual(['Piet Hallam', 'P. Hallam', 'Hallam']);
    expect(senses[0]?.entry).toMatchObject({ type: 'person', iso2: 'TS', wikidata: 'Q777' });
  });

  it('lets a table of the user win over ours, and keeps ours', () => {
    const { senses } = loadGazetteer('name,type\nMoscow,place\n', 'csv');
    const ids = createLookup([...senses, ...builtInSenses()])
      .find('Moscow')
      .map(({ entry }) => entry.id);
    expect(ids).toEqual(['own-moscow', 'RU']);
  });

  const bad: readonly (readonly [string, 'csv' | 'json-lines', string, number, RegExp])[] = [
    ['no JSON', 'json-lines', '{"name":"A"}\n{"name":\n{"name":"B"}', 2, /^the line is not JSON: /],
    ['a list', 'json-lines', '{"name":"A"}\n[1]\n{"name":"B"}', 2, /^the line is JSON but no object$/],
    ['no name', 'json-lines', '{"name":"A"}\n{"type":"person"}\n{"name":"B"}', 2, /^"name" is missing$/],
    [
      'another type',
      'json-lines',
      '{"name":"A"}\n{"name":"X","type":"ship"}\n{"name":"B"}',
      2,
      /^"type" is "ship", not one of person, /,
    ],
    ['a name that is none', 'json-lines', '{"name":"A"}\n{"name":5}\n{"name":"B"}', 2, /^"name" is not a string$/],
    [
      'aliases that are no list',
      'json-lines',
      '{"name":"A"}\n{"name":"X","aliases":"Y"}\n{"name":"B"}',
      2,
      /^"aliases" is not a list/,
    ],
    [
      'a bad code',
      'json-lines',
      '{"name":"A"}\n{"name":"X","iso2":"GBR"}\n{"name":"B"}',
      2,
      /^"iso2" is "GBR", not two letters$/,
    ],
    ['a bad item', 'csv', 'name,wikidata\nA,Q1\nX,42\nB,', 3, /^"wikidata" is "42", not like Q42$/],
    [
      'a broken entity',
      'json-lines',
      '{"name":"A"}\n{"schema":"Person"}\n{"name":"B"}',
      2,
      /^"properties" is missing$/,
    ],
    [
      'too many cells',
      'csv',
      'name,type\nA,person\nX,person,what\nB,place',
      3,
      /^it has 3 cells, but the first line only 2$/,
    ],
    ['a number after a cell with line breaks', 'csv', 'name,type\n"A\nA",person\nX,ship\nB,', 4, /^"type" is "ship"/],
  ];
  it.each(bad)('names what is wrong, and the line, and reads the others: %s', (_, kind, text, line, message) => {
    const { senses, faults } = loadGazetteer(text, kind);
    expect(faults).toEqual([{ line, message: expect.stringMatching(message) }]);
    expect(senses).toHaveLength(2);
  });

  it('says where a table has no column of names', () => {
    expect(loadGazetteer('Moscow,place\n', 'csv').faults).toEqual([
      { line: 1, message: 'the first line has no column "name"' },
    ]);
  });

  it('never throws', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('csv' as const, 'json-lines' as const),
        (text, kind) => {
          loadGazetteer(text, kind);
          loadGazetteer(`name,type\n${text}`, kind);
        },
      ),
      { numRuns: 40 },
    );
  });
});
