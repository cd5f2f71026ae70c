import { describe, expect, it } from 'vitest';
import { pretokens } from '../../neural/index.ts';
import { nameIn } from './named-sources.ts';

const table: readonly (readonly [string, string | undefined])[] = [
  ['Ukrainian President Volodymyr Zelensky', 'Volodymyr Zelensky'],
  ['Mr. Zelensky', 'Zelensky'],
  ['Hungarian Prime Minister Viktor Orban, host of this meeting,', 'Viktor Orban'],
  ['Commission President Ursula von der Leyen', 'Commission President Ursula von der Leyen'],
  ['J. K. Rowling', 'J. K. Rowling'],
  ['the Kremlin', 'Kremlin'],
  ['NATO', 'NATO'],
  ['the NATO boss', undefined],
  ['an Alliance diplomat interviewed by AFP', undefined],
  ['a spokesman for Volodymyr Zelensky', undefined],
  ['Zelensky’s adviser', undefined],
  ['officials in Kyiv', undefined],
  ['he', undefined],
  ['spokeswoman Ana Lima', 'Ana Lima'],
];

describe('nameIn', () => {
  it.each(table)('%s -> %s', (source, name) => {
    const words = pretokens(source);
    expect(nameIn(source, words, { first: 0, last: words.length - 1 })?.name).toBe(name);
  });
});
