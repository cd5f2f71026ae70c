import type { Cluster } from '../coreference/index.ts';
import type { FoundMention } from './found-mention.ts';
import { knownHeads } from './known-heads.ts';
import { withLabelInitials } from './label-initials.ts';
import { type ListedNames, withListedNames } from './listed-names.ts';
import { nameAt } from './name-mention.ts';
import { isCapitalNoun } from './name-run.ts';
import { nameTypes } from './name-types.ts';
import { nominalAt } from './nominal-mention.ts';
import { isSpeakers, pronounTraits } from './pronouns.ts';
import { best, type Reading } from './reading.ts';
import { repeatedNames } from './repeated-names.ts';
import { surnamesAlone } from './short-names.ts';

/** A word heads a mention from this probability on. */
const LEAST = 0.5;
/** A proper noun from this one on: names are what a record is for, and mark themselves by their capitals. */
const LEAST_NAME = 0.25;
/** Mentions on either side of one that may be a part of the same name. */
const NEAR = 25;

/** All mentions of people, organisations and places, in the order of their heads. */
export function findMentions(
  reading: Reading,
  clusters: readonly Cluster[] = [],
  listed: ListedNames = new Map(),
): FoundMention[] {
  const { analysis, spec } = reading;
  const width = spec.mentions.length + 1;
  const tabled = knownHeads(reading);
  const isName = (head: number): boolean =>
    tabled.has(head) ||
    (/^[\p{Lu}\p{Lo}]/u.test(reading.form(head)) && (reading.upos(head) === 'PROPN' || isCapitalNoun(reading, head)));
  const isSeen = (head: number): boolean =>
    1 - (analysis.mention[head * width] ?? 1) >= (isName(head) ? LEAST_NAME : LEAST);
  const heads = analysis.words.flatMap((_, head) => (isSeen(head) || tabled.has(head) ? [head] : []));
  const types = nameTypes(reading, heads.filter(isName), clusters);
  const all = heads.flatMap((head): FoundMention[] => {
    const label = spec.mentions[best(analysis.mention, head * width + 1, width - 1)] ?? '';
    const found = isName(head)
      ? (nameAt(reading, head, types) ?? nominalAt(reading, head, label))
      : mentionAt(reading, head, label);
    return found === undefined ? [] : [found];
  });
  const once = all.filter((own, i) => {
    const from = Math.max(0, i - NEAR); // mentions stand in the order of their heads: what holds one is not far from it
    return !all.slice(from, i + NEAR).some((other, j) => isWithin(own, other, from + j < i));
  });
  const known = withLabelInitials(reading, [...once, ...repeatedNames(reading, once)]);
  return withListedNames(reading, [...known, ...surnamesAlone(reading, known)], listed).sort((a, b) => a.head - b.head);
}

/**
 * Whether a mention is a part of a name, the same name once more by another of its words, or one of the words that
 * introduce a name: "deputy governor" right before it.
 */
function isWithin(own: FoundMention, other: FoundMention, before: boolean): boolean {
  if (own === other || other.kind !== 'name') return false;
  const { first, last } = other.run;
  if (own.kind === 'nominal') {
    const opens = first - other.described.length;
    return own.head >= opens && own.head <= last && own.run.last < last + 1 && own.type !== 'organization';
  }
  if (own.kind !== 'name' || first > own.run.first || own.run.last > last) return false;
  const same = own.run.first === first && own.run.last === last;
  return !same || before;
}

function mentionAt(reading: Reading, head: number, label: string): FoundMention | undefined {
  const form = reading.form(head);
  if (isSpeakers(form)) return undefined;
  const traits = pronounTraits(form);
  if (traits !== undefined) {
    const stands = traits.being !== undefined || label === 'person' || label === 'organization' || label === 'place';
    return stands ? { head, run: { first: head, last: head }, kind: 'pronoun', ...traits, described: [] } : undefined;
  }
  const upos = reading.upos(head);
  return /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(upos) && !/^\d/u.test(form) ? nominalAt(reading, head, label) : undefined;
}
