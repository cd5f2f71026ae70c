import type { Span } from '../../text/index.ts';

/** A word, a number with whatever letters hang on it ("7th", "1990s", "3pm"), or one mark. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** No white space stands before it. */
  readonly glued: boolean;
}

/** The tokens of one paragraph; offsets are those of `text`. */
export function tokensOf(text: string, paragraph: Span): Token[] {
  const own = text.slice(paragraph.start, paragraph.end);
  let last = -1;
  return [...own.matchAll(/\d+(?:[.,]\d+)*\p{L}*|\p{L}[\p{L}\p{M}]*|[^\s]/gu)].map(({ 0: word, index }) => {
    const start = paragraph.start + index;
    const token = { text: word, lower: word.toLowerCase(), start, end: start + word.length, glued: start === last };
    last = token.end;
    return token;
  });
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr st gen lt col maj capt sgt sen rep gov rev prof no vs jan feb mar apr jun jul aug sep sept oct nov dec a p u s'.split(
    ' ',
  ),
);

/** Whether a sentence ends before token `i`: a heuristic for how far the tense of a verb reaches, no more. */
export function startsSentence(tokens: readonly Token[], i: number): boolean {
  const [mark, token] = [tokens[i - 1], tokens[i]];
  if (mark === undefined || token === undefined) return true;
  if (/^[!?…:;•]$/u.test(mark.text)) return true;
  if (/^[”"’»)]$/u.test(mark.text)) return /^[.!?]$/u.test(tokens[i - 2]?.text ?? '') && /^\p{Lu}/u.test(token.text);
  return mark.text === '.' && !ABBREVIATIONS.has(tokens[i - 2]?.lower ?? '') && /^[\p{Lu}\p{N}“"‘«(]/u.test(token.text);
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
