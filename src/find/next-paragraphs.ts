/**
 * A speech that goes on: a paragraph that is nothing but a quotation, and that nobody else is given, belongs to whoever was
 * quoted at the end of the paragraph before. (“We came at night,” said Ama. / “The children could not walk.”)
 */
import { contains, slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withContent } from './changed-parts.ts';
import { isIn, meet, type Run, runIn, runsOf, spanOf, wordsOf } from './word-runs.ts';

/** Parts with the paragraphs that go on with their quotation. */
export function withNextParagraphs(all: readonly Parts[], story: Story): Parts[] {
  const out = [...all];
  const { words } = story.analysis;
  let speaker = -1; // who was quoted last in the paragraph before
  for (const paragraph of story.paragraphs) {
    const run = runIn(words, paragraph);
    if (run === undefined) continue;
    const parts = out[speaker];
    const taken = out.some(({ content, cue }) => [cue, ...content].some((own) => meet(own, run)));
    if (!taken && parts !== undefined && isAllQuoted(run, story)) {
      out[speaker] = withContent(parts, runsOf([...wordsOf(parts.content), ...wordsOf([run])]), 'quoted-paragraph');
      continue;
    }
    speaker = lastQuoted(run, out, story);
  }
  return out;
}

/** Whether every word of a paragraph stands in a quotation that it opens with; a cross-head (“Pay for it”) ends in no mark. */
function isAllQuoted(run: Run, { text, analysis, quotations }: Story): boolean {
  const span = spanOf(analysis.words, run);
  const first = quotations.find((q) => q.depth === 0 && q.opened && q.start === span.start);
  if (first?.closed && !/[.,!?…][”’"'»“‘)\]]*$/u.test(text.slice(first.start, first.end))) return false;
  return first !== undefined && !first.cut && !/[\p{L}\p{N}]/u.test(text.slice(first.end, span.end));
}

/** The attribution to which the last quotation of a paragraph belongs; -1 where it is nobody's. */
function lastQuoted(run: Run, all: readonly Parts[], { text, analysis, quotations }: Story): number {
  const span = spanOf(analysis.words, run);
  const last = quotations.filter((q) => q.depth === 0 && contains(span, q)).at(-1);
  const quoted = last === undefined ? undefined : runIn(analysis.words, last);
  if (quoted === undefined) return -1;
  const quotedOne = all.findIndex(({ content }) => content.some((own) => isIn(quoted, own)));
  if (quotedOne < 0) return -1;
  // "Hallam called it “a list of engines”. That, he went on, says nothing.": it is he who goes on.
  const later = all.filter(
    ({ cue, source }) => isIn(cue, run) && cue.first > quoted.last && isPronoun(source, text, analysis),
  );
  const next = later.at(-1);
  return next === undefined ? quotedOne : all.indexOf(next);
}

function isPronoun(source: readonly Run[], text: string, { words }: Story['analysis']): boolean {
  const [who] = source;
  return who !== undefined && /^(?:he|she|they)$/iu.test(slice(text, spanOf(words, who)));
}
