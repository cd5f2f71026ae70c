import { francAll } from 'franc-min';
import { bySmallWords } from './small-words.ts';

/** Characters below which a guess at the language by its letters is worth nothing. */
const SHORTEST = 200;
/** Words that hardly any English paragraph lacks, and that other languages do not share. */
const ENGLISH = /\b(?:the|and|of|that|was|with|said|has|have|will|from|which|would)\b/giu;

/**
 * The language of a text as a BCP 47 tag or, for what is not English, an ISO 639-3 code; `und` where it cannot be
 * known, `und-Cyrl` and the like where only the script tells that it is not English.
 * What has English function words enough is English: to refuse a true story is worse than to read a foreign one badly.
 * `declared` (BCP 47), what the page says of itself, decides where the text is too short to tell.
 */
export function languageOf(text: string, declared?: string): string {
  const said = declared === undefined ? undefined : /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(declared)?.[1]?.toLowerCase();
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const english = text.match(ENGLISH)?.length ?? 0;
  if (words > 0 && english / words > (said === 'en' ? 0.02 : 0.06)) return 'en';
  if (words === 0) return said ?? 'und';
  if (text.length < SHORTEST)
    return foreignScript(text) ?? bySmallWords(text) ?? said ?? (isWordy(text) ? 'und-Latn' : 'und');
  return guessed(text) ?? 'und';
}

/** So many words with none of the small ones that English cannot do without are not English. */
const WORDY = 14;
const SMALL =
  /\b(?:a|an|the|and|or|of|in|on|at|to|by|for|from|with|as|is|are|was|were|be|been|it|he|she|they|we|i|you|his|her|its|their|that|this|not|no|has|have|had|will|would|said|says|over|after|up|out|but|who)\b/iu;

function isWordy(text: string): boolean {
  return (
    (text.match(/\p{L}+/gu)?.length ?? 0) >= WORDY &&
    !SMALL.test(text) &&
    /\p{Ll}{2}/u.test(text) &&
    /[.!?]\s*$/u.test(text)
  );
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
];

/** `und-Cyrl` and the like, where less than half of the letters are Latin: English it is not, and more a line does not tell. */
function foreignScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (2 * (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters) return undefined;
  const [script] = SCRIPTS.find(([, letter]) => 4 * (text.match(letter)?.length ?? 0) >= letters) ?? ['Zyyy'];
  return `und-${script}`;
}

function guessed(text: string): string | undefined {
  const guess = francAll(text.slice(0, 5000))[0]?.[0];
  if (guess === 'und') return undefined;
  return guess === 'eng' || guess === 'sco' ? 'en' : guess;
}
