export { parseText, parseWithAnalysis } from './parse.ts';
export type { SentenceOptions } from './sentences.ts';
