import type { ArticleRecord, Attribution, EventRecord } from '../../../src/record/index.ts';
import type { Span } from '../../../src/text/index.ts';
import { words } from '../words.ts';

/** The layers of marks in the text, each switched by itself. */
export type Layer = 'said' | 'who' | 'done' | 'when';

/** Words of the text that belong to a line of the record. */
export interface Mark extends Span {
  /** Id of the attribution or event; missing for dates, which are no lines. */
  readonly line?: string;
  readonly layer: Layer;
}

/** All marks of a record. Cues belong to who says it: "Dorval told". */
export function marksOf({ attributions, events, dates }: ArticleRecord): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (spans: readonly Span[], layer: Layer, line?: string): void => {
    for (const { start, end } of spans) marks.push({ start, end, layer, ...(line === undefined ? {} : { line }) });
  };
  for (const { id, source, cue, content } of attributions) {
    add(content, 'said', id);
    add([...source, ...cue], 'who', id);
  }
  for (const { id, trigger, objects } of events) add([...trigger, ...objects], 'done', id);
  add(dates, 'when');
  return marks;
}

/** A statement and how deep it stands in others: "Reuters reported that the minister said that …". */
export interface NestedAttribution {
  readonly attribution: Attribution;
  readonly depth: number;
}

/** Statements in text order, each followed by those told in it. */
export function nested(attributions: readonly Attribution[]): readonly NestedAttribution[] {
  const ids = new Set(attributions.map(({ id }) => id));
  const inOrder = [...attributions].sort((a, b) => startOf(a.content) - startOf(b.content));
  const parentOf = ({ within }: Attribution): string => (within !== undefined && ids.has(within) ? within : '');
  const under = (parent: string, depth: number): readonly NestedAttribution[] =>
    inOrder
      .filter((attribution) => parentOf(attribution) === parent)
      .flatMap((attribution) => [{ attribution, depth }, ...under(attribution.id, depth + 1)]);
  return under('', 0);
}

export function inTextOrder(events: readonly EventRecord[]): readonly EventRecord[] {
  return [...events].sort((a, b) => startOf(a.trigger) - startOf(b.trigger));
}

export function startOf(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

/** The words of several spans as one quotation, with an ellipsis where words stand between them. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
}

/** Whom the record has as the source of a statement, in words. */
export function speakerOf({ entities }: ArticleRecord, { speaker, speakerText }: Attribution): string {
  return entities.find(({ id }) => id === speaker)?.name ?? speakerText ?? words.story.unnamed;
}
