import type { Entity } from '../../record/index.ts';

const ENDINGS = ['n', 'an', 'ian', 'ean', 'ese', 'i', 'ish', 'ic', 'er'] as const;

/** Whether a word is made of the name of a place as adjectives and words for people are: "Kasharan" of "Kashara". */
export function isDemonymOf(word: string, name: string): boolean {
  const [own, place] = [word.toLowerCase().replace(/s$/u, ''), name.toLowerCase()];
  if (place.length < 4 || /\s/u.test(place) || own === place) return false;
  const stems = [place, place.replace(/[aeiouy]+$/u, ''), place.replace(/land$/u, ''), place.replace(/land$/u, 'land')];
  return stems.some((stem) => stem.length >= 3 && ENDINGS.some((ending) => own === stem + ending));
}

/**
 * The states of an article that no table knows, by the words made of their names: "Kasharan" is Kashara's, and that the
 * article has the word tells that Kashara is a state, whatever else the name was taken for.
 */
export function unlistedStates(words: Iterable<string>, entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const candidates = entities.filter(isCandidate).sort((a, b) => order(a) - order(b));
  const out = new Map<string, Entity>();
  if (candidates.length === 0) return out;
  for (const word of new Set(words)) {
    if (!/^\p{Lu}\p{Ll}/u.test(word)) continue;
    const state = candidates.find(({ name }) => isDemonymOf(word, name));
    if (state !== undefined) out.set(word, state);
  }
  return out;
}

/** A country, or a place or person of one name that the tables do not know. */
function isCandidate({ type, iso2, mentions, name, roles }: Entity): boolean {
  if (iso2 !== undefined || /\s/u.test(name)) return false;
  if (type === 'country' || type === 'place') return true;
  const isBare = mentions.every(({ kind, end, start }) => kind !== 'name' || end - start === name.length);
  return type === 'person' && isBare && (roles ?? []).length === 0;
}

function order({ type }: Entity): number {
  return ['country', 'place', 'person'].indexOf(type);
}
