import type { Analysis } from './analysis.ts';
import { type EncodeOptions, encode } from './encode.ts';
import { feedsOf } from './feeds.ts';
import { Merge } from './merge.ts';
import type { CandidateOptions } from './merge-candidates.ts';
import type { Runtime } from './runtime.ts';
import type { ModelSpec } from './spec.ts';
import { windowsOf } from './windows.ts';
import type { WordPiece } from './wordpiece.ts';

/** A model that is ready to run. */
export interface Model {
  readonly spec: ModelSpec;
  readonly wordPiece: WordPiece;
  readonly runtime: Runtime;
}

export interface AnalyseOptions extends EncodeOptions, CandidateOptions {}

/**
 * Analyses one text, a window a run: an int8 model scales its activations over all that it reads at once, so that only
 * then what it says never depends on the window's neighbours; nor is a CPU faster with more (docs/runtime.md).
 *
 *     const { words, sentence } = await analyse(model, 'The talks failed. Nobody said why.');
 */
export async function analyse(
  { spec, wordPiece, runtime }: Model,
  source: string,
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const text = encode(source, wordPiece, options);
  const windows = windowsOf(text.pieceAt, { length: spec.window, overlap: spec.overlap });
  const merge = new Merge(text, windows, spec, options);
  const sides = spec.acts?.told === undefined ? undefined : new Uint8Array(text.words.length); // nobody's
  for (const [index, window] of windows.entries()) {
    const feeds = feedsOf({ text, window }, { special: wordPiece.special, longest: spec.window, sides });
    merge.add(index, await runtime.run(feeds));
  }
  return merge.finish();
}
