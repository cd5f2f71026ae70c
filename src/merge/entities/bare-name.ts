import { genderOfName } from '../../lookup/index.ts';

/** Behind a possessive stands what is somebody's: "Sanders' Ohio", "Trump’s Ohio". */
const POSSESSED = /^(\p{Lu}.*?)(?:['’]s|(?<=s)['’])\s+\p{Lu}.*$/u;
const WEEKDAY = /^(\S.*?)\s+(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;
/** Weekdays that are names of people too. */
const BORNE = new Set(['Monday', 'Friday', 'Sunday']);
/** A given name and a surname that lost the space between them. */
const TOGETHER = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{3,})$/u;

/**
 * A person's name without what a page or a reader ran together with it: "Trump Wednesday" and "Trump's Ohio" are Trump,
 * "HillaryClinton" is Hillary Clinton.
 */
export function bareName(name: string): string {
  const own = POSSESSED.exec(name)?.[1] ?? name;
  const [, before, day = ''] = WEEKDAY.exec(own) ?? [];
  if (before !== undefined && !(BORNE.has(day) && genderOfName(before) !== undefined)) return bareName(before);
  const [, given = '', family = ''] = TOGETHER.exec(own) ?? [];
  const gender = genderOfName(given);
  // "MaryAnne" is one given name.
  return gender === undefined || (gender === 'female' && genderOfName(family) === 'female')
    ? own
    : `${given} ${family}`;
}
