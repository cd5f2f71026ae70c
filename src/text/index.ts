export { checkSpan, contains, overlaps, type Span, SpanError, slice, trimSpan } from './span.ts';
export type { Token, TokenSentence, Word } from './tokens.ts';
