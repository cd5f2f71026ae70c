import { francAll } from 'franc-min';

/** Characters below which a guess at the language is worth nothing. */
const SHORTEST = 200;
/** Words that hardly any English paragraph lacks, and that other languages do not share. */
const ENGLISH = /\b(?:the|and|of|that|was|with|said|has|have|will|from|which|would)\b/giu;

/**
 * The language of a text as a BCP 47 tag or, for what is not English, an ISO 639-3 code. A text that is short, or has
 * English function words enough, is English: to refuse a true story is worse than to read a foreign one badly.
 */
export function languageOf(text: string): string {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (text.length < SHORTEST || words === 0) return 'en';
  const english = text.match(ENGLISH)?.length ?? 0;
  if (english / words > 0.06) return 'en';
  const guess = francAll(text.slice(0, 5000))[0]?.[0] ?? 'und';
  return guess === 'eng' || guess === 'sco' ? 'en' : guess;
}
