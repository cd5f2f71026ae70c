import { normalName } from '../../lookup/index.ts';
import type { Cluster } from '../coreference/index.ts';
import { bodyKind } from './bodies.ts';
import type { FoundMention } from './found-mention.ts';
import { withFullNames } from './given-names.ts';
import { isSameBody, isSameName, namedIn, nationsIn } from './names.ts';
import type { Reading } from './reading.ts';

/** Mentions of one and the same, in text order. */
export type Chain = readonly FoundMention[];

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
  const mentions = withFullNames(found);
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
    const isDescribed = () => joinDescribed(reading, chains, mentions, own, i) || joinNoun(chains, mentions, own, i);
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

/** Chains under way; two are joined only where nothing in either speaks against it. */
class Chains {
  readonly #mentions: readonly FoundMention[];
  readonly #of: FoundMention[][];

  constructor(mentions: readonly FoundMention[]) {
    this.#mentions = mentions;
    this.#of = mentions.map((own) => [own]);
  }

  at(i: number): readonly FoundMention[] {
    return this.#of[i] ?? [];
  }

  join(i: number, j: number): boolean {
    const [one, other] = [this.#of[i], this.#of[j]];
    if (one === undefined || other === undefined) return false;
    if (one === other) return true;
    if (!one.every((a) => other.every((b) => mayBeSame(a, b)))) return false;
    if ([one, other].some((own) => own.some(isHeOrShe)) && ![...one, ...other].every(mayBeMeant)) return false;
    const both = [...one, ...other].sort((a, b) => a.head - b.head);
    this.#mentions.forEach((own, k) => {
      if (both.includes(own)) this.#of[k] = both;
    });
    return true;
  }

  list(): Chain[] {
    return [...new Set(this.#of)];
  }
}

/** Whether nothing that two mentions say of themselves keeps them from being one. */
export function mayBeSame(a: FoundMention, b: FoundMention): boolean {
  if (a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender) return false;
  if (a.being !== undefined && b.being !== undefined && a.being !== b.being) return false;
  if ((a.plural && b.known?.type === 'country') || (b.plural && a.known?.type === 'country')) return false;
  if (a.being === 'person' && b.being === 'person' && areForeign(nationsOf(a), nationsOf(b))) return false;
  if (isOtherBody(a, b) || isOtherBody(b, a)) return false;
  if (a.known !== undefined && b.known !== undefined) return a.known.id === b.known.id;
  if (a.name === undefined || b.name === undefined) return true;
  return areNamesOfOne(a, b);
}

/** "The army" is no committee: a noun for one kind of body beside a name, or noun, for another kind. */
function isOtherBody(noun: FoundMention, other: FoundMention): boolean {
  if (noun.kind !== 'nominal' || noun.being === 'person') return false;
  const kind = bodyKind(noun.described.slice(-1));
  const its = bodyKind(other.kind === 'nominal' ? other.described.slice(-1) : (other.name?.split(' ') ?? []));
  return kind !== undefined && its !== undefined && kind !== its;
}

/** Whether two names may be one's: surnames are shared by people, the last word of a body's name is no name of it. */
function areNamesOfOne(a: FoundMention, b: FoundMention): boolean {
  const [one = '', other = ''] = [a.name, b.name];
  if (a.being !== 'thing' || b.being !== 'thing') return isSameName(one, other);
  if (a.type === 'organization' && b.type === 'organization') return isSameBody(one, other);
  return normalName(one) === normalName(other);
}

function isHeOrShe({ kind, gender }: FoundMention): boolean {
  return kind === 'pronoun' && gender !== undefined;
}

/** "He" stands for nobody known by a bare word alone, which the model may have taken for a person: a state, a firm. */
function mayBeMeant({ kind, name, described }: FoundMention, _: number, chain: readonly FoundMention[]): boolean {
  if (kind !== 'name' || name === undefined) return true;
  const introduced = (own: FoundMention): boolean => (own.name?.includes(' ') ?? false) || own.described.length > 0;
  return name.includes(' ') || described.length > 0 || chain.some(introduced);
}

/** "the Dutchman" is nobody who was introduced as an American. */
function areForeign(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((id) => b.has(id));
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

const nations = new WeakMap<FoundMention, ReadonlySet<string>>();

function nationsOf(own: FoundMention): ReadonlySet<string> {
  const known = nations.get(own) ?? nationsIn(own.described);
  nations.set(own, known);
  return known;
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
    if (sentenceOf(reading, other.head) === sentenceOf(reading, own.head) && !between.some(isQuoted)) continue;
    if (chains.join(i, j)) return true;
  }
  return false;
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
  const isName = (word: number): number => (mentions[at.get(word) ?? -1]?.kind === 'name' ? 1 : 0);
  return cluster
    .map(({ head }) => head)
    .filter((word) => word < own.head && at.has(word))
    .sort((a, b) => isName(b) - isName(a) || b - a);
}
