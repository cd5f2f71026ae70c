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

function thoroughly(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}’'‘ʼ]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
