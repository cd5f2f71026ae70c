/**
 * A speech over several paragraphs, each of which opens with a mark of its own: whoever says most of one of them says the others that
 * nobody else is given. And what stands in another paragraph than the cue without such marks is no part of what it tells of.
 */
import { slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withContent, withSource } from './changed-parts.ts';
import { meet, type Run, runIn, runsOf, spanOf, wordsOf } from './word-runs.ts';

/** Parts with the whole of the speech that they have most of a paragraph of. */
export function withWholeSpeech(all: readonly Parts[], story: Story): Parts[] {
  const out = [...all];
  for (const speech of speechesOf(story)) {
    const holds = (parts: Parts): boolean => speech.some((piece) => most(piece, parts.content));
    const speaker = out.findIndex(holds);
    const own = out[speaker];
    if (own === undefined) continue;
    const free = speech.filter(
      (piece) =>
        !out.some((parts, i) =>
          [parts.cue, ...(i === speaker ? parts.source : [...parts.source, ...parts.content])].some((run) =>
            meet(run, piece),
          ),
        ),
    );
    const words = [...wordsOf(own.content), ...wordsOf(free)];
    out[speaker] = withContent(own, runsOf(words), 'whole-speech');
  }
  return out;
}

/** The quotations, paragraph by paragraph, of each speech that goes on from one to the next. */
function speechesOf({ text, analysis, quotations }: Story): Run[][] {
  const out: Run[][] = [];
  let open: Run[] = [];
  let mark = '';
  for (const q of quotations) {
    if (q.depth > 0 || !(q.continues || q.continued)) continue;
    const run = runIn(analysis.words, q);
    if (run === undefined) continue;
    // Another mark than before is another's, or of an excerpt that is set in marks paragraph by paragraph.
    if (q.continued && open.length > 0 && text.charAt(q.start) === mark) open.push(run);
    else {
      [open, mark] = [[run], text.charAt(q.start)];
      out.push(open);
    }
  }
  return out.filter((speech) => speech.length > 1);
}

/** Whether runs have more than half of a piece. */
function most(piece: Run, runs: readonly Run[]): boolean {
  const own = wordsOf(runs.filter((run) => meet(run, piece))).filter(
    (word) => piece.first <= word && word <= piece.last,
  );
  return own.length > (piece.last - piece.first + 1) / 2;
}

/** Parts that keep to the paragraph of their cue, where they have something in it: what is said in another is
 * theirs only if it stands in marks that are whole, or goes on. */
export function inOwnParagraph(parts: Parts, story: Story): Parts {
  const at = (run: Run): number => paragraphOf(story, run);
  const home = at(parts.cue);
  const near = parts.source.filter((run) => at(run) === home);
  const own =
    near.length > 0 && near.length < parts.source.length ? withSource(parts, near, 'source-of-paragraph') : parts;
  if (!own.content.some((run) => at(run) === home)) return own;
  const kept = own.content.filter(
    (run) => at(run) >= home || (own === parts && !isBroken(story, run) && !isHeading(story, at(run))),
  );
  return kept.length === own.content.length ? own : withContent(own, kept, 'content-of-paragraph');
}

function paragraphOf({ analysis, paragraphs }: Story, run: Run): number {
  const { start } = spanOf(analysis.words, run);
  return paragraphs.findIndex((own) => own.start <= start && start < own.end);
}

/** Whether a run stands in a quotation that is never closed and does not go on in the next paragraph. */
function isBroken({ analysis, quotations }: Story, run: Run): boolean {
  const { start } = spanOf(analysis.words, run);
  return quotations.some((q) => q.start <= start && start < q.end && !q.closed && !q.continues && q.depth === 0);
}

/** Whether a paragraph is a cross-head: it ends in no mark of a sentence. */
function isHeading({ text, paragraphs }: Story, paragraph: number): boolean {
  const own = paragraphs[paragraph];
  return own !== undefined && !/[.,!?…:;][”’"'»“‘)\]]*$/u.test(slice(text, own).trimEnd());
}
