import { type Span, trimSpan } from '../text/span.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A text to the letter, with its paragraphs: its lines, or where lines are broken to a width what stands between blank ones. */
export function readVerbatim(text: string): { readonly text: string; readonly paragraphs: readonly Span[] } {
  return { text, paragraphs: isWrapped(text) ? blocksOf(text) : paragraphsOf(text) };
}

/** Widths that people and programs break lines to. */
const [NARROW, WIDE] = [50, 100];

/** Whether most lines that another follows end near one width, as in mail and in the texts of treebanks. */
function isWrapped(text: string): boolean {
  const broken = [...text.matchAll(/^.*\S.*$(?=\r?\n.*\S)/gmu)].map(([line]) => line.trimEnd().length);
  const near = broken.filter((length) => length >= NARROW && length <= WIDE).length;
  return broken.length > 1 && near > 0.8 * broken.length;
}

function blocksOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n\s*\n/gu)) {
    spans.push({ start, end: index });
    start = index + gap.length;
  }
  spans.push({ start, end: text.length });
  return spans.map((span) => trimSpan(text, span)).filter(({ start, end }) => start < end);
}
