/** Whose speech a participle tells of: "The Dutchman hopes to convince him, by recalling the role he can play." */
import { slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withSource } from './changed-parts.ts';
import type { Reading } from './entities/reading.ts';
import { sentenceAt } from './sentences.ts';
import { isIn, meet, type Run, spanOf, wordsOf } from './word-runs.ts';

/** Parts with sources, where a participle without one follows the cue of somebody in its sentence. `all` in text order. */
export function withSharedSources(all: readonly Parts[], story: Story): Parts[] {
  const { text, analysis, paragraphs } = story;
  return all.map((parts, i): Parts => {
    const { cue, source } = parts;
    const isOfOther = source.length > 0 && standsInWords(parts, all.slice(0, i), story);
    if ((source.length > 0 && !isOfOther) || !/^\p{Ll}+ing$/u.test(slice(text, spanOf(analysis.words, cue))))
      return parts;
    const { start } = sentenceAt(analysis, paragraphs, cue.first);
    const before = all
      .slice(0, i)
      .filter((own) => own.source.length > 0 && (!isOfOther || holds(own, source)))
      .at(-1);
    if (before === undefined || (analysis.words[before.cue.first]?.start ?? 0) < start) return parts;
    return withSource(parts, before.source, 'source-of-main-verb');
  });
}

/** Whether the source of a participle behind a comma stands in what another says, and the participle does not. */
function standsInWords({ cue, source }: Parts, before: readonly Parts[], { text, analysis }: Story): boolean {
  const mark = analysis.words[cue.first - 1];
  if (mark === undefined || slice(text, mark) !== ',') return false;
  return before.some((own) => holds(own, source) && !holds(own, [cue]));
}

const holds = ({ content }: Parts, runs: readonly Run[]): boolean =>
  runs.every((run) => content.some((own) => isIn(run, own)));

/** Parts whose source is the subject of their cue alone, where the model adds that of another cue: "Some blame the dam; others say". */
export function withNearSubjects(all: readonly Parts[], reading: Reading): Parts[] {
  return all.map((parts) => {
    const { cue, source } = parts;
    if (source.length < 2) return parts;
    const isSubject = (run: Run): boolean =>
      wordsOf([run]).some(
        (at) => /^nsubj/u.test(reading.relation(at)) && isIn({ first: reading.head(at), last: reading.head(at) }, cue),
      );
    const own = source.filter(isSubject);
    const rest = source.filter((run) => !own.includes(run));
    const isOfOther = rest.every((run) =>
      all.some((other) => other !== parts && other.source.some((theirs) => meet(theirs, run))),
    );
    return own.length === 1 && isOfOther ? withSource(parts, own, 'subject-of-cue') : parts;
  });
}
