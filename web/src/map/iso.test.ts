import { describe, expect, it } from 'vitest';
import { iso2Of } from './iso.ts';
import { worldCountries } from './world.ts';

it.each([
  ['Hungary', 'HU'],
  ['Germany', 'DE'],
  ['France', 'FR'],
  ['United Kingdom', 'GB'],
  ['Russia', 'RU'],
  ['Serbia', 'RS'],
  ['Yemen', 'YE'],
  ['Vietnam', 'VN'],
  ['Dem. Rep. Congo', 'CD'],
  ['Vellia', undefined],
])('%s is %s', (name, code) => expect(iso2Of(name)).toBe(code));

describe('the world', () => {
  const countries = worldCountries();
  it('has a code for each country but those that no list has', () => {
    expect(countries.filter(({ name }) => iso2Of(name) === undefined).map(({ name }) => name)).toEqual([
      'N. Cyprus',
      'Somaliland',
    ]);
  });
  it('no two have the same code', () => {
    const codes = countries.flatMap(({ name }) => iso2Of(name) ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('each is drawn', () => {
    for (const { path } of countries) expect(path).toMatch(/^M/);
  });
});
