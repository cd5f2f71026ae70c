/**
 * Brings the model's contents and the quotation marks together. The marks are a hard hint where they are whole: a
 * content that holds most of a quotation holds all of it. Narration is never swallowed: a content that runs on into the
 * next paragraph is cut there unless quotation marks carry it over.
 */
import type { Analysis } from '../neural/index.ts';
import { contains, overlaps, type Span, slice } from '../text/index.ts';
import type { Quotation } from './01-quotation.ts';
import type { Parts } from './03-parts.ts';
import { withContent } from './changed-parts.ts';
import { withNextParagraphs } from './next-paragraphs.ts';
import { sourceBehind } from './source-behind.ts';
import { inOwnParagraph, withWholeSpeech } from './whole-speech.ts';
import { isIn, meet, type Run, runIn, runsOf, spanOf, wordsOf } from './word-runs.ts';

export interface Story {
  readonly text: string;
  readonly analysis: Analysis;
  readonly paragraphs: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/** Parts whose contents keep to their paragraphs and to the quotation marks. */
export function reconcile(all: readonly Parts[], story: Story): Parts[] {
  const cut = all.map((parts) =>
    withContent(
      parts,
      parts.content.map((run) => inParagraphs(run, story)),
      'end-of-paragraph',
    ),
  );
  const whole = story.quotations.flatMap((q) => {
    const isWhole = (q.opened && (q.closed || q.cut)) || q.resumed;
    const run = q.depth === 0 && isWhole ? runIn(story.analysis.words, q) : undefined;
    return run === undefined ? [] : [run];
  });
  const own = cut.map((parts) => inOwnParagraph(sourceBehind(snapped(parts, cut, whole), story, whole), story));
  return withNextParagraphs(withRest(withWholeSpeech(own, story), story, whole), story).map((parts) =>
    withoutMarksAlone(parts, story),
  );
}

/** Parts with the next quotation of their paragraph, which nobody else is given: “No”, he said and left. “Never.” */
function withRest(
  all: readonly Parts[],
  { text, analysis: { words }, paragraphs, quotations }: Story,
  whole: readonly Run[],
): Parts[] {
  const out = [...all];
  for (const q of whole) {
    const span = spanOf(words, q);
    const paragraph = paragraphs.find((own) => contains(own, span));
    const isSentence =
      /[.!?…][”"’»“]$/u.test(slice(text, span)) && /[.!?…][”"’»“]?\s+$/u.test(text.slice(paragraph?.start, span.start));
    if (
      paragraph === undefined ||
      !isSentence ||
      out.some((parts) => [parts.cue, ...parts.source, ...parts.content].some((run) => meet(run, q)))
    )
      continue;
    const before = quotations
      .filter((own) => own.depth === 0 && own.end <= span.start && contains(paragraph, own))
      .at(-1);
    const run = before === undefined ? undefined : runIn(words, before);
    const speaker = run === undefined ? -1 : out.findIndex(({ content }) => content.some((own) => isIn(run, own)));
    const own = out[speaker];
    if (
      own === undefined ||
      out.some(({ cue }, i) => i !== speaker && (run?.last ?? 0) < cue.first && cue.first < q.first)
    )
      continue;
    out[speaker] = withContent(own, runsOf([...wordsOf(own.content), ...wordsOf([q])]), 'rest-of-speech');
  }
  return out;
}

/** Parts without pieces of content that are nothing but marks, where others have words. */
function withoutMarksAlone(parts: Parts, { text, analysis: { words } }: Story): Parts {
  const isSaid = (run: Run): boolean => /[\p{L}\p{N}]/u.test(slice(text, spanOf(words, run)));
  const said = parts.content.filter(isSaid);
  return said.length === 0 ? parts : withContent(parts, said, 'no-marks-alone');
}

/** The run up to the end of its paragraph, and on only while a quotation goes on from one paragraph to the next. */
function inParagraphs(run: Run, { analysis, paragraphs, quotations }: Story): Run {
  const span = spanOf(analysis.words, run);
  const touched = paragraphs.filter((paragraph) => overlaps(paragraph, span));
  const breaks = touched.findIndex(
    (paragraph, i) =>
      i > 0 && !quotations.some((q) => q.continued && q.start >= paragraph.start && contains(paragraph, q)),
  );
  const end = breaks < 0 ? span.end : (touched[breaks - 1]?.end ?? span.end);
  return runIn(analysis.words, { start: span.start, end }) ?? run;
}

/** Parts whose content takes in the whole of each quotation that it holds most of. */
function snapped(parts: Parts, all: readonly Parts[], quotations: readonly Run[]): Parts {
  let words = wordsOf(parts.content);
  for (const q of quotations) {
    if (!parts.content.some((run) => meet(run, q)) || [parts.cue, ...parts.source].some((run) => meet(run, q)))
      continue;
    const own = words.filter((word) => q.first <= word && word <= q.last).length;
    const length = q.last - q.first + 1;
    if (own === length || own < length / 2) continue;
    const taken = all.some((other) => other !== parts && other.content.some((run) => meet(run, q)));
    if (!taken) words = [...new Set([...words, ...wordsOf([q])])].sort((a, b) => a - b);
  }
  return withContent(parts, runsOf(words), 'whole-quotation');
}
