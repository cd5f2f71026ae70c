/** Who is spoken to is never the source of what they are told or asked: "the inquiry was told that ...", "Asked about it, the mayor left". */
import { slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withSource } from './changed-parts.ts';
import { spanOf } from './word-runs.ts';

const TOLD =
  /\b(?:was|were|been|is|are|being) (?:\p{Ll}+ly )?(?:told|informed|warned|asked|questioned|advised|urged|assured|reminded|pressed)\b/u;
const ASKED = /^(?:Asked|Questioned|Pressed|Quizzed)\b/u;
/** Parts without a source who is the one that was told or asked. */
export function withoutAddressees(all: readonly Parts[], { text, analysis }: Story): Parts[] {
  return all.map((parts) => {
    const { cue, source, content } = parts;
    if (source.length === 0) return parts;
    const how = slice(text, spanOf(analysis.words, cue));
    const behind = source.every((run) => content.some((own) => own.first < run.first) && run.first > cue.last);
    const isAsked = ASKED.test(how) && behind;
    const isTold = TOLD.test(how) && source.every((run) => run.last < cue.first) && !/ by$/u.test(how);
    return isAsked || isTold ? withSource(parts, [], 'who-is-told') : parts;
  });
}
