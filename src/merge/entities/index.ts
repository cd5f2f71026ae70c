export { aliasesOf } from './aliases.ts';
export { type Appearance, type Known, type Memory, noMemory, remember } from './memory.ts';
export type { MergeReason, MergeRule } from './merge-reason.ts';
export { familyKey, keysOf, type NameKey, soughtKeys, surnameKey, wholeKey } from './name-keys.ts';
export { isCommonGivenName, longGivenName } from './nicknames.ts';
export { type PersonName, personName } from './person-name.ts';
export { roleFacts } from './role-facts.ts';
export { type Candidate, type Decision, type Surroundings, whoIs } from './who-is.ts';
