import type { Reading } from '../entities/reading.ts';
import type { CorefMention } from './mention.ts';
import { traitsOf } from './traits.ts';

/** Mentions that are taken for one, in text order. */
export type Cluster = readonly CorefMention[];

/** What speaks for or against a mention being one of a cluster, or a new one: names with values, to be weighed. */
export type Evidence = ReadonlyMap<string, number>;

/** Where the model points from a word: the words with their probabilities, in text order, the word itself for a first mention. */
export function pointersOf({ analysis, spec }: Reading, word: number): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (let k = word * spec.heads; k < (word + 1) * spec.heads; k += 1) {
    const to = analysis.earlier[k] ?? -1;
    const share = Math.exp(analysis.earlierScores[k] ?? -Infinity);
    if (to >= 0 && share > 0) out.set(to, (out.get(to) ?? 0) + share);
  }
  return new Map([...out].sort(([a], [b]) => a - b));
}

/** Pronouns that have evidence of their own: which kinds of thing they stand for. */
const COMMON = /^(?:i|we|you|he|she|it|they|this|that|these|those)$/u;

const FAINT = 0.005;

/** For a mention that would be the first of a new cluster. */
export function newEvidence(own: CorefMention, pointers: ReadonlyMap<number, number>): Evidence {
  const { kind } = own;
  return new Map([
    [`${kind} new`, 1],
    [`${kind} self`, Math.log((pointers.get(own.head) ?? 0) + FAINT)],
    [`${kind} new ${own.opening}`, 1],
    [`new ${own.type}`, 1],
  ]);
}

/** For a mention and a cluster of mentions before it, each by its name with the mention's kind before it. */
export function oldEvidence(own: CorefMention, cluster: Cluster, pointers: ReadonlyMap<number, number>): Evidence {
  const out = new Map<string, number>();
  tellOldEvidence(own, cluster, pointers, (name, value) => out.set(`${own.kind} ${name}`, value));
  return out;
}

/** Tells the evidence of `oldEvidence` piece by piece, without the kind, which is the mention's. */
export function tellOldEvidence(
  own: CorefMention,
  cluster: Cluster,
  pointers: ReadonlyMap<number, number>,
  tell: (name: string, value: number) => void,
): void {
  const { kind } = own;
  const put = (name: string, value: number | boolean): void => {
    if (Number(value) !== 0) tell(name, Number(value));
  };
  const { heads, reach, types, genders, plurals, lemmas, nouns } = traitsOf(cluster);
  let pointed = 0;
  for (const [head, share] of pointers) if (heads.has(head)) pointed += share;
  const last = cluster.at(-1) ?? own;
  const nearest = own.head - last.head;
  put('pointed', Math.log(pointed + FAINT));
  put('far', Math.log(nearest + 1));
  put('far unpointed', pointed === 0 ? Math.log(nearest + 1) : 0);
  put('size', Math.log(cluster.length));
  put('last subject', last.subject);
  // Its head lies before that of `own`, so that either holds the other's where it reaches so far.
  put('nested', last.head >= own.first || reach >= own.head);
  put('last type', last.type === own.type);
  put('some type', types.has(own.type));
  const { gender, plural } = own;
  put('gender', gender !== undefined && genders.size > (genders.has(gender) ? 1 : 0));
  put('same gender', gender !== undefined && genders.has(gender));
  put('number', plural !== undefined && plurals.has(!plural));
  if (kind === 'pronoun' || kind === 'speaker') {
    const theirs = lemmas.get(kind) ?? new Set();
    put('same word', theirs.has(own.lemma));
    put('last word', last.kind === kind && last.lemma === own.lemma);
    put(
      'other word',
      [...theirs].some((lemma) => !areOne(lemma, own.lemma)),
    );
    put('other person', kind === 'speaker' ? lemmas.size > (lemmas.has('speaker') ? 1 : 0) : lemmas.has('speaker'));
    put('names', lemmas.has('name'));
    if (COMMON.test(own.lemma)) put(`${own.lemma} ${last.type}`, 1);
    return;
  }
  for (const [name, value] of likeness(own, [...nouns.values()])) put(name, value);
}

function areOne(a: string, b: string): boolean {
  return a === b || /^(?:who|which|that|this)$/u.test(a) || /^(?:who|which|that|this)$/u.test(b);
}

/** How alike the words of a name or a nominal are to those of a cluster's names and nominals. */
function likeness(own: CorefMention, nouns: readonly CorefMention[]): readonly (readonly [string, number])[] {
  if (nouns.length === 0) return [['pronouns only', 1]];
  const same = nouns.filter(
    (other) => other.lemma === own.lemma || (own.kind === 'name' && other.parts.includes(own.lemma)),
  );
  const names = nouns.filter(({ kind }) => kind === 'name');
  if (same.length === 0) {
    return [
      ['other word', 1],
      ['other name', own.kind === 'name' && names.length > 0 ? 1 : 0],
      [`other ${own.opening}`, 1],
    ];
  }
  const exact = same.some((other) => own.kind === other.kind && own.parts.join(' ') === other.parts.join(' '));
  const within = same.some(({ parts }) => own.parts.every((part) => parts.includes(part)));
  const holds = same.some(({ parts }) => parts.every((part) => own.parts.includes(part)));
  return [
    ['same word', 1],
    [`same ${own.opening}`, 1],
    ['exact', exact ? 1 : 0],
    ['exact bare', exact && own.opening === 'bare' ? 1 : 0],
    ['exact described', exact && own.parts.length > (own.kind === 'name' ? 1 : 0) ? 1 : 0],
    ['within', within && !exact ? 1 : 0],
    ['holds', holds && !exact ? 1 : 0],
    ['differs', !within && !holds ? 1 : 0],
    [`theirs ${same.at(-1)?.opening ?? ''}`, 1],
    ['as opened', same.some(({ opening }) => opening === own.opening) ? 1 : 0],
    ['long', own.last > own.head && own.kind !== 'name' ? 1 : 0],
    ['their long', same.every(({ last, head }) => last > head) ? 1 : 0],
  ];
}
