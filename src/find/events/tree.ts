import { type Analysis, decodeTrees, type ModelSpec } from '../../neural/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { best } from '../entities/reading.ts';
import {
  type Draft,
  liftVerbs,
  markOf,
  markOwners,
  markPassives,
  markRows,
  openCircles,
  raiseFromFunctionWords,
  raiseNouns,
} from './repair.ts';
import { joinNames, markDeterminers, markGenitives, markJoined, markSubjects, markTitles } from './repair-phrases.ts';

/**
 * The sentences of an article as dependency trees (Universal Dependencies). A node is a word with what is joined to it
 * ("cease-fire", "U.S."). Nodes are numbered through the whole article, in text order.
 */
export interface Tree {
  readonly text: string;
  readonly size: number;
  span(node: number): Span;
  form(node: number): string;
  /** The form in lower case. */
  lower(node: number): string;
  upos(node: number): string;
  /** -1 for the root of a sentence. */
  head(node: number): number;
  relation(node: number): string;
  /** In text order. */
  children(node: number): readonly number[];
  /** The number of the sentence that a node stands in, from 0. */
  sentence(node: number): number;
  /** The first node of each sentence, and behind them all the number of nodes. */
  readonly starts: readonly number[];
  /** The first word of the analysis in a node. */
  word(node: number): number;
}

const JOIN = '_join';

export function treeOf(text: string, analysis: Analysis, spec: ModelSpec, paragraphs: readonly Span[]): Tree {
  const { words, upos } = analysis;
  const firsts: number[] = [];
  const nodeOf = new Int32Array(words.length);
  const join = spec.relations.indexOf(JOIN);
  words.forEach((word, i) => {
    const joined = i > 0 && analysis.relations[i * spec.heads] === join && words[i - 1]?.end === word.start;
    if (!joined) firsts.push(i);
    nodeOf[i] = firsts.length - 1;
  });
  const size = firsts.length;
  const spans = firsts.map((first, i): Span => {
    const last = (firsts[i + 1] ?? words.length) - 1;
    return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
  });
  const starts = sentenceStarts(spans, firsts, analysis, paragraphs);
  const { heads, choices } = size === 0 ? NONE : decodeTrees(starts, proposals(analysis, spec, firsts, nodeOf));
  const slice = (node: number): string => text.slice(spans[node]?.start ?? 0, spans[node]?.end ?? 0);
  const lowers = spans.map((_, node) => slice(node).toLowerCase());
  const tags = firsts.map((first, node) => {
    const tag = spec.upos[best(upos, first * spec.upos.length, spec.upos.length)] ?? '';
    return tag === 'PRON' && isName(slice(node)) ? 'PROPN' : tag; // at the head of a sentence: "Ankara refuses"
  });
  // "That it had | armed rebels" is the verb, though it is tagged as in "armed rebels".
  tags.forEach((tag, node) => {
    if (tag !== 'ADJ' || lowers[node - 1] !== 'had' || tags[node - 2] !== 'PRON') return;
    if (lowers[node]?.endsWith('ed') && /^(?:NOUN|PROPN|DET)$/u.test(tags[node + 1] ?? '')) tags[node] = 'VERB';
  });
  const draft: Draft = {
    heads: heads.map((head, node) => (head === node ? -1 : head)),
    relations: firsts.map((first, node) => {
      if (heads[node] === node) return 'root';
      return spec.relations[analysis.relations[first * spec.heads + Math.max(0, choices[node] ?? 0)] ?? -1] ?? 'dep';
    }),
    lower: (node) => lowers[node] ?? '',
    upos: (node) => tags[node] ?? '',
  };
  raiseNouns(draft);
  raiseFromFunctionWords(draft);
  liftVerbs(draft);
  markPassives(draft);
  markOf(draft);
  markOwners(draft);
  markGenitives(draft);
  markDeterminers(draft);
  markRows(draft);
  markJoined(draft);
  markTitles(draft);
  joinNames(draft);
  markSubjects(draft);
  openCircles(draft.heads);
  const children: number[][] = Array.from({ length: size }, () => []);
  for (let node = 0; node < size; node += 1) children[draft.heads[node] ?? -1]?.push(node);
  const sentences = new Int32Array(size);
  for (let node = 0, at = 0; node < size; node += 1) {
    while ((starts[at + 1] ?? size) <= node) at += 1;
    sentences[node] = at;
  }
  return {
    text,
    size,
    span: (node) => spans[node] ?? { start: 0, end: 0 },
    form: slice,
    lower: draft.lower,
    upos: draft.upos,
    head: (node) => draft.heads[node] ?? -1,
    relation: (node) => draft.relations[node] ?? '',
    children: (node) => children[node] ?? [],
    sentence: (node) => sentences[node] ?? 0,
    starts: [...starts, size],
    word: (node) => firsts[node] ?? 0,
  };
}

const PRONOUN =
  /^(?:i|me|mine|you|yours?|he|him|his|she|hers?|it|its|we|us|ours?|they|them|theirs?|\p{L}+(?:self|selves)|who|whom|whose|which|what|that|this|these|those|there|one|ones|none|nothing|nobody|no-one|neither|either|such|all|both|each|others?|another|some\p{L}*|any\p{L}*|every\p{L}*|who\p{L}+|what\p{L}+|which\p{L}+|my|your|their|our|many|most|few|much|more|enough|several)(?:['’]\p{L}+)?$/iu;

/** Pronouns are few: what is written large and none of them is a name. */
function isName(form: string): boolean {
  return /^\p{Lu}\p{L}{2}/u.test(form) && !PRONOUN.test(form);
}

const NONE = { heads: new Int32Array(), choices: new Int8Array() };

/** What the model proposes for words as proposals for nodes; a head within the node itself is none. */
function proposals(analysis: Analysis, spec: ModelSpec, firsts: readonly number[], nodeOf: Int32Array) {
  const width = spec.heads;
  const heads = new Int32Array(firsts.length * width).fill(-1);
  const headScores = new Float32Array(firsts.length * width).fill(-Infinity);
  firsts.forEach((first, node) => {
    for (let k = 0; k < width; k += 1) {
      const word = analysis.heads[first * width + k] ?? -1;
      const head = word < 0 ? -1 : (nodeOf[word] ?? -1);
      if (head < 0 || (head === node && word !== first)) continue;
      heads[node * width + k] = head;
      headScores[node * width + k] = analysis.headScores[first * width + k] ?? -Infinity;
    }
  });
  return { heads, headScores, width };
}

/** A sentence starts where the model says so, and with each paragraph. */
function sentenceStarts(
  spans: readonly Span[],
  firsts: readonly number[],
  { sentence }: Analysis,
  paragraphs: readonly Span[],
): number[] {
  let paragraph = -1;
  return spans.flatMap((span, node) => {
    let own = Math.max(0, paragraph);
    while (own < paragraphs.length && !contains(paragraphs[own] as Span, span)) own += 1;
    const opens = own < paragraphs.length && own !== paragraph;
    if (own < paragraphs.length) paragraph = own;
    return node === 0 || opens || (sentence[firsts[node] ?? 0] ?? 0) >= 0.5 ? [node] : [];
  });
}
