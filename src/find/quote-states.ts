import type { Span } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';

/**
 * Mends the guess of which words stand in quotation marks, which the model takes as a hint: what follows a quotation whose
 * closing mark is lost is outside. All else is left as the model saw it in training; states that agree with
 * `findQuotations` everywhere cost it 0.7 points of relations.
 */
export function mendedQuotes(
  text: string,
  paragraphs: readonly Span[],
): (text: string, words: readonly Span[], guess: Uint8Array) => Uint8Array {
  const quotations = findQuotations(text, paragraphs);
  const outside = quotations.flatMap(({ cut, end }, i) => {
    if (!cut) return [];
    const paragraph = paragraphs.find((own) => own.start <= end && end <= own.end);
    const next = quotations.slice(i + 1).find((later) => later.start >= end);
    return [{ start: end, end: Math.min(paragraph?.end ?? end, next?.start ?? text.length) }];
  });
  return (_, words, guess) =>
    outside.length === 0
      ? guess
      : guess.map((state, i) => {
          const at = words[i]?.start ?? 0;
          return outside.some(({ start, end }) => start <= at && at < end) ? 0 : state;
        });
}
