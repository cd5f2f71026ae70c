/** A mention of an entity within one sentence; words are counted over the whole document, the last one included. */
export interface ConlluMention {
  readonly first: number;
  readonly last: number;
  /** The word that stands for the mention. */
  readonly head: number;
  /** Id of the entity; letters and digits only. */
  readonly entity: string;
  /** Type of the entity, such as `person`. */
  readonly type: string;
}

/**
 * The MISC entries `Entity=...` of words, in the brackets of CorefUD (https://ufal.mff.cuni.cz/corefud): at a word first
 * what opens there, the longest first and those of one word last, then what closes, the latest opened first.
 * @param lengths words of each sentence
 * @throws {RangeError} for a mention that reaches over a sentence's end, or a head outside its mention
 */
export function entityEntries(
  lengths: readonly number[],
  mentions: readonly ConlluMention[],
): ReadonlyMap<number, string> {
  const sentenceOf = lengths.flatMap((length, i) => new Array<number>(length).fill(i));
  const closing = new Map<number, string>();
  const opening = new Map<number, string>();
  const append = (map: Map<number, string>, word: number, text: string) => map.set(word, (map.get(word) ?? '') + text);
  const outer = [...mentions].sort((a, b) => a.first - b.first || b.last - a.last);
  for (const { first, last, head, entity, type } of outer) {
    if (sentenceOf[first] === undefined || sentenceOf[first] !== sentenceOf[last] || last < first) {
      throw new RangeError(`words ${first} to ${last} are not in one sentence`);
    }
    if (head < first || head > last) throw new RangeError(`word ${head} is not in the mention ${first} to ${last}`);
    append(opening, first, `(${entity}-${type}-${head - first + 1}-${first === last ? ')' : ''}`);
  }
  for (const { first, last, entity } of outer.reverse()) if (first < last) append(closing, last, `${entity})`);
  const entries = new Map<number, string>();
  for (const word of [...closing.keys(), ...opening.keys()]) {
    entries.set(word, `Entity=${opening.get(word) ?? ''}${closing.get(word) ?? ''}`);
  }
  return entries;
}
