import type { ModelSpec } from '../../neural/index.ts';
import type { Span } from '../../text/index.ts';
import type { Story } from '../05-reconcile.ts';
import { type Reading, readingOf } from '../entities/reading.ts';
import { runIn } from '../word-runs.ts';

/** What stands round the words of a story, a row a word. */
export interface Surroundings {
  readonly story: Story;
  readonly reading: Reading;
  /** How deep in quotation marks the word stands, the marks included. */
  readonly depth: Uint8Array;
  /** The number of its paragraph, -1 outside all. */
  readonly paragraph: Int32Array;
  /** The number of the whole outermost quotation that it stands in, 0 in none: one with both its marks. */
  readonly quotation: Int32Array;
}

/** The surroundings of a story's words; linear in its length. */
export function surroundingsOf(story: Story, spec: ModelSpec): Surroundings {
  const { text, analysis, paragraphs, quotations } = story;
  const { words } = analysis;
  const depth = new Uint8Array(words.length);
  const quotation = new Int32Array(words.length);
  quotations.forEach((own, i) => {
    const run = runIn(words, own);
    if (run === undefined) return;
    for (let word = run.first; word <= run.last; word += 1) depth[word] = (depth[word] ?? 0) + 1;
    if (own.depth === 0 && own.opened && own.closed) quotation.fill(i + 1, run.first, run.last + 1);
  });
  return {
    story,
    reading: readingOf(text, analysis, spec),
    depth,
    paragraph: paragraphsOf(words, paragraphs),
    quotation,
  };
}

function paragraphsOf(words: readonly Span[], paragraphs: readonly Span[]): Int32Array {
  const out = new Int32Array(words.length).fill(-1);
  paragraphs.forEach((paragraph, i) => {
    const run = runIn(words, paragraph);
    if (run !== undefined) out.fill(i, run.first, run.last + 1);
  });
  return out;
}
