import type { Span } from '../text/index.ts';
import type { Quotation } from './01-quotation.ts';

/**
 * Mends the guess of which words stand in quotation marks, which the model takes as a hint: what follows a quotation whose
 * closing mark is lost is outside. All else is left as the model saw it in training; states that agree with
 * `findQuotations` everywhere read 40 development articles of PolNeAR worse.
 */
export function mendedQuotes(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
): (text: string, words: readonly Span[], guess: Uint8Array) => Uint8Array {
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
