/** What the story itself remarks on what somebody says, and no part of it: "promised to end the war in a day, without saying how". */

import { slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withContent } from './changed-parts.ts';
import { type Run, spanOf } from './word-runs.ts';

const WITHOUT =
  /^(?:saying|specifying|elaborating|naming|explaining|giving|providing|disclosing|detailing|citing|mentioning|identifying|offering|going|presenting|clarifying|indicating)$/u;

/** Parts whose content ends before such a remark, where it stands in no quotation. */
export function withoutRemarks(all: readonly Parts[], story: Story): Parts[] {
  return all.map((parts) =>
    withContent(
      parts,
      parts.content.map((run) => (run.last < parts.cue.first ? run : upToRemark(run, story))),
      'before-remark',
    ),
  );
}

function upToRemark(run: Run, { text, analysis: { words }, quotations }: Story): Run {
  const form = (word: number): string => slice(text, spanOf(words, { first: word, last: word }));
  for (let word = run.last - 1; word > run.first + 1; word -= 1) {
    if (form(word) !== 'without' || form(word - 1) !== ',' || !WITHOUT.test(form(word + 1))) continue;
    const at = words[word]?.start ?? 0;
    if (quotations.some(({ start, end }) => start <= at && at < end)) return run;
    return { first: run.first, last: word - 2 };
  }
  return run;
}

/** In words: how far before its end a content may have the comma that an open relative clause begins with. */
const OPEN = 6;

/** Parts whose content ends before a relative clause of which it has the first words alone: "his aid to Kyiv, the amount of which". */
export function withoutOpenEnds(all: readonly Parts[], { text, analysis: { words } }: Story): Parts[] {
  const form = (word: number): string => slice(text, spanOf(words, { first: word, last: word }));
  const closed = (run: Run): Run => {
    if (!/^(?:which|who|whom|whose)$/u.test(form(run.last))) return run;
    for (let at = run.last - 1; at > Math.max(run.first, run.last - OPEN); at -= 1)
      if (form(at) === ',') return { first: run.first, last: at - 1 };
    return run;
  };
  return all.map((parts) => withContent(parts, parts.content.map(closed), 'before-open-clause'));
}
