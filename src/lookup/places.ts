import { placeNames } from './tables.gen.ts';

let known: ReadonlySet<string> | undefined;

/**
 * Whether a name is a city's, region's or sea's that is hardly anybody's surname.
 *
 *     isPlaceName('Frankfurt'); // true
 */
export function isPlaceName(name: string): boolean {
  known ??= new Set(placeNames.split(';'));
  return known.has(name);
}
