import { femaleNames, maleNames } from './tables.gen.ts';

let known: ReadonlyMap<string, 'female' | 'male'> | undefined;

/**
 * Whether a given name is a woman's or a man's wherever it is borne; undefined for names that are not in the table, or borne by both.
 *
 *     genderOfName('Grace'); // 'female'
 */
export function genderOfName(given: string): 'female' | 'male' | undefined {
  known ??= new Map([
    ...femaleNames.split(' ').map((name) => [name, 'female'] as const),
    ...maleNames.split(' ').map((name) => [name, 'male'] as const),
  ]);
  return known.get(given);
}
