export { aliasesOf } from './aliases.ts';
export { bareName } from './bare-name.ts';
export type { Frequency } from './evidence.ts';
export { type Appearance, asAppearance, type Known, type Memory, noMemory, remember, remembered } from './memory.ts';
export type { MergeReason, MergeRule } from './merge-reason.ts';
export {
  familyKey,
  keysOf,
  misspeltKeys,
  type NameKey,
  partialKey,
  soughtKeys,
  surnameKey,
  wholeKey,
} from './name-keys.ts';
export { isCommonGivenName, longGivenName } from './nicknames.ts';
export { isPartialName, type PersonName, personName } from './person-name.ts';
export { roleFacts } from './role-facts.ts';
export { type Candidate, type Decision, isPartial, isSlip, type Surroundings, whoIs } from './who-is.ts';
