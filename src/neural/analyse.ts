import type { Analysis } from './analysis.ts';
import { type BatchOptions, batches } from './batches.ts';
import { type Encoded, type EncodeOptions, encode } from './encode.ts';
import { feedsOf } from './feeds.ts';
import { Merge } from './merge.ts';
import type { CandidateOptions } from './merge-candidates.ts';
import type { Runtime } from './runtime.ts';
import type { ModelSpec } from './spec.ts';
import { lengthOf, type Window, windowsOf } from './windows.ts';
import type { WordPiece } from './wordpiece.ts';

/** A model that is ready to run. */
export interface Model {
  readonly spec: ModelSpec;
  readonly wordPiece: WordPiece;
  readonly runtime: Runtime;
}

export interface AnalyseOptions extends EncodeOptions, CandidateOptions {
  /**
   * How windows are put together for one run. One a run is the default: an int8 model scales its activations over the
   * whole batch, so that only then a text's analysis never depends on its neighbours; nor is a CPU faster with more.
   */
  readonly batch?: BatchOptions;
}

/**
 * Analyses one text.
 *
 *     const { words, sentence } = await analyse(model, 'The talks failed. Nobody said why.');
 */
export async function analyse(model: Model, text: string, options: AnalyseOptions = {}): Promise<Analysis> {
  for await (const analysis of analyseAll(model, [text], options)) return analysis;
  throw new RangeError('no analysis came back');
}

/**
 * Analyses texts one after the other, in their order, windows of several in one run where `batch` says so.
 *
 * Texts are taken only as they are needed, and of a long one only some windows are in memory at a time.
 */
export async function* analyseAll(
  model: Model,
  texts: Iterable<string> | AsyncIterable<string>,
  options: AnalyseOptions = {},
): AsyncGenerator<Analysis, void, undefined> {
  const waiting: Merge[] = [];
  const { rows = 1 } = options.batch ?? {};
  for await (const pool of pools(jobs(model, texts, options, waiting), rows > 1 ? POOL * rows : 1)) {
    await runPool(model, pool, options);
    while (waiting[0]?.complete) yield (waiting.shift() as Merge).finish();
  }
  while (waiting[0]?.complete) yield (waiting.shift() as Merge).finish();
}

/** Batches' worth of windows among which those of like length are looked for. */
const POOL = 8;

interface Job {
  readonly merge: Merge;
  readonly text: Encoded;
  readonly window: Window;
  readonly index: number;
}

async function* jobs(
  model: Model,
  texts: Iterable<string> | AsyncIterable<string>,
  options: AnalyseOptions,
  waiting: Merge[],
): AsyncGenerator<Job> {
  const { window: length, overlap } = model.spec;
  for await (const source of texts) {
    const text = encode(source, model.wordPiece, options);
    const windows = windowsOf(text.pieceAt, { length, overlap });
    const merge = new Merge(text, windows, model.spec, options);
    waiting.push(merge);
    for (const [index, window] of windows.entries()) yield { merge, text, window, index };
  }
}

async function* pools(all: AsyncIterable<Job>, size: number): AsyncGenerator<readonly Job[]> {
  let pool: Job[] = [];
  for await (const job of all) {
    pool.push(job);
    if (pool.length < size) continue;
    yield pool;
    pool = [];
  }
  if (pool.length > 0) yield pool;
}

async function runPool(
  { spec, wordPiece, runtime }: Model,
  pool: readonly Job[],
  options: AnalyseOptions,
): Promise<void> {
  const lengths = pool.map(({ text, window }) => lengthOf(text.pieceAt, window, spec.window));
  const shortest = Math.max(spec.candidates, spec.heads);
  for (const batch of batches(lengths, options.batch)) {
    const rows = batch.map((i) => pool[i] as Job);
    const outputs = await runtime.run(feedsOf(rows, { special: wordPiece.special, longest: spec.window, shortest }));
    rows.forEach(({ merge, index }, row) => {
      merge.add(index, outputs, row);
    });
  }
}
