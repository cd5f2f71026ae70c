/** Whatever stands between words and never is part of one, however it is normalised: ASCII signs but the apostrophe, dashes, dots, quotes. */
const runs = /[^\0-&(-/:-@[-`{-\x7f\u2010-\u2017\u201a-\u2027\u2030-\u205e]+/g;
const apostrophes = /['’‘ʼ]/g;
/** The capital, and the lunate one, which is small otherwise. */
const sigmas = /[ΣϹ]/;
const plain = /^[a-z0-9]*$/;

/**
 * The words of a text as copies are told by: letters and digits only, small, without accents and apostrophes. Most words of a story are
 * plain ASCII and are taken as they stand; only the others go through Unicode's tables, which take ten times as long.
 */
export function foldedWords(text: string): readonly string[] {
  // What a capital sigma becomes hangs on the words around it.
  if (sigmas.test(text)) return thoroughly(text);
  const words: string[] = [];
  for (const run of text.toLowerCase().match(runs) ?? []) {
    const own = plain.test(run) ? run : run.replace(apostrophes, '');
    if (!plain.test(own)) words.push(...thoroughly(own));
    else if (own !== '') words.push(own);
  }
  return words;
}

/** The seed of FNV-1a, 32 bits. */
const SEED = 0x811c9dc5;

/** FNV-1a over the code units of a word, 32 bits without sign. */
export function hashOfWord(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i += 1) hash = step(hash, word.charCodeAt(i));
  return hash >>> 0;
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Tells the hash ({@link hashOfWord}) and the length of each of the {@link foldedWords} of a text, in order. No word is made for it: stories
 * are told apart by the hashes of all their words, and to make those took longer than anything else that is done with them.
 */
export function eachWordHash(text: string, tell: (hash: number, length: number) => void): void {
  const tellAll = (words: readonly string[]): void => {
    for (const word of words) tell(hashOfWord(word), word.length);
  };
  if (sigmas.test(text)) {
    tellAll(thoroughly(text));
    return;
  }
  for (let at = 0; at < text.length; ) {
    const start = at;
    let [hash, length, isPlain] = [SEED, 0, true];
    for (; at < text.length; at += 1) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === BREAK) break;
      if (kind === SKIPPED) continue;
      if (kind === OTHER) isPlain = false;
      hash = step(hash, kind);
      length += 1;
    }
    if (!isPlain) tellAll(foldedWords(text.slice(start, at)));
    else if (length > 0) tell(hash >>> 0, length);
    at += 1;
  }
}

/** What a code unit is to a word: itself as it is folded, or one of these. */
const [BREAK, SKIPPED, OTHER] = [-1, -2, -3];

function kindOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code >= 0x30 && code <= 0x39) return code;
  if (code < 0x80) return code === 0x27 ? SKIPPED : BREAK;
  if (code === 0x2018 || code === 0x2019 || code === 0x2bc) return SKIPPED;
  const isSign = code >= 0x2010 && code <= 0x205e && code !== 0x2028 && code !== 0x2029 && code !== 0x202f;
  return isSign && !(code > 0x2027 && code < 0x2030) ? BREAK : OTHER;
}

function thoroughly(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}’'‘ʼ]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
