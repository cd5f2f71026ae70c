import { createFinder, type Finder } from './find/index.ts';
import { loadModel } from './load-model.ts';
import { type ReadOptions, readInput } from './read/index.ts';
import { type Article, type ArticleRecord, InputError, isFailure } from './record/index.ts';

export type { Finder } from './find/index.ts';
export { type LoadModelOptions, loadModel, ModelError } from './load-model.ts';
export type { ReadOptions } from './read/index.ts';
export type {
  Article,
  ArticleRecord,
  Attribution,
  DateMention,
  Entity,
  EventRecord,
  Failure,
  FailureCode,
  Mention,
  ModelVersion,
} from './record/index.ts';
export { InputError, isFailure, RecordError, validateRecord } from './record/index.ts';
export type { Span } from './text/index.ts';
export { createFinder, readInput };

/**
 * Reads one article from a URL or a path. Of an input with many (a feed), the first; `readInput` gives all.
 * @throws {InputError} saying why there is none
 * @example const article = await readArticle('page.html');
 */
export async function readArticle(input: string, options: ReadOptions = {}): Promise<Article> {
  for await (const item of readInput(input, options)) {
    if (!isFailure(item)) return item;
    const { code, message, hint } = item.error;
    throw new InputError(item.input, code, message, hint === undefined ? {} : { hint });
  }
  throw new InputError(input, 'no-article', 'it holds no article');
}

let shared: Promise<Finder> | undefined;

/**
 * The record of one article: who said what, every line with the exact words. The model is loaded on the first call and
 * kept; `createFinder(await loadModel(...))` is for those who want another.
 * @throws {ModelError} when the model cannot be loaded
 * @example const { attributions } = await findRecord(await readArticle('page.html'));
 */
export async function findRecord(article: Article): Promise<ArticleRecord> {
  shared ??= loadModel().then(createFinder);
  shared.catch(() => {
    shared = undefined;
  });
  const [record] = await (await shared).find([article]);
  if (record === undefined) throw new Error('the finder gave no record');
  return record;
}

/**
 * Reads an input and finds its record: `readArticle` and `findRecord` in one.
 * @throws {InputError} saying why there is no article
 * @example const record = await analyse('https://example.org/story.html');
 */
export async function analyse(input: string, options: ReadOptions = {}): Promise<ArticleRecord> {
  return findRecord(await readArticle(input, options));
}
