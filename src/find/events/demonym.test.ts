import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '../../record/index.ts';
import { isDemonymOf, unlistedStates } from './demonym.ts';

describe('isDemonymOf', () => {
  it.each([
    ['Kasharan', 'Kashara', true],
    ['Bentuans', 'Bentu', true],
    ['Dravinian', 'Dravina', true],
    ['Morlese', 'Morlo', true],
    ['Ostlander', 'Ostland', true],
    ['Kashara', 'Kashara', false],
    ['Kasharan', 'Kasha', false],
    ['Man', 'Ma', false],
    ['Merchant', 'Merch', false],
  ])('%s of %s: %s', (word, name, expected) => expect(isDemonymOf(word, name)).toBe(expected));
});

it('takes a country before a place, a bare name for one, and none that the tables know', () => {
  const entity = (id: string, name: string, type: EntityType, iso2?: string): Entity => ({
    ...{ id, name, type, mentions: [] },
    ...(iso2 === undefined ? {} : { iso2 }),
  });
  const all = [
    ...[entity('e1', 'Tavara', 'place'), entity('e2', 'Tavara', 'country'), entity('e3', 'Kenya', 'country', 'KE')],
    ...[entity('e4', 'Bentu', 'person'), entity('e5', 'Ada Mora', 'person')],
  ];
  const found = unlistedStates(['Tavaran', 'tavaran', 'Kenyan', 'Bentuan', 'Moran'], all);
  expect([...found].map(([word, { id }]) => [word, id])).toEqual([
    ['Tavaran', 'e2'],
    ['Bentuan', 'e4'],
  ]);
});
