import type { Cluster } from '../coreference/index.ts';
import type { Apart } from './apart.ts';
import { areNamesOfOne, type Chain, Chains, mayBeSame } from './chain-set.ts';
import { joinBody, joinDescribed, joinNoun } from './described.ts';
import type { FoundMention } from './found-mention.ts';
import { withFullNames } from './full-names.ts';
import { isKin } from './nominal-mention.ts';
import { formsOf, type Reading, startsLine } from './reading.ts';
import { withLocalBodies } from './short-names.ts';
import { goesOnAsSubject, joinSubject, pronounBefore, sayerMeant } from './subjects.ts';

/** What introduces somebody new: "an Alliance diplomat", "many leaders". */
const NEW = /^(?:an?|another|some|many|several|few|most|two|three|four|five|other)$/iu;

export interface ChainOptions {
  /** Whether a word stands in quotation marks. */
  readonly isQuoted?: (word: number) => boolean;
  /** What cannot be the same. */
  readonly apart?: Apart;
  /** The words that stand for whoever says something. */
  readonly speaking?: ReadonlySet<number>;
  /** For a word of what is said the words before it that stand for who says it. */
  readonly sayers?: (word: number) => readonly number[];
}

/**
 * The chains of an article: names by their spelling, then nominals by what they name, then as coreference has it, unless
 * something speaks against it. A record is more careful than a corpus of coreference would have it: a pronoun that is
 * nobody's is a gap, but words put into somebody's mouth are a fault.
 */
export function chainsOf(
  reading: Reading,
  found: readonly FoundMention[],
  clusters: readonly Cluster[] = [],
  { isQuoted = () => false, apart = () => false, speaking = new Set(), sayers = () => [] }: ChainOptions = {},
): Chain[] {
  const mentions = withFullNames(withLocalBodies(reading, found));
  const chains = new Chains(mentions, apart);
  mentions.forEach((own, i) => {
    joinName(chains, mentions, own, i);
  });
  const at = new Map([
    ...mentions.flatMap(({ kind, run }, i) => (kind === 'nominal' ? [[run.last, i] as const] : [])),
    ...mentions.map(({ head }, i) => [head, i] as const),
  ]);
  const subjects = { chains, mentions, reading, isQuoted, speaking };
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map(({ head }) => [head, cluster] as const)));
  const place = (own: FoundMention, i: number): void => {
    const noun = governed(reading, own, at) ?? explained(reading, mentions, i) ?? introducing(reading, mentions, i);
    if (noun !== undefined && chains.join(i, noun, 'by-grammar')) return;
    if (own.kind === 'pronoun' && WHO.test(reading.form(own.head)) && mentions[noun ?? -1]?.being !== 'person') {
      const beside = personBeside(reading, own.head, mentions);
      if (beside !== undefined) {
        if (beside >= 0) chains.join(i, beside, 'by-grammar');
        return;
      }
    }
    const taking = takingOffice(reading, mentions, i);
    if (taking !== undefined && chains.join(i, taking, 'takes-office')) return;
    if (own.kind === 'nominal' && NEW.test(own.described[0] ?? '')) return;
    const isDescribed = () =>
      joinDescribed(reading, chains, mentions, own, i) ||
      joinNoun(reading, chains, mentions, i) ||
      joinBody(chains, mentions, i);
    if (own.kind === 'nominal' && isDescribed()) return;
    if (own.kind === 'pronoun' && !isQuoted(own.head)) {
      const sayer = sayerMeant(mentions, i, sayers(own.head), at);
      if (sayer !== undefined && chains.join(i, sayer, 'who-says-it')) return;
    }
    if (own.kind === 'pronoun' && own.gender !== undefined && !isQuoted(own.head)) {
      const near = pronounBefore(subjects, i);
      if (near !== undefined && chains.join(i, near.mention, near.rule)) return;
    }
    if (goesOnAsSubject(subjects, own) && !isQuoted(own.head) && joinSubject(subjects, i)) return;
    // "His widow" is somebody else than whoever the story named, unless grammar said so.
    if (
      own.kind === 'nominal' &&
      /^(?:his|her|their|my)$/iu.test(own.described[0] ?? '') &&
      isKin(own.described.at(-1) ?? '')
    )
      return;
    for (const word of earlierIn(clusterOf.get(own.head) ?? [], own, mentions, at)) {
      const other = at.get(word);
      if (other === undefined || other >= i) continue;
      // A name does not go back to a "he": that one has somebody of its own.
      if (own.kind === 'name' && mentions[other]?.kind === 'pronoun') continue;
      // Nor to somebody who was left unnamed on purpose: "a spokesman".
      if (own.kind === 'name' && NEW.test(mentions[other]?.described[0] ?? '')) continue;
      // Nor to somebody's relative: "his widow" has a name where grammar says so.
      if (own.kind === 'name' && isKin(mentions[other]?.described.at(-1) ?? '')) continue;
      // Nor to the "MINISTER" of another headline.
      if (own.kind === 'name' && isLoud(mentions[other])) continue;
      if (chains.join(i, other, 'coreference')) return;
    }
    if (own.kind === 'pronoun' && own.being === 'person') joinNearest(chains, mentions, own, i);
  };
  // Who "he" is in a quotation can be told once it is clear who speaks.
  const waits = ({ kind, gender, head }: FoundMention): boolean =>
    kind === 'pronoun' && gender !== undefined && isQuoted(head);
  for (const late of [false, true])
    mentions.forEach((own, i) => {
      if (waits(own) === late) place(own, i);
    });
  return chains.list();
}

/** A nominal in capitals. */
function isLoud(own: FoundMention | undefined): boolean {
  return own?.kind === 'nominal' && /^\p{Lu}{3,}$/u.test(own.described.at(-1) ?? '');
}

/** A surname alone goes to the last full name before it that it fits, a name to the same name. */
function joinName(chains: Chains, mentions: readonly FoundMention[], own: FoundMention, i: number): void {
  if (own.name === undefined) return;
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j];
    if (other?.name === undefined) continue;
    const known = own.known !== undefined && own.known.id === other.known?.id;
    const same = own.being === other.being && areNamesOfOne(own, other);
    if ((known || same) && chains.join(i, j, known ? 'same-entry' : 'same-name')) return;
  }
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
  if (fitting.size === 1 && only !== undefined) chains.join(i, only, 'only-person-near');
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

/** Whom a description between commas explains, whatever the likeliest heads say: "Ms Dorval, | a former ship’s pilot, | sounded". */
function explained(reading: Reading, mentions: readonly FoundMention[], i: number): number | undefined {
  const own = mentions[i];
  if (own?.kind !== 'nominal' || own.being !== 'person' || own.plural === true) return undefined;
  const { first, last } = own.run;
  const isBetween = reading.form(first - 1) === ',' && reading.form(last + 1) === ',';
  if (!isBetween || !/^an?$/iu.test(reading.form(first)) || /^(?:and|or|an?|the)$/iu.test(reading.form(last + 2)))
    return undefined; // "Dorval, a pilot, and a captain": a row of people
  for (let j = i - 1; j >= Math.max(0, i - BESIDE); j -= 1) {
    const other = mentions[j];
    if (other?.kind === 'name' && other.type === 'person' && other.run.last === first - 2) return j;
  }
  return undefined;
}

/** Whom a description is followed by between commas: "the party's president, | Augusto Costa, | branded". */
function introducing(reading: Reading, mentions: readonly FoundMention[], i: number): number | undefined {
  const own = mentions[i];
  if (own?.kind !== 'nominal' || own.being !== 'person' || own.plural === true) return undefined;
  if (reading.form(own.run.last + 1) !== ',') return undefined;
  for (let j = i + 1; j <= Math.min(mentions.length - 1, i + BESIDE); j += 1) {
    const other = mentions[j];
    if (other?.kind !== 'name' || other.type !== 'person' || other.run.first !== own.run.last + 2) continue;
    return /^[,.;:)–—]$/u.test(reading.form(other.run.last + 1)) ? j : undefined;
  }
  return undefined;
}

/** "Outeiro took over as | governor": who is named first in the clause. */
function takingOffice(reading: Reading, mentions: readonly FoundMention[], i: number): number | undefined {
  const own = mentions[i];
  if (own?.kind !== 'nominal' || own.being !== 'person' || own.plural === true) return undefined;
  let verb = own.run.first - 1;
  if (reading.form(verb) === 'as') verb -= 1;
  else if (!/^(?:became|becomes|become|elected|appointed|named)$/u.test(reading.form(verb))) return undefined;
  for (let word = verb; word > verb - TAKES; word -= 1) {
    const j = mentions.findIndex(
      (other) => other.run.last === word && other.kind === 'name' && other.type === 'person',
    );
    if (j >= 0) return TAKES_OFFICE.test(formsOf(reading, { first: word + 1, last: verb }).join(' ')) ? j : undefined;
  }
  return undefined;
}

/** In words. */
const TAKES = 7;
const TAKES_OFFICE =
  /^(?:who |(?:was|were|had been|has been|has|had|is) )*(?:took (?:over|office)|takes over|began|returned|resigned|retired|re-?elected|elected|sworn in|reappointed|appointed|installed|serve[ds]?|served|stepped down|quit|became|named)\b/u;

/** Mentions before a description among which the name beside it is: its own words hold some. */
const BESIDE = 4;

const WHO = /^(?:who|whom|whose)$/iu;
/** In words: how far before "who" somebody's description may end, "Senator Brack of Vermont, who". */
const BEFORE_WHO = 6;

/**
 * The person whose name or description stands right before "who", where the tree hangs its clause on something that is none ("a lecture
 * from the minister, who said"): never the subject of the sentence. -1 where a noun stands there that is no mention; undefined where nothing does.
 */
function personBeside(reading: Reading, who: number, mentions: readonly FoundMention[]): number | undefined {
  const last = reading.form(who - 1) === ',' ? who - 2 : who - 1;
  if (startsLine(reading, who) || !/^(?:NOUN|PROPN)$/u.test(reading.upos(last))) return undefined;
  for (let word = last; word > last - BEFORE_WHO; word -= 1) {
    const found = mentions.findIndex(
      ({ run, being, kind }) => run.last === word && being === 'person' && kind !== 'pronoun',
    );
    if (found >= 0) return found;
    if (!/^(?:NOUN|PROPN|ADP|DET|ADJ)$/u.test(reading.upos(word))) break;
  }
  return -1;
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
