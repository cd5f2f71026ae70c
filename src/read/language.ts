import { francAll } from 'franc-min';

/** Characters below which a guess at the language is worth nothing. */
const SHORTEST = 200;
/** Words that hardly any English paragraph lacks, and that other languages do not share. */
const ENGLISH = /\b(?:the|and|of|that|was|with|said|has|have|will|from|which|would)\b/giu;

/**
 * The language of a text as a BCP 47 tag or, for what is not English, an ISO 639-3 code; `und` where it cannot be known.
 * What has English function words enough is English: to refuse a true story is worse than to read a foreign one badly.
 * `declared` (BCP 47), what the page says of itself, decides where the text is too short to tell.
 */
export function languageOf(text: string, declared?: string): string {
  const said = declared === undefined ? undefined : /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(declared)?.[1]?.toLowerCase();
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const english = text.match(ENGLISH)?.length ?? 0;
  if (words > 0 && english / words > (said === 'en' ? 0.02 : 0.06)) return 'en';
  if (text.length < SHORTEST || words === 0) return said ?? 'und';
  const guess = francAll(text.slice(0, 5000))[0]?.[0] ?? 'und';
  return guess === 'eng' || guess === 'sco' ? 'en' : guess;
}
