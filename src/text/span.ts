/** A piece of a text: UTF-16 code units, half-open, so that `text.slice(span.start, span.end)` is the piece. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that does not fit the text it is said to come from. */
export class SpanError extends Error {
  override readonly name = 'SpanError';
  readonly span: Span;

  constructor(span: Span, reason: string) {
    super(`span ${span.start}-${span.end}: ${reason}`);
    this.span = span;
  }
}

/** The words a span points at. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly in `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit; spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/**
 * The one check that a span is sound: whole offsets, not empty, inside `text`, not cutting a surrogate pair in two, and,
 * where `exact` is given, pointing at exactly those words. Returns the span, so that it can stand in an expression.
 * @throws {SpanError} with the reason
 */
export function checkSpan(text: string, span: Span, exact?: string): Span {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new SpanError(span, 'offsets are not whole numbers');
  if (start >= end) throw new SpanError(span, 'it is empty or runs backwards');
  if (start < 0 || end > text.length) throw new SpanError(span, `it lies outside the text of length ${text.length}`);
  if (cutsPair(text, start) || cutsPair(text, end)) throw new SpanError(span, 'it cuts a surrogate pair in two');
  if (exact !== undefined && slice(text, span) !== exact) {
    throw new SpanError(span, `it points at ${JSON.stringify(slice(text, span))}, not at ${JSON.stringify(exact)}`);
  }
  return span;
}

/** The span without the white space at its two ends; empty (`start === end`) where nothing else was in it. */
export function trimSpan(text: string, span: Span): Span {
  const words = slice(text, span);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
}

function cutsPair(text: string, offset: number): boolean {
  if (offset === 0 || offset >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
