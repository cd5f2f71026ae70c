import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn, builtInSenses, createLookup, normalName } from './index.ts';

/** `id/reading` of all that the words may stand for. */
const view = (text: string): string[] =>
  builtIn()
    .find(text)
    .map(({ entry, reading }) => `${entry.id}/${reading}`);

const found: readonly (readonly [string, readonly string[]])[] = [
  ['France', ['FR/name']],
  ['the French', ['FR/adjective', 'FR/people']],
  ['French', ['FR/adjective']],
  ['Frenchmen', ['FR/people']],
  ['the Dutchman', ['NL/people']],
  ['kyiv', ['UA/capital']],
  ['Kiev', ['UA/capital']],
  ['Peking', ['CN/capital']],
  ['Moscow’s', ['RU/capital']],
  ["Kenyans'", ['KE/people']],
  ['U.S.', ['US/alias', 'US/adjective']],
  ['u.s.', []],
  ['us', []],
  ['US', ['US/alias', 'US/adjective']],
  ['who', []],
  ['WHO', ['world-health-organization/alias']],
  ['polish', []],
  ['Polish', ['PL/adjective']],
  ['TURKEY', ['TR/name']],
  ['turkey', []],
  ['Türkiye', ['TR/alias']],
  ['Côte d’Ivoire', ['CI/alias']],
  ["Cote d'Ivoire's", ['CI/alias']],
  ['St. Kitts', ['KN/alias']],
  ['Guinea Bissau', ['GW/name', 'GW/alias']],
  ['Congo', ['CG/alias', 'CD/alias']],
  ['Dominican', ['DM/adjective', 'DM/people', 'DO/adjective', 'DO/people']],
  ['Brussels', ['BE/capital', 'european-union/metonym']],
  ['the Kremlin', ['RU/metonym']],
  ['the Élysée', ['FR/metonym']],
  ['Downing Street', ['GB/metonym']],
  ['Turtle Bay', ['united-nations/metonym']],
  ['the Atlantic Alliance', ['nato/alias']],
  ['the West', ['west/name']],
  ['west', []],
  ['West', []],
  ['the bloc', ['european-union/alias']],
  ['bloc', []],
  ['AFP', ['agence-france-presse/alias']],
  ['RSF', ['rapid-support-forces/alias', 'reporters-without-borders/alias']],
  ['Houthi rebels', ['houthis/alias']],
  ['Lt. Gen.', ['title-lieutenant-general/word']],
  ['Secretary General', ['title-secretary-general/word', 'role-secretary-general/word']],
  ['rebel leader', ['role-rebel/word']],
  ['', []],
  ['the', []],
  ['Halden Strait', []],
];

describe('find', () => {
  it.each(found)('%s', (text, expected) => {
    expect(view(text)).toEqual(expected);
  });

  it('tells whom a metonym speaks for', () => {
    expect(
      builtIn()
        .find('the Pentagon')
        .map(({ entry, sectors }) => [entry.id, sectors]),
    ).toEqual([['US', ['MIL']]]);
  });

  it('takes small letters for names where a text has no capitals', () => {
    const uncased = createLookup(builtInSenses(), { uncased: true });
    expect(uncased.find('who').map(({ entry }) => entry.id)).toEqual(['world-health-organization']);
    expect(uncased.find('polish').map(({ entry }) => entry.id)).toEqual(['PL']);
  });
});

const longest: readonly (readonly [string, number, string | undefined])[] = [
  ['the Democratic Republic of the Congo said', 0, '6 CD'],
  ['Republic of Korea', 0, '3 KR'],
  ['U . S . officials', 0, '4 US'],
  ['U.S. officials', 0, '1 US'],
  ['Washington , D . C . , on', 0, '6 US'],
  ['D.R. Congo', 0, '2 CD'],
  ["N ' Djamena", 0, '3 TD'],
  ['Lt . Gen . Smith', 0, '4 title-lieutenant-general'],
  ['the European Union ’ s chief', 0, '3 european-union'],
  ['in the West of it', 1, '2 west'],
  ['the White House .', 0, '3 US'],
  ['Moscow’s envoy', 0, '1 RU'],
  ['the talks', 0, undefined],
  ['. U . S .', 0, undefined],
];

describe('longest', () => {
  it.each(longest)('%s from %i', (text, from, expected) => {
    const match = builtIn().longest(text.split(' '), from);
    expect(match && `${match.length} ${match.senses[0]?.entry.id}`).toBe(expected);
  });

  it('never throws and never reaches past the end', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('the', 'U', '.', 'S', 'New', 'York', '’'))),
        (words) => {
          words.forEach((_, i) => {
            const match = builtIn().longest(words, i);
            if (match !== undefined) expect(i + match.length).toBeLessThanOrEqual(words.length);
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('normalName', () => {
  it.each([
    ['The Hague', 'hague'],
    ['St Petersburg', 'saint petersburg'],
    ['Łódź', 'lodz'],
    ['Sana‘a', 'sanaa'],
    ['U.S.A.', 'usa'],
    ['Trinidad & Tobago', 'trinidad and tobago'],
    ['OPEC+', 'opec+'],
    ['—', ''],
  ])('%s', (text, expected) => {
    expect(normalName(text)).toBe(expected);
  });

  it('gives the same again for what it gave', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInSenses().map(({ words }) => words)), (words) => {
        expect(normalName(normalName(words))).toBe(normalName(words));
      }),
    );
  });
});
