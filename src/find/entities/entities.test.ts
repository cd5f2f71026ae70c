import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../text/index.ts';
import { spec, type Told, toldOf } from './entities.fixture.ts';
import { findEntities } from './index.ts';

const name = (word: string, mention = 'person', more: Partial<Told> = {}): Told => ({
  word,
  upos: 'PROPN',
  mention,
  ...more,
});
const part = (word: string): Told => ({ word, upos: 'PROPN' });
const he = (word: string, earlier?: number): Told => ({
  word,
  upos: 'PRON',
  mention: 'person',
  ...(earlier === undefined ? {} : { earlier }),
});

/** Each entity as its type, its name and the words of its mentions. */
function entities(text: string, told: readonly Told[]) {
  return findEntities(text, toldOf(text, told), spec, []).entities.map(({ type, name: own, mentions }) => [
    type,
    own,
    ...mentions.map(({ start, end }) => text.slice(start, end)),
  ]);
}

const table: readonly (readonly [string, string, readonly Told[], readonly (readonly string[])[]])[] = [
  [
    'a full name, a surname and a pronoun are one person, named without titles',
    'Mr. Banda rose. Joseph Banda spoke. He left.',
    [part('Mr'), name('Banda'), part('Joseph'), name('Banda'), he('He', 3)],
    [['person', 'Joseph Banda', 'Banda', 'Joseph Banda', 'He']],
  ],
  [
    'a description between commas is of the name beside it, whatever the model points at',
    'Joseph Banda, a pilot, spoke.',
    [
      part('Joseph'),
      name('Banda'),
      { word: 'a', upos: 'DET', head: 3, relation: 'det' },
      { word: 'pilot', upos: 'NOUN', mention: 'person' },
    ],
    [['person', 'Joseph Banda', 'Joseph Banda', 'a pilot']],
  ],
  [
    'but not in a row of people',
    'Joseph Banda, a pilot, and a nurse spoke.',
    [
      part('Joseph'),
      name('Banda'),
      { word: 'a', upos: 'DET', head: 3, relation: 'det' },
      { word: 'pilot', upos: 'NOUN', mention: 'person' },
    ],
    [['person', 'Joseph Banda', 'Joseph Banda']],
  ],
  [
    'a post before a full name is none of it',
    'Majority Leader Joseph Banda spoke.',
    [part('Majority'), part('Leader'), part('Joseph'), name('Banda')],
    [['person', 'Joseph Banda', 'Joseph Banda']],
  ],
  ['a supporter of somebody is nobody by name', 'Banda Supporter spoke.', [part('Banda'), name('Supporter')], []],
  [
    'a dateline is none of the words that introduce a name',
    'LUSAKA - Prime Minister Joseph Banda spoke. The minister left.',
    [
      name('LUSAKA', 'place'),
      part('Prime'),
      part('Minister'),
      part('Joseph'),
      name('Banda'),
      { word: 'The', upos: 'DET', head: 6, relation: 'det' },
      { word: 'minister', upos: 'NOUN', mention: 'person' },
    ],
    [
      ['country', 'Zambia', 'LUSAKA'],
      ['person', 'Joseph Banda', 'Joseph Banda', 'The minister'],
    ],
  ],
  [
    'two people with one surname stay two',
    'Ruth Phiri met Peter Phiri.',
    [part('Ruth'), name('Phiri'), part('Peter'), name('Phiri', 'person', { earlier: 1 })],
    [
      ['person', 'Ruth Phiri', 'Ruth Phiri'],
      ['person', 'Peter Phiri', 'Peter Phiri'],
    ],
  ],
  [
    'a courtesy title of the other gender parts them as well',
    'Mr. Phiri met Mrs. Phiri.',
    [part('Mr'), name('Phiri'), part('Mrs'), name('Phiri')],
    [
      ['person', 'Phiri', 'Phiri'],
      ['person', 'Phiri', 'Phiri'],
    ],
  ],
  [
    '"he" is no country',
    'Zambia waits. He left.',
    [name('Zambia', 'place'), he('He', 0)],
    [['country', 'Zambia', 'Zambia']],
  ],
  [
    'a capital that acts is its state',
    'Lusaka denied it. Zambia waits.',
    [
      name('Lusaka', 'place', { head: 1, relation: 'nsubj' }),
      { word: 'denied', upos: 'VERB' },
      name('Zambia', 'place'),
    ],
    [['country', 'Zambia', 'Lusaka', 'Zambia']],
  ],
  [
    'a capital where things happen is a place',
    'Banda spoke in Lusaka.',
    [name('Banda'), { word: 'in', upos: 'ADP' }, name('Lusaka', 'place', { head: 0, relation: 'obl' })],
    [
      ['person', 'Banda', 'Banda'],
      ['place', 'Lusaka', 'Lusaka'],
    ],
  ],
  [
    'a name does not go back to a pronoun before it',
    'He left. Ruth Phiri stayed.',
    [he('He'), part('Ruth'), name('Phiri', 'person', { earlier: 0 })],
    [['person', 'Ruth Phiri', 'Ruth Phiri']],
  ],
  [
    '"she" without a pointer is the last person named that it fits',
    'Ruth Phiri met Mr. Banda. She left.',
    [part('Ruth'), name('Phiri'), part('Mr'), name('Banda'), he('She')],
    [
      ['person', 'Ruth Phiri', 'Ruth Phiri', 'She'],
      ['person', 'Banda', 'Banda'],
    ],
  ],
  [
    'a full name counts wherever it stands again',
    'Joseph Banda spoke. They saw Joseph Banda.',
    [part('Joseph'), name('Banda')],
    [['person', 'Joseph Banda', 'Joseph Banda', 'Joseph Banda']],
  ],
  [
    'a name does not run on over the end of a line',
    'Joseph Banda\nRuth Phiri spoke.',
    [part('Joseph'), name('Banda'), part('Ruth'), name('Phiri')],
    [
      ['person', 'Joseph Banda', 'Joseph Banda'],
      ['person', 'Ruth Phiri', 'Ruth Phiri'],
    ],
  ],
  [
    'an office is nobody’s name, nor is a portfolio',
    'They met the Tarsund Prime Minister. The Minister for Health left.',
    [
      ...[{ word: 'the', upos: 'DET' }, part('Tarsund'), part('Prime'), name('Minister', 'organization')],
      ...[part('Minister'), { word: 'for', upos: 'ADP' }, name('Health', 'organization')],
    ],
    [],
  ],
  [
    'a ministry is no title of its field',
    'They met the Ministry of Health.',
    [name('Ministry', 'organization'), { word: 'of', upos: 'ADP' }, name('Health', 'person')],
    [['organization', 'Ministry of Health', 'Ministry of Health']],
  ],
  [
    'a ship does not speak, nor do many under their initials',
    'The MV Ailsa sank. All MSPs rose.',
    [part('MV'), name('Ailsa', 'organization'), name('MSPs')],
    [],
  ],
  [
    'a word that elsewhere has no capital is no name where a sentence begins',
    'Islanders rose. Few islanders stayed.',
    [name('Islanders')],
    [],
  ],
  [
    'a bare noun is the body that the story named, whatever the tables know by it',
    'The National Labour Commission (NLC) met. The Commission rose.',
    [
      ...[part('National'), part('Labour'), name('Commission', 'organization')],
      ...[name('NLC', 'organization'), name('Commission', 'organization')],
    ],
    [['organization', 'National Labour Commission', 'National Labour Commission', 'NLC', 'Commission']],
  ],
  [
    'a noun means the last body that has it in its name, or the only firm',
    'Kelda Steel met the Harbour Workers Union. The union rose. The company left.',
    [
      ...[
        part('Kelda'),
        name('Steel', 'organization'),
        part('Harbour'),
        part('Workers'),
        name('Union', 'organization'),
      ],
      ...[
        { word: 'The', upos: 'DET', head: 6, relation: 'det' },
        { word: 'union', upos: 'NOUN', mention: 'organization' },
      ],
      ...[
        { word: 'The', upos: 'DET', head: 8, relation: 'det' },
        { word: 'company', upos: 'NOUN', mention: 'organization' },
      ],
    ],
    [
      ['organization', 'Kelda Steel', 'Kelda Steel', 'The company'],
      ['organization', 'Harbour Workers Union', 'Harbour Workers Union', 'The union'],
    ],
  ],
  [
    'a surname alone that the model does not see',
    'Pham Thu Ha rose. They saw Ha leave, and saw Ha Long.',
    [part('Pham'), part('Thu'), name('Ha')],
    [['person', 'Pham Thu Ha', 'Pham Thu Ha', 'Ha']],
  ],
  [
    'two halves that only the noun behind them makes a body',
    'The Maritime and Coastguard Agency rose.',
    [name('Maritime', 'organization'), part('Coastguard'), name('Agency', 'organization')],
    [['organization', 'Maritime and Coastguard Agency', 'Maritime and Coastguard Agency']],
  ],
  [
    'the branch of a body is one name with it',
    'They met BBC Scotland. They met NATO Rutte.',
    [name('BBC', 'organization'), name('Scotland', 'place'), name('NATO', 'organization'), name('Rutte')],
    [
      ['organization', 'BBC Scotland', 'BBC Scotland'],
      ['organization', 'NATO', 'NATO'],
      ['person', 'Rutte', 'Rutte'],
    ],
  ],
  [
    'a line that opens with capitals and a dash was written there',
    'SKARN, Oct 18 (Kelda) - It rained.',
    [name('SKARN', 'person')],
    [['place', 'SKARN', 'SKARN']],
  ],
];

describe('findEntities', () => {
  it.each(table)('%s', (_, text, told, expected) => {
    expect(entities(text, told)).toEqual(expected);
  });

  it('finds the noun behind "who", and how an unnamed source is described', () => {
    const text = 'A diplomat who spoke left.';
    const told: Told[] = [
      { word: 'A', upos: 'DET', head: 1, relation: 'det' },
      { word: 'diplomat', upos: 'NOUN', mention: 'person' },
      { word: 'who', upos: 'PRON', mention: 'person', head: 3, relation: 'nsubj' },
      { word: 'spoke', upos: 'VERB', head: 1, relation: 'acl:relcl' },
    ];
    const { speakers } = findEntities(text, toldOf(text, told), spec, [[{ first: 2, last: 2 }]]);
    expect(speakers).toEqual([{ text: 'A diplomat', kind: 'unnamed-official', rule: 'nominal-of-pronoun' }]);
  });

  it.each<[string, string, string | undefined]>([
    ['A source close to the minister, Osman Varga,', 'source', undefined],
    ['A spokesman for the firm, Osman Varga,', 'spokesman', 'Osman Varga'],
    ['The minister, Osman Varga,', 'minister', 'Osman Varga'],
  ])('of whom the name is that a comma sets off: %s', (source, noun, speaker) => {
    const text = `${source} spoke.`;
    const told: Told[] = [
      { word: noun, upos: 'NOUN' },
      { ...part('Osman'), head: 0 },
      name('Varga', 'person', { head: 0 }),
    ];
    const last = toldOf(text, []).words.length - 3;
    const { entities: found, speakers } = findEntities(text, toldOf(text, told), spec, [[{ first: 0, last }]]);
    expect(found.find(({ id }) => id === speakers[0]?.entity)?.name).toBe(speaker);
  });

  it.each<[string, string, string | undefined]>([
    ['Ruth Phiri met us.\nQ: Why?\nA: Rain.', 'Ruth Phiri', 'Ruth Phiri'],
    ['Ruth Phiri met Osman Phiri.\nQ: Why?\nA: Rain.', 'two people', undefined],
    ['Nobody came.\nQ: Why?\nA: Rain, said Ruth Phiri.', 'nobody', undefined],
  ])('who answers an interview: %s (%s)', (text, _, speaker) => {
    const names = [...text.matchAll(/(Ruth|Osman) Phiri/gu)].flatMap(([, given = '']) => [part(given), name('Phiri')]);
    const analysis = toldOf(text, names);
    const at = analysis.words.findIndex(({ start, end }) => text.slice(start, end) === 'A');
    const { entities: found, speakers } = findEntities(text, analysis, spec, [[{ first: at, last: at }]]);
    expect(found.find(({ id }) => id === speakers[0]?.entity)?.name).toBe(speaker);
  });

  it('takes a report for the source, not who it came from', () => {
    const text = 'A report obtained by Ruth Phiri blames rust.';
    const told: Told[] = [
      { word: 'report', upos: 'NOUN' },
      { word: 'obtained', upos: 'VERB', head: 0 },
      { ...part('Ruth'), head: 1 },
      name('Phiri', 'person', { head: 2 }),
    ];
    const { speakers } = findEntities(text, toldOf(text, told), spec, [[{ first: 0, last: 5 }]]);
    expect(speakers).toEqual([{ text: 'A report obtained by Ruth Phiri', kind: 'document', rule: 'own-words' }]);
  });

  it('finds who was introduced by the organisation that a nominal names', () => {
    const text = 'Ruth Phiri met NATO Secretary General Joseph Banda. Then the NATO boss left.';
    const told: Told[] = [
      ...[part('Ruth'), name('Phiri'), part('NATO'), part('Secretary'), part('General'), part('Joseph'), name('Banda')],
      ...[{ word: 'the', upos: 'DET' }, part('NATO'), { word: 'boss', upos: 'NOUN', mention: 'person' }],
    ];
    const { entities: found } = findEntities(text, toldOf(text, told), spec, []);
    expect(found[1]?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Joseph Banda',
      'the NATO boss',
    ]);
  });

  it('reads roles beside the name', () => {
    const text = 'Zambian President Joseph Banda spoke.';
    const told = [{ word: 'Zambian', upos: 'ADJ' }, part('President'), part('Joseph'), name('Banda')];
    const { entities: found, speakers } = findEntities(text, toldOf(text, told), spec, [[{ first: 0, last: 3 }]]);
    expect(found).toMatchObject([{ name: 'Joseph Banda', roles: ['Zambian President'] }]);
    expect(speakers).toEqual([{ entity: 'e1', kind: 'person', rule: 'person-named-in-source' }]);
  });

  it('never throws, and no two mentions of an entity overlap, whatever the model says', () => {
    const words = ['Mr', '.', 'Banda', 'the', 'NATO', 'boss', 'he', 'who', 'Moscow', 'of', '-', '\n', 'Ukrainian'];
    const number = (max: number) => fc.array(fc.integer({ min: -1, max }), { minLength: 80, maxLength: 80 });
    const share = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 400, maxLength: 400 });
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, number(29), number(29), number(7), share, share, (own, up, back, relation, tags, marks) => {
        const { words: all, ...rest } = toldOf(own, []);
        const analysis = {
          ...rest,
          words: all,
          upos: Float32Array.from(tags),
          mention: Float32Array.from(marks),
          heads: Int32Array.from(up),
          relations: Int16Array.from(relation),
          earlier: Int32Array.from(back),
          earlierScores: Float32Array.from(tags, (p) => Math.log(p)),
        };
        if (all.length === 0) return;
        const { entities: found } = findEntities(own, analysis, spec, [[{ first: 0, last: all.length - 1 }]]);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { mentions, name: called } of found) {
          expect(called).not.toBe('');
          mentions.forEach((a, i) => {
            expect(own.slice(a.start, a.end).trim()).toBe(own.slice(a.start, a.end));
            expect(mentions.some((b, j) => i !== j && overlaps(a, b))).toBe(false);
          });
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
