import type { Cluster } from '../coreference/index.ts';
import { areNamesOfOne, type Chain, Chains, mayBeSame, nationsOf } from './chain-set.ts';
import { bodyMeant } from './firms.ts';
import type { FoundMention } from './found-mention.ts';
import { withFullNames } from './given-names.ts';
import { namedIn } from './names.ts';
import type { Reading } from './reading.ts';
import { withLocalBodies } from './short-names.ts';

/** What introduces somebody new: "an Alliance diplomat", "many leaders". */
const NEW = /^(?:an?|another|some|many|several|few|most|two|three|four|five|other)$/iu;

/**
 * The chains of an article: names by their spelling, then nominals by what they name, then as coreference has it, unless
 * something speaks against it. A record is more careful than a corpus of coreference would have it: a pronoun that is
 * nobody's is a gap, but words put into somebody's mouth are a fault.
 */
export function chainsOf(
  reading: Reading,
  found: readonly FoundMention[],
  clusters: readonly Cluster[] = [],
  isQuoted: (word: number) => boolean = () => false,
): Chain[] {
  const mentions = withFullNames(withLocalBodies(found));
  const chains = new Chains(mentions);
  mentions.forEach((own, i) => {
    joinName(chains, mentions, own, i);
  });
  const at = new Map(mentions.map(({ head }, i) => [head, i]));
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map(({ head }) => [head, cluster] as const)));
  mentions.forEach((own, i) => {
    const noun = governed(reading, own, at);
    if (noun !== undefined && chains.join(i, noun)) return;
    if (own.kind === 'nominal' && NEW.test(own.described[0] ?? '')) return;
    const isDescribed = () =>
      joinDescribed(reading, chains, mentions, own, i) ||
      joinNoun(chains, mentions, own, i) ||
      joinBody(chains, mentions, i);
    if (own.kind === 'nominal' && isDescribed()) return;
    if (goesOnAsSubject(reading, own) && !isQuoted(own.head) && joinSubject({ chains, mentions, reading, isQuoted }, i))
      return;
    for (const word of earlierIn(clusterOf.get(own.head) ?? [], own, mentions, at)) {
      const other = at.get(word);
      if (other === undefined || other >= i) continue;
      // A name does not go back to a "he": that one has somebody of its own.
      if (own.kind === 'name' && mentions[other]?.kind === 'pronoun') continue;
      // Nor to somebody who was left unnamed on purpose: "a spokesman".
      if (own.kind === 'name' && NEW.test(mentions[other]?.described[0] ?? '')) continue;
      if (chains.join(i, other)) return;
    }
    if (own.kind === 'pronoun' && own.being === 'person') joinNearest(chains, mentions, own, i);
  });
  return chains.list();
}

/** A surname alone goes to the last full name before it that it fits, a name to the same name. */
function joinName(chains: Chains, mentions: readonly FoundMention[], own: FoundMention, i: number): void {
  if (own.name === undefined) return;
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j];
    if (other?.name === undefined) continue;
    const known = own.known !== undefined && own.known.id === other.known?.id;
    const same = own.being === other.being && areNamesOfOne(own, other);
    if ((known || same) && chains.join(i, j)) return;
  }
}

/** "the Ukrainian leader", "the NATO boss": the only person before who was introduced by that state or organisation. */
function joinDescribed(
  { lookup }: Reading,
  chains: Chains,
  mentions: readonly FoundMention[],
  own: FoundMention,
  i: number,
): boolean {
  if (own.type !== 'person' || !/^the$/iu.test(own.described[0] ?? '')) return false;
  const named = namedIn(own.described, lookup);
  if (named.size === 0) return false;
  const fitting = new Set<readonly FoundMention[]>();
  let last = -1;
  mentions.slice(0, i).forEach((other, j) => {
    if (other.type !== 'person' || other.kind !== 'name') return;
    const theirs = namedIn(other.described, lookup);
    if (![...named].every((id) => theirs.has(id))) return;
    fitting.add(chains.at(j));
    last = j;
  });
  return fitting.size === 1 && chains.join(i, last);
}

/** "the diplomat": the last person before who was introduced by that noun, "an Alliance diplomat". */
function joinNoun(chains: Chains, mentions: readonly FoundMention[], own: FoundMention, i: number): boolean {
  const [opening = '', noun, more] = own.described.map((word) => word.toLowerCase());
  if (own.type !== 'person' || opening !== 'the' || more !== undefined) return false;
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j];
    if (other?.type !== 'person' || other.kind === 'pronoun') continue;
    const isNoun = other.kind === 'nominal' && other.described.at(-1)?.toLowerCase() === noun;
    const isRole = other.kind === 'name' && other.described.at(-1)?.toLowerCase() === noun;
    if ((isNoun || isRole) && chains.join(i, j)) return true;
  }
  return false;
}

function joinBody(chains: Chains, mentions: readonly FoundMention[], i: number): boolean {
  const meant = bodyMeant(mentions, i);
  return meant !== undefined && chains.join(i, meant);
}

/**
 * "He" and "she" always stand for somebody: where the pointer finds none, for the only person named shortly before. Where
 * several fit, nothing is decided.
 */
function joinNearest(chains: Chains, mentions: readonly FoundMention[], own: FoundMention, i: number): void {
  const fitting = new Map<Chain, number>();
  for (let j = i - 1; j >= 0 && own.head - (mentions[j]?.head ?? 0) <= NEAR; j -= 1) {
    const other = mentions[j];
    if (other?.kind !== 'name' || other.type !== 'person' || !mayBeSame(own, other)) continue;
    if (!fitting.has(chains.at(j))) fitting.set(chains.at(j), j);
  }
  const [only] = fitting.values();
  if (fitting.size === 1 && only !== undefined) chains.join(i, only);
}

/**
 * "He" as a subject outside of quotations, and "the Dutchman": stories go on about whom the last sentence was about, the
 * person who was its subject, rather than about whom it named besides.
 */
function joinSubject({ chains, mentions, reading, isQuoted }: Subjects, i: number): boolean {
  const own = mentions[i] as FoundMention;
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j] as FoundMention;
    if (other.being !== 'person' || own.head - other.head > FAR) continue;
    if (isQuoted(other.head) || !isSubject(reading, other)) continue;
    // In one sentence anybody may be meant, unless a quotation stands between.
    const between = Array.from({ length: own.head - other.head - 1 }, (_, k) => other.head + 1 + k);
    if (sentenceOf(reading, other.head) === sentenceOf(reading, own.head) && !between.some(isQuoted)) {
      if (isSaid(reading, own.head, other.head) && mayBeSame(own, other))
        return !isOtherBetween(mentions, j, i) && chains.join(i, j);
      continue;
    }
    if (chains.join(i, j)) return true;
  }
  return false;
}

/** Whether `word` acts in what `speaker` says of it in the same sentence: "MacAskill told them that she ...". */
function isSaid(reading: Reading, word: number, speaker: number): boolean {
  const verb = reading.head(word);
  return /^(?:ccomp|parataxis)$/u.test(reading.relation(verb)) && reading.head(verb) === reading.head(speaker);
}

/** Whether between two mentions another stands that the later one may mean as well. */
function isOtherBetween(mentions: readonly FoundMention[], j: number, i: number): boolean {
  const own = mentions[i] as FoundMention;
  return mentions
    .slice(j + 1, i)
    .some((other) => other.being === 'person' && other.kind !== 'pronoun' && mayBeSame(own, other));
}

interface Subjects {
  readonly chains: Chains;
  readonly mentions: readonly FoundMention[];
  readonly reading: Reading;
  readonly isQuoted: (word: number) => boolean;
}

/** In words: some four sentences. */
const FAR = 100;

function goesOnAsSubject(reading: Reading, own: FoundMention): boolean {
  if (own.kind === 'name' || own.being !== 'person' || !isSubject(reading, own)) return false;
  if (own.kind === 'pronoun') return own.gender !== undefined;
  return own.described.length === 2 && /^the$/iu.test(own.described[0] ?? '') && nationsOf(own).size > 0;
}

/** Subjects of clauses, and what looks like one where the heads do not tell: before a verb, or at the start of a sentence. */
function isSubject(reading: Reading, { run }: FoundMention): boolean {
  for (let word = run.first; word <= run.last; word += 1) if (/^nsubj/u.test(reading.relation(word))) return true;
  return /^(?:VERB|AUX)$/u.test(reading.upos(run.last + 1)) || (reading.analysis.sentence[run.first] ?? 0) >= 0.5;
}

/** The first word of the sentence that a word stands in. */
function sentenceOf({ analysis }: Reading, word: number): number {
  let first = word;
  while (first > 0 && (analysis.sentence[first] ?? 0) < 0.5) first -= 1;
  return first;
}

/** In words. */
const NEAR = 60;

/** The mention that grammar makes a word the same as: the noun of "who", the noun that an apposition explains. */
function governed(reading: Reading, own: FoundMention, at: ReadonlyMap<number, number>): number | undefined {
  const head = reading.head(own.head);
  if (reading.relation(own.head) === 'appos') return at.get(head);
  if (own.kind !== 'pronoun' || !/^(?:who|whom|whose|which|that)$/iu.test(reading.form(own.head))) return undefined;
  return relativeNoun(reading, own.head, at);
}

/** The noun that the clause of a relative pronoun hangs on. */
function relativeNoun(reading: Reading, word: number, at: ReadonlyMap<number, number>): number | undefined {
  let verb = reading.head(word);
  for (let steps = 0; steps < 4 && verb >= 0; steps += 1) {
    if (reading.relation(verb) === 'acl:relcl') return at.get(reading.head(verb));
    verb = reading.head(verb);
  }
  return undefined;
}

/**
 * The words of a cluster before a mention: its names first, the last of them first, as whom a pronoun between stands for is
 * less sure.
 */
function earlierIn(
  cluster: Cluster,
  own: FoundMention,
  mentions: readonly FoundMention[],
  at: ReadonlyMap<number, number>,
): number[] {
  const [names, others]: [number[], number[]] = [[], []];
  for (let i = cluster.length - 1; i >= 0; i -= 1) {
    const word = cluster[i]?.head ?? -1;
    const known = at.get(word);
    if (word < own.head && known !== undefined) (mentions[known]?.kind === 'name' ? names : others).push(word);
  }
  return [...names, ...others];
}
