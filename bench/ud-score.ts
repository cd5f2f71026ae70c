/**
 * The scores of the CoNLL 2018 shared task (Zeman et al. 2018, doi:10.18653/v1/K18-2001): tokens and sentences by their
 * span over the characters that are no white space, words by alignment (inside contractions the longest common
 * subsequence of their forms), UPOS, UAS and LAS over aligned words, relations without their subtypes.
 */
import { type ConlluDocument, type ConlluWord, wordsOf } from '../src/conllu/index.ts';

/** Precision, recall and F1 in percent. */
export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const METRICS = ['Tokens', 'Sentences', 'Words', 'UPOS', 'UAS', 'LAS'] as const;
export type UdScores = Readonly<Record<(typeof METRICS)[number], Rate>>;

/** Scores of `system` against `gold`. Throws RangeError where the two are not of the same characters. */
export function scoreUd(gold: readonly ConlluDocument[], system: readonly ConlluDocument[]): UdScores {
  const [g, s] = [flat(gold), flat(system)];
  if (g.characters !== s.characters) throw new RangeError('gold and system are of different texts');
  const pairs = align(g.words, s.words);
  const partner = new Map(pairs.map(([a, b]) => [b, a]));
  const parent = ({ parent }: FlatWord) => (parent === null ? null : (partner.get(parent) ?? 'none'));
  const count = (same: (gold: FlatWord, system: FlatWord) => boolean) =>
    rate(pairs.filter(([a, b]) => same(a, b)).length, g.words.length, s.words.length);
  const attached = (a: FlatWord, b: FlatWord) => a.parent === parent(b);
  return {
    Tokens: rate(common(g.tokens, s.tokens), g.tokens.size, s.tokens.size),
    Sentences: rate(common(g.sentences, s.sentences), g.sentences.size, s.sentences.size),
    Words: count(() => true),
    UPOS: count((a, b) => a.word.upos === b.word.upos),
    UAS: count(attached),
    LAS: count((a, b) => attached(a, b) && universal(a.word) === universal(b.word)),
  };
}

interface FlatWord {
  readonly word: ConlluWord;
  /** Span of the token over the characters of the whole collection. */
  readonly start: number;
  readonly end: number;
  readonly multi: boolean;
  parent: FlatWord | null;
}

/** All documents in one row. */
function flat(documents: readonly ConlluDocument[]) {
  let characters = '';
  const tokens = new Set<string>();
  const sentences = new Set<string>();
  const words: FlatWord[] = [];
  for (const { text, sentences: all } of documents) {
    for (const sentence of all) {
      const begin = characters.length;
      const own: FlatWord[] = [];
      for (const token of sentence.tokens) {
        const start = characters.length;
        characters += text.slice(token.start, token.end).replace(/\p{White_Space}/gu, '');
        const end = characters.length;
        tokens.add(`${start}-${end}`);
        const multi = token.words.length > 1;
        for (const word of token.words) own.push({ word, start, end, multi, parent: null });
      }
      wordsOf(sentence).forEach(({ head }, i) => {
        (own[i] as FlatWord).parent = own[head] ?? null;
      });
      words.push(...own);
      sentences.add(`${begin}-${characters.length}`);
    }
  }
  return { characters, tokens, sentences, words };
}

function align(gold: readonly FlatWord[], system: readonly FlatWord[]): (readonly [FlatWord, FlatWord])[] {
  const pairs: (readonly [FlatWord, FlatWord])[] = [];
  let g = 0;
  let s = 0;
  for (;;) {
    const [a, b] = [gold[g], system[s]];
    if (!a || !b) return pairs;
    if (a.multi || b.multi) {
      const range = multiRange(gold, system, g, s);
      pairs.push(...alignForms(gold.slice(range.g, range.gEnd), system.slice(range.s, range.sEnd)));
      [g, s] = [range.gEnd, range.sEnd];
    } else if (a.start === b.start && a.end === b.end) {
      pairs.push([a, b]);
      g++;
      s++;
    } else if (a.start <= b.start) g++;
    else s++;
  }
}

/** The least run of words of both sides that begins here and cuts no contraction of either. */
function multiRange(gold: readonly FlatWord[], system: readonly FlatWord[], g: number, s: number) {
  const [a, b] = [gold[g] as FlatWord, system[s] as FlatWord];
  let end = (a.multi ? a : b).end;
  if (a.multi && !b.multi && b.start < a.start) s++;
  else if (!a.multi && a.start < b.start) g++;
  let [gEnd, sEnd] = [g, s];
  const beyond = (word: FlatWord | undefined) => !word || (word.multi ? word.start >= end : word.end > end);
  while (!beyond(gold[gEnd]) || !beyond(system[sEnd])) {
    const [x, y] = [gold[gEnd], system[sEnd]];
    const takesGold = x !== undefined && (!y || x.start <= y.start);
    const taken = takesGold ? x : y;
    if (taken?.multi) end = Math.max(end, taken.end);
    if (takesGold) gEnd++;
    else sEnd++;
  }
  return { g, s, gEnd, sEnd };
}

function alignForms(gold: readonly FlatWord[], system: readonly FlatWord[]): (readonly [FlatWord, FlatWord])[] {
  const same = (g: number, s: number) => gold[g]?.word.form.toLowerCase() === system[s]?.word.form.toLowerCase();
  const lengths = Array.from({ length: gold.length + 1 }, () => new Array<number>(system.length + 1).fill(0));
  const at = (g: number, s: number) => lengths[g]?.[s] ?? 0;
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let s = system.length - 1; s >= 0; s--) {
      const longest = Math.max(at(g + 1, s), at(g, s + 1), same(g, s) ? 1 + at(g + 1, s + 1) : 0);
      (lengths[g] as number[])[s] = longest;
    }
  }
  const pairs: (readonly [FlatWord, FlatWord])[] = [];
  for (let g = 0, s = 0; g < gold.length && s < system.length; ) {
    if (same(g, s)) pairs.push([gold[g++] as FlatWord, system[s++] as FlatWord]);
    else if (at(g, s) === at(g + 1, s)) g++;
    else s++;
  }
  return pairs;
}

function universal({ relation }: ConlluWord): string {
  return relation.split(':')[0] ?? '';
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((key) => b.has(key)).length;
}

function rate(right: number, gold: number, system: number): Rate {
  const precision = system ? (100 * right) / system : 0;
  const recall = gold ? (100 * right) / gold : 0;
  return { precision, recall, f1: gold + system ? (200 * right) / (gold + system) : 0 };
}
