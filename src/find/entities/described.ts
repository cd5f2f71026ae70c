/** Nominals that say by their words whom they mean: "the NATO boss", "the prime minister", "the company". */
import { builtIn } from '../../lookup/index.ts';
import type { Chains } from './chain-set.ts';
import { bodyMeant } from './firms.ts';
import type { FoundMention } from './found-mention.ts';
import { holdsRole, namedIn } from './names.ts';
import type { Reading } from './reading.ts';

/** "the Ukrainian leader", "the NATO boss": the only person before who was introduced by that state or organisation. */
export function joinDescribed(
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
  return fitting.size === 1 && chains.join(i, last, 'introduced-so');
}

/** "the diplomat": the last person before who was introduced by that noun, "an Alliance diplomat". */
export function joinNoun(chains: Chains, mentions: readonly FoundMention[], own: FoundMention, i: number): boolean {
  const [opening = '', noun, ...more] = own.described.map((word) => word.toLowerCase());
  if (own.type !== 'person' || opening !== 'the') return false;
  if (more.length > 0) return joinOffice(chains, mentions, own, i);
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j];
    if (other?.type !== 'person' || other.kind === 'pronoun') continue;
    const isNoun = other.kind === 'nominal' && other.described.at(-1)?.toLowerCase() === noun;
    const isRole = other.kind === 'name' && (other.described.at(-1)?.toLowerCase() === noun || isOfSector(other, noun));
    if ((isNoun || isRole) && chains.join(i, j, 'same-noun')) return true;
  }
  return false;
}

/** "the prime minister": the last person before who was introduced by that office, "the Georgian Prime Minister". */
function joinOffice(chains: Chains, mentions: readonly FoundMention[], own: FoundMention, i: number): boolean {
  const office = own.described.slice(1).join(' ').toLowerCase();
  if (!holdsRole(own.described)) return false;
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j];
    if (other?.type !== 'person' || other.described.length === 0) continue;
    const theirs = ` ${other.described.join(' ').toLowerCase()}`;
    if (theirs.endsWith(` ${office}`) && chains.join(i, j, 'same-office')) return true;
  }
  return false;
}

/** Sectors of those who may be called by a noun that is no title of theirs: "the officer" for a sergeant. */
const SECTORS: Readonly<Record<string, RegExp>> = {
  officer: /^(?:COP|MIL)$/,
  detective: /^COP$/,
  judge: /^JUD$/,
  lawmaker: /^LEG$/,
  legislator: /^LEG$/,
};

function isOfSector({ described }: FoundMention, noun = ''): boolean {
  const sectors = SECTORS[noun];
  return (
    sectors !== undefined &&
    described.some((word) =>
      builtIn()
        .find(word)
        .some(({ entry }) => entry.kind === 'title' && entry.sectors.some((own) => sectors.test(own))),
    )
  );
}

export function joinBody(chains: Chains, mentions: readonly FoundMention[], i: number): boolean {
  const meant = bodyMeant(mentions, i);
  return meant !== undefined && chains.join(i, meant, 'noun-of-name');
}
