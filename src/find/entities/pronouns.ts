export type Gender = 'male' | 'female';

/** What a word may stand for: one person, several people, or what is no person. */
export type Being = 'person' | 'group' | 'thing';

/** What a pronoun tells of whom it stands for; fields are missing where it leaves them open. */
export interface Traits {
  readonly gender?: Gender;
  readonly being?: Being;
}

const table: readonly (readonly [RegExp, Traits])[] = [
  [/^(?:he|him|his|himself)$/iu, { gender: 'male', being: 'person' }],
  [/^(?:she|her|hers|herself)$/iu, { gender: 'female', being: 'person' }],
  [/^(?:it|its|itself)$/iu, { being: 'thing' }],
  [/^(?:they|them|their|theirs|themselves|whoever)$/iu, {}],
  [/^(?:who|whom|whose|which|that|this|these|those)$/iu, {}],
];

/** Pronouns of the first and second person: who speaks decides whom they mean, not what was mentioned before. */
export function isSpeakers(form: string): boolean {
  return (
    /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/iu.test(form) &&
    form !== 'US'
  );
}

/** Undefined for what is no pronoun. "us" and "it" in capitals (US, IT) are none. */
export function pronounTraits(form: string): Traits | undefined {
  if (/^\p{Lu}{2,}$/u.test(form)) return undefined;
  return table.find(([pattern]) => pattern.test(form))?.[1];
}

const MALE = /(?:^mr|men|man|father|son|brother|husband|king|prince|^sir|^lord|boy)$/iu;
const FEMALE = /(?:^mrs|^ms|^miss|women|woman|mother|daughter|sister|wife|queen|princess|^lady|girl)$/iu;

/** The gender that a title or a noun tells: Mr, spokeswoman, the Dutchman. */
export function genderOf(noun: string): Gender | undefined {
  if (FEMALE.test(noun)) return 'female';
  return MALE.test(noun) && !/^(?:human|german|roman|person|reason)$/iu.test(noun) ? 'male' : undefined;
}
