import { builtInSenses } from './built-in.ts';
import { createLookup, type Lookup } from './lookup.ts';

export { agencies, builtInSenses } from './built-in.ts';
export {
  type Entry,
  isNamed,
  type NamedEntry,
  type NamedKind,
  type Reading,
  type Sector,
  type Sense,
  type WordEntry,
} from './entry.ts';
export * from './events.gen.ts';
export { type Gazetteer, type GazetteerFault, type GazetteerKind, loadGazetteer } from './gazetteer.ts';
export { genderOfName } from './given-names.ts';
export { createLookup, type Lookup, type LookupOptions, type Match } from './lookup.ts';
export { normalName } from './normal.ts';
export { isPlaceName } from './places.ts';
export { type PloverCodes, ploverCodesOf, ploverTypes } from './plover.ts';
export {
  attitudes,
  deontics,
  embeddingAdjectives,
  embeddingNouns,
  embeddingVerbs,
  evaluations,
  factualityParticles,
  sayingWords,
} from './tables.gen.ts';

let shared: Lookup | undefined;

/** The lookup of our own tables alone. With a user's table: `createLookup([...own.senses, ...builtInSenses()])`. */
export function builtIn(): Lookup {
  shared ??= createLookup(builtInSenses());
  return shared;
}
