import { expect, it } from 'vitest';
import { genderOfName } from './given-names.ts';
import { femaleNames, maleNames } from './tables.gen.ts';

it.each([
  ['Grace', 'female'],
  ['Modibo', 'male'],
  ['Jong-un', 'male'],
  ['Andrea', undefined], // a man in Italy
  ['Grenada', undefined],
])('the name %s is %s', (name, gender) => {
  expect(genderOfName(name)).toBe(gender);
});

it('no name is listed twice, or under both', () => {
  const all = [...femaleNames.split(' '), ...maleNames.split(' ')];
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
});
