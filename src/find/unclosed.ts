/** Where a quotation ends that is never closed: before the first sentence that the model takes for the story's own words. */
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withContent } from './changed-parts.ts';
import { isIn, meet, type Run, runIn } from './word-runs.ts';

/** A sentence is the story's from less than this mean probability of its words to be anybody's content. */
const LEAST = 0.5;

/** Parts whose content in a quotation without a closing mark ends before the story goes on: “Any date. The minister looked at his shoes. */
export function withoutNarration(all: readonly Parts[], { text, analysis, quotations }: Story): readonly Parts[] {
  const { words, content } = analysis;
  const open = quotations.filter((q) => q.depth === 0 && q.opened && !q.closed && !q.cut && !q.continues);
  const ends = open.flatMap((q): Run[] => {
    const run = runIn(words, q);
    if (run === undefined) return [];
    const form = (word: number): string => text.slice(words[word]?.start, words[word]?.end);
    const begins = (word: number): boolean => /^[.!?…]$/u.test(form(word - 1)) && /^\p{Lu}/u.test(form(word));
    const starts = [run.first];
    for (let word = run.first + 2; word <= run.last; word += 1) if (begins(word)) starts.push(word);
    const narrated = starts.slice(1).find((start, i) => {
      const last = (starts[i + 2] ?? run.last + 1) - 1;
      let sum = 0;
      for (let word = start; word < last; word += 1) sum += (content[3 * word + 1] ?? 0) + (content[3 * word + 2] ?? 0);
      return last > start && sum / (last - start) < LEAST;
    });
    return narrated === undefined ? [] : [{ first: narrated, last: run.last }];
  });
  if (ends.length === 0) return all;
  return all.map((parts) =>
    withContent(
      parts,
      parts.content.flatMap((run) => {
        const end = ends.find((own) => meet(own, run) && !isIn(parts.cue, own));
        if (end === undefined) return [run];
        return run.first >= end.first ? [] : [{ first: run.first, last: end.first - 1 }];
      }),
      'before-narration',
    ),
  );
}
