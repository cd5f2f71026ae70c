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

/**
 * "The diplomat": the last person before who was introduced by that noun, "an Alliance diplomat"; "the former minister" one introduced as
 * "former finance minister". Who holds an office without more is rather meant than who holds it elsewhere: "the ruling party’s president".
 */
export function joinNoun(reading: Reading, chains: Chains, mentions: readonly FoundMention[], i: number): boolean {
  const own = mentions[i] as FoundMention;
  const [opening = '', ...words] = own.described.map((word) => word.toLowerCase());
  if (own.type !== 'person' || opening !== 'the' || (words.length > 1 && !holdsRole(own.described))) return false;
  const noun = officeAt(reading, own.run.last, words.at(-1) ?? '');
  const isFormer = words.some((word) => FORMER.test(word));
  const modifiers = words.slice(0, -1).filter((word) => !FORMER.test(word) && !/^(?:then|new|current|-)$/u.test(word));
  const ranked: [number, number][] = [];
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j];
    if (other?.type !== 'person' || other.kind === 'pronoun' || other.described.length === 0) continue;
    const theirs = other.described.map((word) => word.toLowerCase());
    if (isFormer && !theirs.some((word) => FORMER.test(word) || word === 'ex')) continue;
    const isNoun = isCalled(theirs, noun) && modifiers.every((word) => theirs.includes(word));
    const isSource = noun === 'source' && other.kind === 'nominal' && /^an?$/u.test(theirs[0] ?? '');
    const isSector = other.kind === 'name' && words.length === 1 && isOfSector(other, noun);
    if (isNoun || isSource || isSector) ranked.push([heldElsewhere(reading, own, other), j]);
  }
  return ranked.sort(([a], [b]) => a - b).some(([, j]) => chains.join(i, j, 'same-noun'));
}

const FORMER = /^(?:former|ex|ousted|deposed|outgoing)$/u;

/** "Head of government" whole, of which a mention has the first word. */
function officeAt(reading: Reading, last: number, noun: string): string {
  const behind = `${reading.form(last + 1)} ${reading.form(last + 2)}`.toLowerCase();
  return /^head$/u.test(noun) && /^of (?:state|government)$/u.test(behind) ? `head ${behind}` : noun;
}

/** Offices that may be called by another noun as well, by how descriptions of them end. */
const ALSO_CALLED: Readonly<Record<string, RegExp>> = {
  'head of government': /(?:prime minister|premier|chancellor)$/,
  'head of state': /(?:president|king|queen|emir|sultan|emperor)$/,
  premier: /prime minister$/,
  monarch: /(?:king|queen|emperor)$/,
  pontiff: /pope$/,
  diplomat: /(?:foreign minister|secretary of state|ambassador|foreign policy chief|envoy)$/,
  chief: /(?:chief executive|chairman|chairwoman|director|director general|head|boss)$/,
  boss: /(?:chief executive|chairman|chairwoman|director|chief|head|secretary general)$/,
  ceo: /chief executive$/,
  attorney: /lawyer$/,
  lawyer: /attorney$/,
  mp: /(?:lawmaker|member of parliament)$/,
  envoy: /(?:ambassador|representative)$/,
  spokesperson: /spokes(?:man|woman)$/,
};

/** Whether a description ends in a noun, or in another word for the same office. */
function isCalled(theirs: readonly string[], noun: string): boolean {
  return (
    theirs.at(-1) === noun || (Object.hasOwn(ALSO_CALLED, noun) && (ALSO_CALLED[noun] as RegExp).test(theirs.join(' ')))
  );
}

/** How far an office is another’s than that of the story: 2 for a party’s or a firm’s, 1 for another state’s that was not named just now. */
function heldElsewhere(reading: Reading, own: FoundMention, { described, kind, run, head }: FoundMention): number {
  if (described.some((word) => /^['’]s?$/u.test(word))) return 2;
  if (kind === 'nominal' && /^of$/u.test(reading.form(run.last + 1))) return 2;
  return own.head - head > NEAR && namedIn(described, reading.lookup).size > 0 ? 1 : 0;
}

/** In words: two sentences or so. */
const NEAR = 50;

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
