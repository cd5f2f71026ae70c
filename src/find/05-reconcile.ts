/**
 * Brings the model's contents and the quotation marks together. The marks are a hard hint where they are whole: a
 * content that holds most of a quotation holds all of it. Narration is never swallowed: a content that runs on into the
 * next paragraph is cut there unless quotation marks carry it over.
 */
import type { Analysis } from '../neural/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';
import type { Quotation } from './01-quotation.ts';
import type { Parts } from './03-parts.ts';
import { type Run, runIn, runsOf, spanOf, wordsOf } from './word-runs.ts';

export interface Story {
  readonly analysis: Analysis;
  readonly paragraphs: readonly Span[];
  readonly quotations: readonly Quotation[];
}

export function reconcile(all: readonly Parts[], story: Story): Parts[] {
  const cut = all.map((parts) => ({ ...parts, content: parts.content.flatMap((run) => inParagraphs(run, story)) }));
  return cut.map((parts) => snapped(parts, cut, story));
}

/** A run piece by piece where it passes the end of a paragraph and no quotation goes on over it. */
function inParagraphs(run: Run, { analysis, paragraphs, quotations }: Story): Run[] {
  const span = spanOf(analysis.words, run);
  const touched = paragraphs.filter((paragraph) => overlaps(paragraph, span));
  if (touched.length < 2) return [run];
  const [head, ...rest] = touched;
  const kept = head === undefined ? [] : [head];
  for (const paragraph of rest) {
    const quoted = quotations.some((q) => q.depth === 0 && q.start <= paragraph.start + 2 && overlaps(q, paragraph));
    if (!quoted) break;
    kept.push(paragraph);
  }
  const end = Math.min(span.end, kept.at(-1)?.end ?? span.end);
  const shorter = runIn(analysis.words, { start: span.start, end });
  return shorter === undefined ? [run] : [shorter];
}

/** Parts whose content takes in the whole of each closed quotation that it holds most of. */
function snapped(parts: Parts, all: readonly Parts[], { analysis, quotations }: Story): Parts {
  let words = new Set(wordsOf(parts.content));
  for (const q of quotations) {
    if (q.depth > 0 || !q.opened || !q.closed) continue;
    const run = runIn(analysis.words, q);
    if (run === undefined || holds(q, parts, analysis)) continue;
    const quoted = wordsOf([run]);
    const own = quoted.filter((word) => words.has(word)).length;
    if (own === 0 || own === quoted.length || own < quoted.length / 2) continue;
    const taken = all.some(
      (other) => other !== parts && other.content.some((c) => overlaps(spanOf(analysis.words, c), q)),
    );
    if (!taken) words = new Set([...words, ...quoted]);
  }
  return { ...parts, content: runsOf([...words].sort((a, b) => a - b)) };
}

/** Whether the attribution's own cue or source stands in the quotation: then the marks say something else. */
function holds(q: Span, { cue, source }: Parts, analysis: Analysis): boolean {
  return [cue, ...source].some((run) => contains(q, spanOf(analysis.words, run)));
}
