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

const MALE =
  /^(?:mr|sir|lord|(?:grand|step|god)?father|(?:grand|step|god)?son|(?:half-?|step)?brother|husband|king|(?:crown )?prince|emperor|duke|baron|boy|schoolboy|uncle|nephew|widower|monk|groom|waiter|actor|landlord|father-in-law|son-in-law|brother-in-law|\p{L}*man|\p{L}*men)$/iu;
const FEMALE =
  /^(?:mrs|ms|miss|lady|dame|madam|madame|(?:grand|step|god)?mother|(?:grand|step|god)?daughter|(?:half-?|step)?sister|wife|queen|princess|empress|duchess|baroness|girl|schoolgirl|aunt|niece|widow|nun|bride|waitress|actress|heiress|landlady|businesswoman|mother-in-law|daughter-in-law|sister-in-law|\p{L}*wom[ae]n)$/iu;
const NEITHER = /^(?:human|german|roman|norman|ottoman|caiman|yemen|oman|turkmen|layman|\p{L}+person)$/iu;

/** The gender that a title or a noun tells: Mr, spokeswoman, the Dutchman. */
export function genderOf(noun: string): Gender | undefined {
  if (NEITHER.test(noun)) return undefined;
  if (FEMALE.test(noun)) return 'female';
  return MALE.test(noun) ? 'male' : undefined;
}
