/**
 * The normalisation of BERT's uncased models, with each kept character tied to where it came from.
 *
 * Follows `BertNormalizer` and `BertPreTokenizer` of the `tokenizers` library: control and format characters are
 * dropped, white space parts words, CJK ideographs and punctuation stand alone, accents are stripped after canonical
 * decomposition (NFD), letters are lower-cased one by one. That library knows Unicode 8, a JavaScript engine knows the
 * Unicode of its day: marks and punctuation that came later are dropped or cut off here and kept there, where they
 * make their word unknown.
 */

/** Characters of one word after normalisation, `chars[i]` covering `starts[i]` to `ends[i]` of the text (UTF-16). */
export interface NormalWord {
  readonly chars: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// U+FFFD stands for bytes that were lost; lone surrogates (Cs) are no characters at all.
const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
const SPACE = /\p{White_Space}/u;
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u;
const IDEOGRAPH =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u;
const MARK = /\p{Mn}/u;
const PLAIN = /^[A-Za-z0-9]+$/;

/**
 * Words of `text` as BERT's uncased tokenizers see them before WordPiece.
 *
 * Offsets are UTF-16 units of `text`; a character whose accent was written as a character of its own does not cover it.
 */
export function normalWords(text: string): readonly NormalWord[] {
  if (PLAIN.test(text)) return [plainWord(text)];
  const words: NormalWord[] = [];
  let chars: string[] = [];
  let starts: number[] = [];
  let ends: number[] = [];
  const close = () => {
    if (chars.length === 0) return;
    words.push({ chars, starts, ends });
    chars = [];
    starts = [];
    ends = [];
  };
  let end = 0;
  for (const char of text) {
    const start = end;
    end += char.length;
    if (isDropped(char)) continue;
    if (SPACE.test(char)) {
      close();
      continue;
    }
    const ideograph = IDEOGRAPH.test(char);
    // Punctuation is looked for after decomposition, which makes `=` of the sign "not equal".
    for (const part of plainForm(char)) {
      const alone = ideograph || PUNCTUATION.test(part);
      if (alone) close();
      chars.push(part);
      starts.push(start);
      ends.push(end);
      if (alone) close();
    }
  }
  close();
  return words;
}

function isDropped(char: string): boolean {
  return DROPPED.test(char) && char !== '\t' && char !== '\n' && char !== '\r';
}

/** One character decomposed, without accents, in lower case: none, one or several characters. */
function plainForm(char: string): readonly string[] {
  const parts: string[] = [];
  for (const part of char.normalize('NFD')) {
    if (!MARK.test(part)) parts.push(...part.toLowerCase());
  }
  return parts;
}

function plainWord(text: string): NormalWord {
  const chars = [...text.toLowerCase()];
  return { chars, starts: chars.map((_, i) => i), ends: chars.map((_, i) => i + 1) };
}
