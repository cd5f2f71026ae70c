import type { Appearance } from './memory.ts';
import { acronymOf, isAcronym, wholeKey } from './name-keys.ts';
import { nameFit, personName } from './person-name.ts';

/**
 * The names of an article's somebody that are safe to find others by: the best one, and those that go with it. Surnames alone and
 * names that have nothing of the best one (two were taken for one there) are left out.
 */
export function aliasesOf({ name, type, names, wikidata }: Appearance): readonly string[] {
  const best = type === 'person' ? personName(name) : undefined;
  const goesWith = (other: string): boolean => {
    if (type === 'person') {
      const own = personName(other);
      if (best === undefined || own === undefined || own.given.length === 0) return false;
      return ['same', 'close'].includes(nameFit(best, own));
    }
    if (wikidata !== undefined) return false; // the tables know its names
    if (isAcronym(other)) return acronymOf(name) === other.replace(/\./gu, '').toLowerCase();
    return isAcronym(name) && acronymOf(other) === name.replace(/\./gu, '').toLowerCase();
  };
  const isOwn = best === undefined || best.given.length > 0;
  const all = new Map(isOwn ? [[wholeKey(name), name]] : []);
  for (const other of names) if (goesWith(other) && !all.has(wholeKey(other))) all.set(wholeKey(other), other);
  return [...all.values()].slice(0, 6);
}
