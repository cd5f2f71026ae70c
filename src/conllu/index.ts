export {
  type ConlluDocument,
  type ConlluSentence,
  type ConlluToken,
  type ConlluWord,
  wordsOf,
} from './document.ts';
export type { ConlluMention } from './entities.ts';
export { ConlluError, parseConllu } from './parse.ts';
export { type WriteOptions, writeConllu } from './write.ts';
