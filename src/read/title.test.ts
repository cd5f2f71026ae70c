import { describe, expect, it } from 'vitest';
import { fromTitleElement, nameOfHost, withoutSite } from './title.ts';

const title = 'Strait talks resume';

describe('withoutSite', () => {
  it.each([
    [`${title} | The Corran Ledger`, ['The Corran Ledger'], title],
    [`${title} - Corran Ledger`, ['The Corran Ledger'], title],
    [`${title} — World — The Corran Ledger`, ['The Corran Ledger'], `${title} — World`],
    [`The Corran Ledger: ${title}`, ['The Corran Ledger'], `The Corran Ledger: ${title}`],
    [`The Corran Ledger | ${title}`, ['The Corran Ledger'], title],
    [`${title} | Corran Ledger`, ['corranledger.example'], title],
    [`${title} - corranledger.example`, ['corranledger.example'], title],
    [`${title} – and fail`, ['The Corran Ledger'], `${title} – and fail`],
    ['The Corran Ledger', ['The Corran Ledger'], 'The Corran Ledger'],
    ['Well-known skipper - half-drowned - rescued', ['Mole'], 'Well-known skipper - half-drowned - rescued'],
  ])('%s', (given, sites, expected) => {
    expect(withoutSite(given, sites)).toBe(expected);
  });
});

describe('fromTitleElement', () => {
  it.each([
    ['a short tail behind a bar', `${title} | Ledger Online`, [], title],
    [
      'a tail behind a dash that may be the headline’s own',
      `${title} - without Tarsund`,
      [],
      `${title} - without Tarsund`,
    ],
    ['a tail where the rest is a line of the page', `${title} - Evening Post`, ['Home', title], title],
  ])('%s', (_, given, lines, expected) => {
    expect(fromTitleElement(given, [], lines)).toBe(expected);
  });
});

it.each([
  ['https://www.corranledger.example/x', 'corranledger.example'],
  ['nonsense', undefined],
  [undefined, undefined],
])('the name in %s is %s', (url, name) => {
  expect(nameOfHost(url)).toBe(name);
});
