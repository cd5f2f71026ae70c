import type { Span } from '../../text/index.ts';

/** What the form of a text says of who speaks, in UTF-16 units of the text. */
export interface Form {
  readonly source: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly rule: 'speaker-label' | 'answer-label' | 'statement-from' | 'signed-quotation' | 'dash-dialogue';
}

/** The article's text by paragraphs, and what else tells whether words name a person. */
export interface Lines {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** Whether a person is named, or described by an office, in a span. */
  isPerson(span: Span): boolean;
}

/** The span of a match's group; offsets of the text. The pattern has the flag `d`. */
export function groupSpan(match: RegExpExecArray, group: string, offset: number): Span | undefined {
  const found = match.indices?.groups?.[group];
  return found === undefined ? undefined : { start: offset + found[0], end: offset + found[1] };
}
