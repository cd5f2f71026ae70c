export { type Credit, creditsOf } from './agency-credit.ts';
export * from './entities/index.ts';
export * from './events/index.ts';
export { eachWordHash, hashOfWord } from './folded-words.ts';
export { type Kinship, type Placement, placeText } from './place-text.ts';
export { type SentenceChange, sentenceChanges } from './sentence-changes.ts';
export { type Sketch, shared, sketchOf } from './shingles.ts';
export { MemoryTextIndex, type TextIndex } from './text-index.ts';
export * from './utterances/index.ts';
