/** Names as the press writes them: nicknames, honours, initials, and what explains them. */
import { describe, expect, it } from 'vitest';
import { spec, type Told, toldOf } from './entities.fixture.ts';
import { findEntities } from './index.ts';

const names = (words: string, mention = 'person'): readonly Told[] =>
  words.split(' ').map((word, i, all) => ({ word, upos: 'PROPN', ...(i === all.length - 1 ? { mention } : {}) }));

function entities(text: string, told: readonly Told[]) {
  return findEntities(text, toldOf(text, told), spec, []).entities.map(({ type, name, mentions }) => [
    type,
    name,
    ...mentions.map(({ start, end }) => text.slice(start, end)),
  ]);
}

describe('forms of names', () => {
  it.each<[string, string, readonly Told[], readonly (readonly string[])[]]>([
    [
      'a nickname in quotation marks stands in a name and is none',
      'Ernesto “Boyet” Cruz left. Cruz spoke.',
      [...names('Ernesto Boyet Cruz'), ...names('Cruz')],
      [['person', 'Ernesto Cruz', 'Ernesto “Boyet” Cruz', 'Cruz']],
    ],
    [
      'honours are no surname',
      'Rebecca Osei QC spoke. Miss Osei left.',
      [...names('Rebecca Osei QC'), ...names('Miss Osei')],
      [['person', 'Rebecca Osei', 'Rebecca Osei', 'Osei']],
    ],
    [
      'a place before an office',
      'Vermont Sen. Ada Quill left.',
      names('Vermont Sen Ada Quill'),
      [['person', 'Ada Quill', 'Ada Quill']],
    ],
    [
      'a possessive in the name of a body',
      'The Orve People’s Front left.',
      names('Orve People Front', 'organization'),
      [['organization', 'Orve People’s Front', 'Orve People’s Front']],
    ],
    [
      'initials are what the story says by them, whatever the tables know',
      'The Armed Forces of the Philippines (AFP) left. AFP spoke.',
      [
        ...names('Armed Forces', 'organization'),
        ...names('Philippines', 'organization'),
        ...names('AFP', 'organization'),
        ...names('AFP', 'organization'),
      ],
      [['organization', 'Armed Forces of the Philippines', 'Armed Forces of the Philippines', 'AFP', 'AFP']],
    ],
    [
      'what a minister is minister of is no name where it opens a sentence',
      'Works minister Ada Quill left.',
      [...names('Works', 'organization'), ...names('Ada Quill')],
      [['person', 'Ada Quill', 'Ada Quill']],
    ],
    [
      'what somebody was is no given name where it opens a sentence',
      'Ada Quill left. Former Quill aides spoke.',
      [...names('Ada Quill'), { word: 'Former', upos: 'ADJ' }, { word: 'Quill', upos: 'PROPN', mention: 'person' }],
      [['person', 'Ada Quill', 'Ada Quill', 'Quill']],
    ],
    [
      'a firm is from a state, and does not bear its name',
      'The firm, Orve Road Group of China, left.',
      [...names('Orve Road Group', 'organization'), ...names('China', 'place')],
      [
        ['organization', 'Orve Road Group', 'Orve Road Group'],
        ['country', 'China', 'China'],
      ],
    ],
    [
      'the noun of a firm in another language',
      'Minera Orvasi left.',
      names('Minera Orvasi'),
      [['organization', 'Minera Orvasi', 'Minera Orvasi']],
    ],
    [
      'a paper by its name',
      'It was seen by the Daily Orve. The Skarn Ledger left.',
      [...names('Daily Orve'), ...names('Skarn Ledger')],
      [
        ['organization', 'Daily Orve', 'Daily Orve'],
        ['organization', 'Skarn Ledger', 'Skarn Ledger'],
      ],
    ],
    [
      'a short name is that of the longer one in the story',
      'The Kenya Red Cross left. Then the Red Cross spoke.',
      [...names('Kenya Red Cross', 'organization'), ...names('Red Cross', 'organization')],
      [['organization', 'Kenya Red Cross', 'Kenya Red Cross', 'Red Cross']],
    ],
    [
      'what explains a name tells its kind',
      'Fjellkraft, the power company, left.',
      names('Fjellkraft'),
      [['organization', 'Fjellkraft', 'Fjellkraft']],
    ],
    [
      'initials that begin a line are who talks',
      'Ada Quill met us.\nAQ: No.\nHR: Why?',
      [...names('Ada Quill'), ...names('AQ', 'organization')],
      [['person', 'Ada Quill', 'Ada Quill', 'AQ']],
    ],
    [
      'initials of two are nobody’s',
      'Ada Quill met Anna Quist.\nAQ: No.',
      [...names('Ada Quill'), ...names('Anna Quist')],
      [
        ['person', 'Ada Quill', 'Ada Quill'],
        ['person', 'Anna Quist', 'Anna Quist'],
      ],
    ],
  ])('%s', (_, text, told, expected) => {
    expect(entities(text, told)).toEqual(expected);
  });
});
