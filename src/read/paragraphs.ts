import { type Span, trimSpan } from '../text/span.ts';

/** A line break, or a run of them with the white space between. */
const lineBreaks = /(?:\r\n|[\n\r\u2028\u2029])+/g;

/** The runs of `text` between line breaks, in order, without white space at their ends; blank lines give none. */
export function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: breaks } of text.matchAll(lineBreaks)) {
    spans.push({ start, end: index });
    start = index + breaks.length;
  }
  spans.push({ start, end: text.length });
  return spans.map((span) => trimSpan(text, span)).filter(({ start, end }) => start < end);
}

/** Paragraphs as one text with a blank line between two, and where each stands in it. */
export function joinParagraphs(paragraphs: readonly string[]): {
  readonly text: string;
  readonly spans: readonly Span[];
} {
  const gap = '\n\n';
  let at = 0;
  const spans = paragraphs.map((paragraph) => {
    const span = { start: at, end: at + paragraph.length };
    at = span.end + gap.length;
    return span;
  });
  return { text: paragraphs.join(gap), spans };
}

/** The text on one line: every run of white space is one space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
