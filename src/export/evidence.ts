import type { ArticleRecord } from '../record/index.ts';
import { contains, type Span, slice, trimSpan } from '../text/index.ts';

type Story = Pick<ArticleRecord['article'], 'text' | 'paragraphs'>;

/** Pieces of one quotation that do not stand side by side. */
const GAP = ' … ';

/** The exact words of spans, the gaps between them marked; undefined where there are none. */
export function wordsOf(text: string, spans: readonly Span[]): string | undefined {
  return spans.length === 0 ? undefined : spans.map((span) => slice(text, span)).join(GAP);
}

/** Spans as a cell of a table: `12-30; 41-57`, UTF-16 code units, half-open. */
export function spansCell(spans: readonly Span[]): string | undefined {
  return spans.length === 0 ? undefined : spans.map(({ start, end }) => `${start}-${end}`).join('; ');
}

/** From the first to the last of some spans; undefined where there are none. */
export function hullOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** The sentence that spans stand in, or from the first to the last where they stand in several; undefined without spans. */
export function sentenceAround(story: Story, spans: readonly Span[]): Span | undefined {
  const hull = hullOf(spans);
  if (hull === undefined) return undefined;
  const around = sentencesOf(story, hull);
  return trimSpan(story.text, {
    start: around.find(({ end }) => end > hull.start)?.start ?? hull.start,
    end: around.find(({ end }) => end >= hull.end)?.end ?? hull.end,
  });
}

/** The sentences of the paragraphs that a span touches. */
function sentencesOf({ text, paragraphs }: Story, span: Span): readonly Span[] {
  const own = paragraphs.filter(({ start, end }) => start < span.end && span.start < end);
  return own.flatMap((paragraph) => sentencesIn(slice(text, paragraph), paragraph.start));
}

/** The rules of Unicode for the ends of sentences are the same for nearly all languages. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What Unicode's rules (UAX 29) take for the end of a sentence and is none: a title, an initial, a month. */
const OPEN_END =
  /(?:^|[\s(“"‘'])(?:(?:\p{L}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Cmdr|Rev|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)\s*$/u;

/** The sentences of a paragraph that begins at `offset`, without gaps. */
function sentencesIn(paragraph: string, offset: number): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const end = index + segment.length;
    if (OPEN_END.test(segment) && end < paragraph.length) continue;
    sentences.push({ start: offset + start, end: offset + end });
    start = end;
  }
  if (start < paragraph.length) sentences.push({ start: offset + start, end: offset + paragraph.length });
  return sentences;
}

/** Whether one of `spans` lies in `outer`. */
export function holdsAny(outer: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => contains(outer, span));
}
