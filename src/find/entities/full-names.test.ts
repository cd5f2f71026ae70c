import { describe, expect, it } from 'vitest';
import type { FoundMention } from './found-mention.ts';
import { withFullNames } from './full-names.ts';

/** "Ms Webb (female)": words before the name describe it, a gender may stand behind. */
const person = (told: string, head: number): FoundMention => {
  const [, title, name = '', gender] = /^((?:Mr|Ms|President) )?(.*?)(?: \((female|male)\))?$/u.exec(told) ?? [];
  return {
    ...{ head, run: { first: head, last: head }, kind: 'name', type: 'person', being: 'person', name },
    described: title === undefined ? [] : [title.trim()],
    ...(gender === 'female' || gender === 'male' ? { gender } : {}),
  };
};

describe('withFullNames', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a given name is its one bearer',
      ['Marcus Webb', 'Leanne Webb', 'Marcus'],
      ['Marcus Webb', 'Leanne Webb', 'Marcus Webb'],
    ],
    ['also before the full name', ['Marcus', 'Marcus Webb'], ['Marcus Webb', 'Marcus Webb']],
    ['that of two is nobody’s', ['Ana Sol', 'Ana Ruiz', 'Ana'], ['Ana Sol', 'Ana Ruiz', 'Ana']],
    ['a surname stays', ['Marcus Webb', 'Webb'], ['Marcus Webb', 'Webb']],
    [
      'a father’s given name that is the daughter’s last name is his while he alone was named',
      ['Razali Hamdan', 'Razali', 'Aisyah Razali', 'Razali'],
      ['Razali Hamdan', 'Razali Hamdan', 'Aisyah Razali', 'Razali Hamdan'],
    ],
    [
      'who is called by the surname alone keeps it',
      ['Modibo Keita', 'Keita', 'Fanta Keita', 'Keita'],
      ['Modibo Keita', 'Modibo Keita', 'Fanta Keita', 'Modibo Keita'],
    ],
    [
      '"Ms" tells a woman from a man',
      ['Modibo Keita', 'Keita', 'Fanta Keita (female)', 'Ms Keita (female)', 'Keita'],
      ['Modibo Keita', 'Modibo Keita', 'Fanta Keita', 'Fanta Keita', 'Modibo Keita'],
    ],
    [
      'an office tells who holds it',
      ['President Modibo Keita', 'Issa Keita', 'President Keita'],
      ['Modibo Keita', 'Issa Keita', 'Modibo Keita'],
    ],
    [
      'else who was named last is meant',
      ['Ana Costa', 'Luis Costa', 'Costa'],
      ['Ana Costa', 'Luis Costa', 'Luis Costa'],
    ],
  ])('%s', (_, told, expected) => {
    expect(withFullNames(told.map(person)).map(({ name }) => name)).toEqual(expected);
  });
});
