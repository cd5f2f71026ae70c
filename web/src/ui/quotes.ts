import type { Quote } from '../api/types.ts';

/** The words of several quotes as one, with an ellipsis where words stand between them. */
export function wordsOf(quotes: readonly Quote[]): string {
  return quotes.map(({ exact }) => exact.replace(/\s+/g, ' ')).join(' … ');
}
