export { checkSpan, contains, overlaps, type Span, SpanError, slice, trimSpan } from './span.ts';
export { linkTo } from './text-fragment.ts';
export type { Token, TokenSentence, Word } from './tokens.ts';
export { wellFormed, withoutNul } from './well-formed.ts';
