import { claim, type Kept, type Parts } from './03-parts.ts';
import { isIn, meet, type Run, runsOf, sameRuns, wordsOf } from './word-runs.ts';

/**
 * Settles which attribution a run of content belongs to where several claim it. One that lies wholly in another's
 * content, cue and all, is nested and keeps its words; otherwise the run goes, whole, to the cue that claims it more.
 */
export function settleRivals({ parts: all, left }: Kept): Kept {
  const settled = all.map((parts): Parts => {
    const content = parts.content.flatMap((run) => without(run, parts, all));
    if (sameRuns(content, parts.content)) return parts;
    return { ...parts, content, by: [...parts.by, { stage: 'rivals', about: 'content', rule: 'words-to-rival' }] };
  });
  const lost = settled.filter(({ content }) => content.length === 0);
  return {
    parts: settled.filter(({ content }) => content.length > 0),
    left: [...left, ...lost.map(({ cue }) => ({ stage: 'rivals', reason: 'content-of-rival', run: cue }) as const)],
  };
}

function without(run: Run, parts: Parts, all: readonly Parts[]): Run[] {
  const lost = new Set<number>();
  for (const other of all) {
    if (other === parts || !other.content.some((theirs) => meet(theirs, run))) continue;
    if (isNested(other, parts) || isNested(parts, other)) continue;
    const shared = wordsOf([run]).filter((word) =>
      other.content.some(({ first, last }) => first <= word && word <= last),
    );
    const own = shared.reduce((sum, word) => sum + claim(parts.cue, word), 0);
    const theirs = shared.reduce((sum, word) => sum + claim(other.cue, word), 0);
    if (theirs > own || (theirs === own && all.indexOf(other) < all.indexOf(parts)))
      for (const word of shared) lost.add(word);
  }
  return runsOf(wordsOf([run]).filter((word) => !lost.has(word)));
}

/** Whether `inner` stands wholly in one run of `outer`'s content. */
export function isNested(inner: Parts, outer: Parts): boolean {
  return outer.content.some((own) => [inner.cue, ...inner.content].every((run) => isIn(run, own)));
}
