import type { Explained } from '../find/index.ts';
import type { Article } from '../record/article.ts';
import { type Failure, InputError, isFailure } from '../record/failure.ts';
import type { ArticleRecord, ModelVersion } from '../record/record.ts';
import { validateRecord } from '../record/validate.ts';
import { inBatches } from './in-batches.ts';
import { type FromInput, readAhead } from './read-ahead.ts';

/** Finds what is asked of articles, records mostly, one for each in their order. */
export interface Finder<Found extends object = ArticleRecord> {
  /** What its records say of their model, where that is known beforehand. */
  readonly model?: ModelVersion;
  find(articles: readonly Article[]): Promise<readonly (Found | Failure)[]>;
}

/** Opens an input and gives what is in it: many articles for a feed or JSON Lines. */
export type ReadInput = (input: string) => AsyncIterable<Article | Failure>;

/** Whether an item is on record already and not to be found again. */
export type Skip = (input: string, id: string, item: Article | Failure) => boolean | Promise<boolean>;

/** What came of one item of an input. */
export interface Outcome<Found extends object = ArticleRecord> {
  /** The input as it was named on the command line. */
  readonly input: string;
  readonly result: Found | Failure;
}

/**
 * Reads inputs and finds their records, in the order of the inputs. Whatever goes wrong with one item becomes a
 * failure in its place; the others go on. Holds no more than a batch of articles and a batch of records.
 * @param finder may still be loading; when it cannot be loaded nothing can be found, and that is thrown
 * @param skip items that are already on record and are not to be found again
 */
export async function* outcomes<Found extends object>(
  inputs: readonly string[],
  readInput: ReadInput,
  finder: Promise<Finder<Found>>,
  { skip = () => false }: { readonly skip?: Skip } = {},
): AsyncGenerator<Outcome<Found>> {
  finder.catch(() => undefined);
  const items = readAhead(inputs, (input) => neverThrowing(input, readInput));
  for await (const batch of inBatches(without(items, skip))) {
    const articles = batch.flatMap(({ input, item }) => (isFailure(item) ? [] : [{ input, item }]));
    const found = (await findAll(articles, await finder)).values();
    for (const { input, item } of batch) {
      const result = isFailure(item) ? item : found.next().value;
      if (result !== undefined) yield { input, result };
    }
  }
}

/** A finder whose records are checked: one that is not sound is a fault of ours, told as a failure of its article. */
export function checked(finder: Finder): Finder {
  return {
    ...(finder.model === undefined ? {} : { model: finder.model }),
    async find(articles) {
      const results = await finder.find(articles);
      return results.map((result) => (isFailure(result) ? result : validateRecord(result)));
    },
  };
}

/** The same for records that come with their reasons. */
export function checkedWhy(finder: Finder<Explained>): Finder<Explained> {
  return {
    async find(articles) {
      const results = await finder.find(articles);
      for (const result of results) if (!isFailure(result)) validateRecord(result.record);
      return results;
    },
  };
}

/** What was found or a failure for each article, in order. When a batch fails, its articles are tried one by one. */
async function findAll<Found extends object>(
  articles: readonly FromInput<Article>[],
  finder: Finder<Found>,
): Promise<readonly (Found | Failure)[]> {
  if (articles.length === 0) return [];
  try {
    const results = await finder.find(articles.map(({ item }) => item));
    if (results.length !== articles.length) {
      throw new Error(`${results.length} records came for ${articles.length} articles`);
    }
    return results;
  } catch (error) {
    if (articles.length === 1) return articles.map((from) => failureOf(from.input, from.item.id, error));
    const alone: (Found | Failure)[] = [];
    for (const article of articles) alone.push(...(await findAll([article], finder)));
    return alone;
  }
}

async function* without(
  items: AsyncIterable<FromInput<Article | Failure>>,
  skip: Skip,
): AsyncGenerator<FromInput<Article | Failure>> {
  for await (const from of items) if (!(await skip(from.input, from.item.id, from.item))) yield from;
}

/** An input whose reader throws ends with a failure. */
async function* neverThrowing(input: string, readInput: ReadInput): AsyncGenerator<Article | Failure> {
  try {
    yield* readInput(input);
  } catch (error) {
    yield failureOf(input, input, error);
  }
}

function failureOf(input: string, id: string, error: unknown): Failure {
  if (error instanceof InputError) return error.toFailure(id);
  const message = error instanceof Error ? error.message : String(error);
  return new InputError(input, 'internal', message, {
    hint: 'this is a fault in Onrecord, please report it',
  }).toFailure(id);
}
