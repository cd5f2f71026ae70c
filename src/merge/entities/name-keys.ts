import { normalName } from '../../lookup/index.ts';
import type { EntityType } from '../../record/index.ts';
import { longGivenName } from './nicknames.ts';
import { foldedName, type PersonName, personName } from './person-name.ts';

/**
 * What somebody is found by in an index: names that may be one share a key. `p:` a given name with a surname, `i:` an initial with a
 * surname, `n:` a whole name, `a:` the letters that a name abbreviates to, `w:` a Wikidata item, `c:` a state, `f:` a surname, `u:` a
 * surname by which alone somebody is on record, `s:` a surname in a role of a state.
 */
export type NameKey = string;

/** The keys under which something of this name and type is kept. */
export function keysOf(name: string, type: EntityType): readonly NameKey[] {
  const whole = wholeKey(name);
  if (type === 'person') {
    const person = personName(name);
    return person === undefined ? [] : [...personKeys(person), ...(person.given.length > 0 ? [whole] : [])];
  }
  const letters = acronymOf(name);
  return [whole, ...(letters === undefined ? [] : [`a:${letters}`])];
}

/** The keys under which those are looked for whom this name may mean. */
export function soughtKeys(name: string, type: EntityType): readonly NameKey[] {
  const whole = wholeKey(name);
  if (type === 'person') {
    const person = personName(name);
    if (person === undefined || person.given.length === 0) return [];
    const [first = ''] = person.given;
    const own = first.length === 1 ? [initialKey(first, person.family)] : personKeys(person);
    // An initial on record is looked for as what it is; a whole given name does not look for all of its initial.
    return [...own.filter((key) => first.length === 1 || key.startsWith('p:')), whole];
  }
  return isAcronym(name) ? [whole, `a:${normalName(name)}`] : [whole];
}

/** The keys under which those are whose full name this one may be a misspelling of. */
export function misspeltKeys(name: string): readonly NameKey[] {
  const person = personName(name);
  const [first = ''] = person?.given ?? [];
  return person === undefined || first.length < 2 ? [] : [initialKey(first, person.family)];
}

/** The key of a surname in a role of a state: "Orban, prime minister, HU" may be found where nothing but the surname stands. */
export function surnameKey(family: string, role: string, iso2: string): NameKey {
  return `s:${foldedName(family)}|${role}|${iso2}`;
}

/** The surname of who is on record by that alone or by an initial: whom a full name that comes later may explain. */
export function partialKey(family: string): NameKey {
  return `u:${foldedName(family)}`;
}

/** The surname alone; tells whether a word is a surname of somebody on record. */
export function familyKey(family: string): NameKey {
  return `f:${foldedName(family)}`;
}

export function wholeKey(name: string): NameKey {
  const before = wholeKeys.get(name);
  if (before !== undefined) return before;
  if (wholeKeys.size >= REMEMBERED) wholeKeys.clear();
  const own = wholeKeyOf(name);
  wholeKeys.set(name, own);
  return own;
}

/** Names kept at hand: those in the news are asked for again and again. */
const REMEMBERED = 20_000;
const wholeKeys = new Map<string, NameKey>();

function wholeKeyOf(name: string): NameKey {
  return `n:${normalName(name.replace(/^(?:\p{Ll}+\s+)+(?=\p{Lu})/u, ''))}`;
}

function personKeys({ given, family }: PersonName): readonly NameKey[] {
  const [first = ''] = given;
  if (first === '') return [];
  if (first.length === 1) return [initialKey(first, family)];
  const called = given.at(-1) ?? first;
  const names = called.length > 1 && called !== first ? [first, called] : [first];
  return [...names.map((own) => pairKey(own, family)), initialKey(first, family)];
}

/** Whatever stands first: papers of some countries put the surname there. */
function pairKey(given: string, family: string): NameKey {
  return `p:${[foldedName(longGivenName(given)), foldedName(family)].sort().join(' ')}`;
}

function initialKey(given: string, family: string): NameKey {
  return `i:${given.charAt(0)} ${foldedName(family)}`;
}

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'du', 'des']);

/** The letters that a name of several words abbreviates to: "World Trade Board" gives "wtb". */
export function acronymOf(name: string): string | undefined {
  const words = normalName(name)
    .split(' ')
    .filter((word) => !small.has(word));
  return words.length < 3 || words.length > 7 ? undefined : words.map((word) => word.charAt(0)).join('');
}

/** Whether a name is nothing but capitals: "WTB", "U.N.". */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(name.trim());
}
