import type { Explained } from '../find/index.ts';
import type { Article } from '../record/article.ts';
import { type Failure, InputError, isFailure } from '../record/failure.ts';
import type { ArticleRecord, ModelVersion } from '../record/record.ts';
import { validateRecord } from '../record/validate.ts';
import { inOrder } from './in-order.ts';
import { type FromInput, readAhead } from './read-ahead.ts';

/** Finds what is asked of articles, records mostly, one for each in their order. */
export interface Finder<Found extends object = ArticleRecord> {
  /** What its records say of their model, where that is known beforehand. */
  readonly model?: ModelVersion;
  /** So many articles are read at the same time; one where it is not said. */
  readonly workers?: number;
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
 * failure in its place; the others go on. Holds two articles or records for each worker of the finder.
 * @param finder may still be loading; when it cannot be loaded nothing can be found, and that is thrown
 * @param skip items that are already on record and are not to be found again
 */
export async function* outcomes<Found extends object>(
  inputs: readonly string[],
  readInput: ReadInput,
  finder: Promise<Finder<Found>>,
  { skip = () => false }: { readonly skip?: Skip } = {},
): AsyncGenerator<Outcome<Found>> {
  // While the finder loads, the first items are read. One more for each worker than it works on: none waits for its next.
  let many = 1;
  finder.then(
    ({ workers = 1 }) => {
      many = workers === 1 ? 1 : 2 * workers;
    },
    () => undefined,
  );
  const items = without(
    readAhead(inputs, (input) => neverThrowing(input, readInput)),
    skip,
  );
  const find = async ({ input, item }: FromInput<Article | Failure>): Promise<Outcome<Found>> => ({
    input,
    result: isFailure(item) ? item : await foundOrFailure(input, item, await finder),
  });
  yield* inOrder(items, find, () => many);
}

/** A finder whose records are checked: one that is not sound is a fault of ours, told as a failure of its article. */
export function checked(finder: Finder): Finder {
  return {
    ...finder,
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

/** What was found in one article, or why nothing was. */
export async function foundOrFailure<Found extends object>(
  input: string,
  article: Article,
  finder: Finder<Found>,
): Promise<Found | Failure> {
  try {
    const results = await finder.find([article]);
    const [result] = results;
    if (result === undefined || results.length > 1) throw new Error(`${results.length} records came for one article`);
    return result;
  } catch (error) {
    return failureOf(input, article.id, error);
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
