export { type Credit, creditsOf } from './agency-credit.ts';
export type { MergeReason, MergeRule } from './merge-reason.ts';
export { type Kinship, type Placement, placeText } from './place-text.ts';
export { type Sketch, shared, sketchOf } from './shingles.ts';
export { MemoryTextIndex, type TextIndex } from './text-index.ts';
