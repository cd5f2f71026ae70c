import type { Span } from '../../../src/text/index.ts';
import type { Layer, Mark } from './lines.ts';

/** A piece of text over whose length the same marks hold. */
export interface Segment extends Span {
  readonly layers: readonly Layer[];
  /** Ids of lines, those with the shortest marks first: what is inside is what is meant. */
  readonly lines: readonly string[];
}

/** Cuts a paragraph wherever a mark begins or ends, so that marks may overlap and nest as they like. */
export function segmentsOf(paragraph: Span, marks: readonly Mark[]): readonly Segment[] {
  const here = marks
    .filter(({ start, end }) => start < paragraph.end && end > paragraph.start && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of here) {
    cuts.add(Math.max(start, paragraph.start));
    cuts.add(Math.min(end, paragraph.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? start;
    const over = here.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      end,
      layers: [...new Set(over.map(({ layer }) => layer))],
      lines: [...new Set(over.flatMap(({ line }) => line ?? []))],
    };
  });
}
