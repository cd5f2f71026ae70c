/** A word of a tree that is still to be mended; `head` is -1 for a root. */
export interface Draft {
  readonly form: string;
  readonly upos: string;
  head: number;
  relation: string;
}

/**
 * Mends in place what no tree of Universal Dependencies has: auxiliaries that head something. The verb behind such an
 * auxiliary takes its place, and what hung on it hangs on the verb. (In stories of short paragraphs the model has every
 * tenth auxiliary as a head: "has threatened" with "threatened" on "has".)
 */
export function mendTrees(words: readonly Draft[]): void {
  const children = words.map((): number[] => []);
  words.forEach(({ head }, word) => {
    children[head]?.push(word);
  });
  words.forEach((auxiliary, word) => {
    if (auxiliary.upos !== 'AUX' || (children[word]?.length ?? 0) === 0) return;
    const isBelow = /^(?:aux|aux:pass|cop)$/u.test(auxiliary.relation);
    const heir = isBelow ? auxiliary.head : verbBehind(words, children[word] ?? [], word);
    if (heir < 0) return;
    const verb = words[heir] as Draft;
    if (!isBelow) {
      if (verb.head !== word && !children[word]?.includes(verb.head)) return;
      verb.head = auxiliary.head;
      verb.relation = auxiliary.relation;
      auxiliary.head = heir;
      auxiliary.relation = 'aux';
    }
    for (const child of children[word] ?? []) {
      const own = words[child] as Draft;
      if (child === heir || own.head !== word) continue;
      own.head = heir;
      children[heir]?.push(child);
    }
    children[word] = [];
  });
}

/** The verb that an auxiliary goes with: the first behind it, with nothing but adverbs, "to" and auxiliaries between. */
function verbBehind(words: readonly Draft[], own: readonly number[], auxiliary: number): number {
  for (let at = auxiliary + 1; at < Math.min(words.length, auxiliary + REACH); at += 1) {
    const { upos, form } = words[at] as Draft;
    const isBeen = /^been$/iu.test(form);
    if (upos === 'VERB' && !isBeen) return own.includes(at) || own.includes(words[at]?.head ?? -1) ? at : -1;
    if (!isBeen && !/^(?:ADV|PART|AUX)$/u.test(upos)) return -1;
  }
  return -1;
}

const REACH = 6;
