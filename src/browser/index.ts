import { findRecord as findWith } from '../find/index.ts';
import type { Model } from '../neural/index.ts';
import type { Article, ArticleRecord } from '../record/index.ts';

export type { Model } from '../neural/index.ts';
export type { Article, ArticleRecord, Attribution, DateMention, Entity, Mention } from '../record/index.ts';
export { InputError } from '../record/index.ts';
export type { Span } from '../text/index.ts';
export { type DownloadProgress, LoadError } from './download.ts';
export { type LoadModelOptions, loadModel } from './load-model.ts';
export { type AboutText, readText } from './read-text.ts';

/**
 * The record of one article, found in this page: the same code and the same model as in Node.
 *
 * It keeps its thread busy for as long as it takes (seconds on one thread): call it in a worker.
 *
 *     const { attributions } = await findRecord(await readText(story), model);
 */
export function findRecord(article: Article, model: Model): Promise<ArticleRecord> {
  return findWith(article, model);
}
