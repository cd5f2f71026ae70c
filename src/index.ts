import { createExplainer, createFinder, type FindOptions, findRecord as findWith } from './find/index.ts';
import { loadModel } from './load-model.ts';
import { type Gazetteer, type GazetteerFault, type GazetteerKind, loadGazetteer } from './lookup/index.ts';
import type { Model } from './neural/index.ts';
import { createFinderPool } from './pool/index.ts';
import { type ReadOptions, readInput } from './read/index.ts';
import { type Article, type ArticleRecord, InputError, isFailure } from './record/index.ts';

export type { Decision, Explained, Finder, FindOptions, LineWhy, Undecided, Why } from './find/index.ts';
export { type LoadModelOptions, loadModel, ModelError } from './load-model.ts';
export type { FinderPool, PoolOptions } from './pool/index.ts';
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
export type { Gazetteer, GazetteerFault, GazetteerKind };
export { createExplainer, createFinder, createFinderPool, loadGazetteer, readInput };

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

let shared: Promise<Model> | undefined;

/**
 * The record of one article: who said what, every line with the exact words. The model is loaded on the first call and
 * kept; `createFinder(await loadModel(...))` is for those who want another, `createExplainer` for those who ask why.
 * @throws {ModelError} when the model cannot be loaded
 * @example const { attributions } = await findRecord(await readArticle('page.html'));
 */
export async function findRecord(article: Article, options: FindOptions = {}): Promise<ArticleRecord> {
  shared ??= loadModel();
  shared.catch(() => {
    shared = undefined;
  });
  return findWith(article, await shared, options);
}

/**
 * Reads an input and finds its record: `readArticle` and `findRecord` in one.
 * @throws {InputError} saying why there is no article
 * @example const record = await analyse('https://example.org/story.html');
 */
export async function analyse(input: string, options: ReadOptions = {}): Promise<ArticleRecord> {
  return findRecord(await readArticle(input, options));
}
