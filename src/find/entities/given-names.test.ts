import { describe, expect, it } from 'vitest';
import type { FoundMention } from './found-mention.ts';
import { withFullNames } from './given-names.ts';

const person = (name: string, head: number): FoundMention => ({
  head,
  run: { first: head, last: head },
  kind: 'name',
  type: 'person',
  being: 'person',
  name,
  described: [],
});

describe('withFullNames', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a given name is its one bearer',
      ['Marcus Webb', 'Leanne Webb', 'Marcus'],
      ['Marcus Webb', 'Leanne Webb', 'Marcus Webb'],
    ],
    ['also before the full name', ['Marcus', 'Marcus Webb'], ['Marcus Webb', 'Marcus Webb']],
    ['that of two is nobody’s', ['Ana Sol', 'Ana Ruiz', 'Ana'], ['Ana Sol', 'Ana Ruiz', 'Ana']],
    ['what is a surname too stays', ['Scott Hall', 'Ridley Scott', 'Scott'], ['Scott Hall', 'Ridley Scott', 'Scott']],
    ['a surname stays', ['Marcus Webb', 'Webb'], ['Marcus Webb', 'Webb']],
  ])('%s', (_, names, expected) => {
    expect(withFullNames(names.map(person)).map(({ name }) => name)).toEqual(expected);
  });
});
