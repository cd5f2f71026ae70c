import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventTablesSource, tablesSource } from '../../scripts/build-lookup.ts';
import { builtIn, builtInSenses, isNamed } from './index.ts';
import { normalName } from './normal.ts';
import { countries, metonyms, organisations, outlets, roles, titles } from './tables.gen.ts';

const senses = builtInSenses();
const states = senses.filter(({ entry, reading }) => entry.kind === 'country' && reading === 'name');

it('the generated tables are those of data/', () => {
  const generated = readFileSync(new URL('./tables.gen.ts', import.meta.url), 'utf8');
  const events = readFileSync(new URL('./events.gen.ts', import.meta.url), 'utf8');
  expect(generated === tablesSource(), 'run `npm run tables`').toBe(true);
  expect(events === eventTablesSource(), 'run `npm run tables`').toBe(true);
});

describe('the tables', () => {
  it('hold the 193 members of the United Nations, two observers, and all 249 entries of ISO 3166-1 with Kosovo', () => {
    const count = (status: string): number => countries.filter((row) => row[3] === status).length;
    expect([count('member'), count('observer'), countries.length]).toEqual([193, 2, 250]);
  });

  it.each([0, 1, 2, 4])('use no value of column %i of the countries twice', (column) => {
    const values = countries.map((row) => row[column]);
    expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
  });

  it('write codes and items as they are written', () => {
    const wrong = countries.filter(
      ([iso2 = '', iso3 = '', item = '']) =>
        !/^[A-Z]{2}$/.test(iso2) || !/^[A-Z]{3}$/.test(iso3) || !/^Q[1-9]\d*$/.test(item),
    );
    expect(wrong).toEqual([]);
    const items = [...organisations, ...outlets].map((row) => row[2] ?? '').filter((item) => item !== '');
    expect(items.filter((item) => !/^Q[1-9]\d*$/.test(item))).toEqual([]);
    expect(items.filter((item, i) => items.indexOf(item) !== i)).toEqual([]);
  });

  it('know every state that an organisation or outlet belongs to', () => {
    const known = new Set(countries.map((row) => row[0]));
    const belongs = [...organisations.map((row) => row[3]), ...outlets.map((row) => row[3])];
    expect(belongs.filter((code) => code !== '' && !known.has(code))).toEqual([]);
  });

  it('use only sector codes of the PLOVER manual', () => {
    const manual = new Set(
      'COP GOV JUD LEG MIL PRM PTY REB SPY UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP REL IGO NGO'.split(' '),
    );
    expect(senses.flatMap(({ sectors }) => sectors).filter((sector) => !manual.has(sector))).toEqual([]);
  });

  it('give every entry one id', () => {
    const names = new Map<string, string>();
    for (const { entry } of senses) {
      expect(names.get(entry.id) ?? entry.name, entry.id).toBe(entry.name);
      names.set(entry.id, entry.name);
    }
    expect(names.size).toBe(countries.length + organisations.length + outlets.length + titles.length + roles.length);
    expect(metonyms.length).toBeGreaterThan(70);
  });

  it('find every spelling that they hold, as that entry', () => {
    const lost = senses.filter(
      ({ entry, words, reading }) =>
        !builtIn()
          .find(words)
          .some((found) => found.entry === entry && found.reading === reading),
    );
    expect(lost).toEqual([]);
  });

  it('find every spelling in another dress: capitals, possessive, article', () => {
    const dresses = [
      (s: string) => s.toUpperCase(),
      (s: string) => `${s}’s`,
      (s: string) => `The ${s.replace(/^the /i, '')}`,
    ];
    const lost = senses.flatMap(({ entry, words }) =>
      dresses
        .map((dress) => dress(words))
        .filter(
          (text) =>
            !builtIn()
              .find(text)
              .some((found) => found.entry === entry),
        ),
    );
    expect(lost).toEqual([]);
  });

  it('know an adjective and a people for every state, all but a few islands without one', () => {
    const without = (reading: string): string[] =>
      states
        .filter(({ entry }) => !senses.some((sense) => sense.entry === entry && sense.reading === reading))
        .flatMap(({ entry }) => (isNamed(entry) ? [entry.iso2 ?? ''] : []));
    const members = new Set(countries.filter((row) => row[3] !== 'territory').map((row) => row[0] ?? ''));
    expect(without('adjective').filter((code) => members.has(code))).toEqual([]);
    expect(without('people').filter((code) => members.has(code))).toEqual([]);
    expect(without('capital').filter((code) => members.has(code))).toEqual(['SG', 'VA']); // their own capitals
  });

  it('have no key that is empty', () => {
    expect(senses.filter(({ words }) => normalName(words) === '')).toEqual([]);
  });
});
