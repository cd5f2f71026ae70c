import type { Analysis } from '../neural/index.ts';
import { contains, type Span } from '../text/index.ts';

/** The sentence that a word stands in, as a span of the text; it keeps to its paragraph. */
export function sentenceAt({ words, sentence }: Analysis, paragraphs: readonly Span[], word: number): Span {
  const own = words[word] ?? { start: 0, end: 0 };
  const paragraph = paragraphs.find((span) => contains(span, own)) ?? own;
  let first = word;
  while (first > 0 && (sentence[first] ?? 0) < 0.5 && (words[first - 1]?.start ?? 0) >= paragraph.start) first -= 1;
  let last = word;
  while (last + 1 < words.length && (sentence[last + 1] ?? 0) < 0.5 && (words[last + 1]?.end ?? 0) <= paragraph.end)
    last += 1;
  return { start: words[first]?.start ?? own.start, end: words[last]?.end ?? own.end };
}
