export { checkSpan, contains, overlaps, type Span, SpanError, slice, trimSpan } from './span.ts';
