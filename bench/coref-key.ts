import { type ConlluDocument, wordsOf } from '../src/conllu/index.ts';

/** A mention of an entity in a document; words are counted over the document, the last one included. */
export interface CorefMention {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly entity: string;
}

/**
 * The mentions in the `Entity=` brackets of a CoNLL-U file, a list for each document: those of CorefUD
 * (https://ufal.mff.cuni.cz/corefud). GUM's lack the head, which is then the word that hangs on a word outside, the first
 * of several.
 * @param documents what `parseConllu` makes of the same source
 */
export function corefKey(source: string, documents: readonly ConlluDocument[]): readonly (readonly CorefMention[])[] {
  const fields = /^# global\.Entity = (\S+)/m.exec(source)?.[1]?.split('-') ?? [];
  const entries = source
    .split(/\r?\n/)
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => /(?:^|\|)Entity=([^|]*)/.exec(line.split('\t')[9] ?? '')?.[1] ?? '');
  let at = 0;
  return documents.map((document) => {
    const heads = headsOf(document);
    const own = entries.slice(at, at + heads.length);
    at += heads.length;
    return mentionsIn(own).map(({ first, last, parts }) => {
      const [entity = ''] = parts;
      const told = Number(parts[fields.indexOf('head')]);
      if (told > 0) return { first, last, entity, head: first + told - 1 };
      return { first, last, entity, head: headOf(heads, first, last) };
    });
  });
}

/** The word of a mention that hangs on a word outside, the first of several. */
export function headOf(heads: readonly number[], first: number, last: number): number {
  const inside = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return inside.find((word) => (heads[word] ?? -1) < first || (heads[word] ?? -1) > last) ?? first;
}

/** The head of each word of a document, -1 for roots. */
export function headsOf({ sentences }: ConlluDocument): number[] {
  let from = 0;
  return sentences.flatMap((sentence) => {
    const words = wordsOf(sentence);
    const heads = words.map(({ head }) => (head < 0 ? -1 : head + from));
    from += words.length;
    return heads;
  });
}

interface Bracketed {
  readonly first: number;
  readonly last: number;
  /** What stands in the bracket that opens it, by its fields. */
  readonly parts: readonly string[];
}

const BRACKET = /(\()?([^()]+)(\))?/g;

function mentionsIn(entries: readonly string[]): Bracketed[] {
  const open: { parts: readonly string[]; first: number }[] = [];
  const found: Bracketed[] = [];
  entries.forEach((entry, word) => {
    for (const [, opens, name = '', closes] of entry.matchAll(BRACKET)) {
      const parts = name.split('-');
      if (opens) open.push({ parts, first: word });
      if (!closes) continue;
      const at = open.map((one) => one.parts[0]).lastIndexOf(parts[0]);
      if (at >= 0) found.push(...open.splice(at, 1).map((one) => ({ ...one, last: word })));
    }
  });
  return found;
}
