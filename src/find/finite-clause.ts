/** Where what somebody is accused of doing ends: before a clause that tells of something on its own. */
import type { ModelSpec } from '../neural/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withContent } from './changed-parts.ts';
import { type Reading, readingOf } from './entities/reading.ts';
import type { Run } from './word-runs.ts';

/** In words: how far a finite verb may stand behind its "and". */
const REACH = 8;
const FINITE = /^(?:has|have|had|is|are|was|were|will|would)$/u;

/**
 * Parts whose content is a deed without a subject ("of supplying shells") and keeps to it: a clause with a subject and a finite
 * verb behind ", and" is no part of it ("accused of supplying shells, and thousands of soldiers have been sent").
 */
export function withoutNextClause(all: readonly Parts[], story: Story, spec: ModelSpec): readonly Parts[] {
  if (story.analysis.heads.length === 0) return all;
  const reading = readingOf(story.text, story.analysis, spec);
  return all.map((parts) =>
    withContent(
      parts,
      parts.content.map((run) => cutAt(reading, run)),
      'before-finite-clause',
    ),
  );
}

function cutAt(reading: Reading, run: Run): Run {
  const { first, last } = run;
  const begin = reading.form(first) === 'of' ? first + 1 : first;
  if (!/^\p{Ll}+ing$/u.test(reading.form(begin)) || reading.upos(begin) !== 'VERB') return run;
  for (let at = begin + 1; at < last; at += 1) {
    if (/^[“"]$/u.test(reading.form(at))) return run;
    if (
      reading.form(at) === ',' &&
      /^(?:and|but|while)$/u.test(reading.form(at + 1)) &&
      isClause(reading, at + 2, last)
    )
      return { first, last: at - 1 };
  }
  return run;
}

/** Whether a noun phrase and then a finite auxiliary begin at `from`: "thousands of soldiers have". */
function isClause(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at <= Math.min(last, from + REACH); at += 1) {
    if (at > from && FINITE.test(reading.form(at))) return true;
    if (
      !/^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|ADP)$/u.test(reading.upos(at)) ||
      /^(?:who|which|that|whose)$/u.test(reading.form(at))
    )
      return false;
  }
  return false;
}
