import { eachWordHash, hashOfWord } from '../../merge/index.ts';

/**
 * By their hashes, the words that stand in a fifth of all stories or more, whatever they are about. Their places number them on file: after a change all stories
 * have to be marked anew (`refillStoryWords`).
 */
const common = new Map(
  (
    'of to the and a in that on for is with it as has he be at who have by said was from not an are but this about his would i they been we ' +
    'out will their more or one what up also people which if than all there when had new she some so her time just do no state over can after ' +
    'other because him you first while them were like most two only now against even could last many our into going former those make made year ' +
    'years think well how say get any during before told its week should way much back country news being where may both did still very called ' +
    'according want right long since take between these see down know says off through among three me percent come then go top same next far here ' +
    'need saying big including own why whether work my public never recent such good us another past asked show real under won came part put'
  )
    .split(' ')
    .map((word, place) => [hashOfWord(word), place] as const),
);

/**
 * The pairs of neighbours in a text that are both such words, each once. Three words that each stand in most stories, and hardly ever side by
 * side ("as if has"), could otherwise be looked for only in all of those.
 */
export function commonPairs(text: string): readonly string[] {
  const pairs = new Set<number>();
  let before: number | undefined;
  eachWordHash(text, (hash) => {
    const own = common.get(hash);
    if (before !== undefined && own !== undefined) pairs.add(before * common.size + own);
    before = own;
  });
  return Array.from(pairs, (pair) => `n${pair.toString(36)}`);
}

/** The same of a phrase that is looked for, whose last word may be the beginning of one (`*`). */
export function pairsOfPhrase(phrase: string): readonly string[] {
  return commonPairs(phrase.replace(/[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}]*\*+$/u, ''));
}
