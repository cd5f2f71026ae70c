import { Readable } from 'node:stream';
import { type ReadOptions, readInput } from '../../read/index.ts';
import { checked, type Finder, findAll, type Outcome, outcomes, type Skip } from '../../reading/index.ts';
import { type Article, type ArticleRecord, type Failure, isFailure, type ModelVersion } from '../../record/index.ts';
import type { Task } from './task.ts';

/** Reads what a job is about. */
export interface Reader {
  /** The model that reads; asking does not load it. Undefined where that cannot be told. */
  model(): Promise<ModelVersion | undefined>;
  /** The records of articles, failures in their place. @throws where the model cannot be loaded */
  find(articles: readonly Article[]): Promise<readonly (ArticleRecord | Failure)[]>;
  /** What comes of a task, failures in their place. @throws where the model cannot be loaded */
  read(task: Task, skip: Skip, signal: AbortSignal): AsyncIterable<Outcome>;
  /** Gives the model's memory back. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Called once, when something is to be read first; loads the model. */
  createFinder(): Promise<Finder & { close?(): Promise<void> }>;
  readModelVersion(): Promise<ModelVersion>;
  /** Replaces the reading of inputs, for tests. */
  readonly readInput?: (input: string, options: ReadOptions) => AsyncIterable<Article | Failure>;
}

/** A reader whose model is loaded when it is needed first; a model that failed to load is tried again with the next task. */
export function createReader({ createFinder, readModelVersion, readInput: read = readInput }: ReaderOptions): Reader {
  let loading: ReturnType<ReaderOptions['createFinder']> | undefined;
  const finder = (): NonNullable<typeof loading> => {
    loading ??= createFinder().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    model: async () => (loading === undefined ? readModelVersion().catch(() => undefined) : (await finder()).model),
    find: async (articles) => findAll(articles, checked(await finder())),
    read: (task, skip, signal) =>
      outcomes(inputsOf(task), (input) => itemsOf(task, input, read, signal), finder().then(checked), { skip }),
    close: async () => {
      await (await loading?.catch(() => undefined))?.close?.();
    },
  };
}

/** What an article's `input` says in the archive. */
function inputsOf(task: Task): readonly string[] {
  if (task.kind === 'file') return task.files.map(({ name }) => name);
  return [task.kind === 'url' ? task.url : (task.story.url ?? 'pasted')];
}

async function* itemsOf(
  task: Task,
  input: string,
  read: NonNullable<ReaderOptions['readInput']>,
  signal: AbortSignal,
): AsyncGenerator<Article | Failure> {
  if (task.kind === 'url') yield* read(task.url, { signal });
  else if (task.kind === 'file') {
    const path = task.files.find(({ name }) => name === input)?.path ?? '';
    for await (const item of read(path, { signal })) yield isFailure(item) ? renamed(item, path, input) : item;
  } else {
    // A story with what is known of it is a line of JSON Lines, so one reader knows what goes before what.
    const stdin = Readable.from([Buffer.from(JSON.stringify(task.story))]);
    for await (const item of read('-', { as: 'jsonl', stdin, signal })) {
      yield isFailure(item) ? renamed(item, '-:1', input) : item;
    }
  }
}

/** A failure under the name that the user knows the input by. */
function renamed(failure: Failure, from: string, to: string): Failure {
  const name = (text: string): string => text.split(from).join(to);
  return { ...failure, id: name(failure.id), input: name(failure.input) };
}
