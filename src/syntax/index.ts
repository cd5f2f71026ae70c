export { parseText } from './parse.ts';
export type { SentenceOptions } from './sentences.ts';
