/** Sources that begin with the name, where the model saw only what it stands beside: "Ms Dorval, a former pilot, sounded hopeful". */
import type { ModelSpec } from '../neural/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withSource } from './changed-parts.ts';
import { hangsOn, type Reading, readingOf, startsLine } from './entities/reading.ts';
import { isIn, meet, type Run } from './word-runs.ts';

/** Words that a name with its titles may have. */
const MOST = 8;

/** Parts whose source takes in the name before it that it is an apposition of. */
export function withAppositions(all: readonly Parts[], story: Story, spec: ModelSpec): readonly Parts[] {
  if (story.analysis.heads.length === 0) return all;
  const reading = readingOf(story.text, story.analysis, spec);
  return all.map((parts) => {
    const [run] = parts.source;
    const name = run === undefined || parts.source.length > 1 ? undefined : nameBefore(reading, run);
    if (run === undefined || name === undefined || [parts.cue, ...parts.content].some((own) => meet(own, name)))
      return parts;
    return withSource(parts, [{ first: name.first, last: run.last }], 'name-before-apposition');
  });
}

/** "Ms Dorval" before ", a former pilot". */
function nameBefore(reading: Reading, run: Run): Run | undefined {
  const last = run.first - 2;
  if (
    last < 0 ||
    reading.form(run.first - 1) !== ',' ||
    reading.upos(last) !== 'PROPN' ||
    startsLine(reading, run.first)
  )
    return undefined;
  let top = run.first;
  while (top < run.last && reading.relation(top) !== 'appos') top += 1;
  const head = reading.head(top);
  if (reading.relation(top) !== 'appos' || head > last || head <= last - MOST) return undefined;
  let first = Math.min(head, last);
  while (first > 0 && first > last - MOST && hangsOn(reading, first - 1, head, isInName)) first -= 1;
  return isIn({ first: head, last: head }, { first, last }) ? { first, last } : undefined;
}

const isInName = (relation: string): boolean => /^(?:flat|compound|amod|det|nummod|nmod)/u.test(relation);
