/** Whom a noun for a body or a firm means: "the union", "the company". */
import { normalName } from '../../lookup/index.ts';
import { bodyKind, endsFirm, isBody, isFirmNoun } from './bodies.ts';
import type { FoundMention } from './found-mention.ts';

/** Nouns that stories use of a body that they have just named. */
const JUST_NAMED =
  /^(?:agency|association|charity|federation|foundation|group|institute|league|movement|organi[sz]ation|party|society|think-?tank|union|watchdog)$/u;

/** In words: some dozen sentences. */
const FAR = 300;

/** Nouns for a body, and the words of its name that it may be called so for. */
const CALLED: Readonly<Record<string, RegExp>> = {
  force: /^(?:police|constabulary)$/,
  military: /^(?:army|forces|military)$/,
  department: /^ministry$/,
  ministry: /^department$/,
  bloc: /^(?:association|union|community|alliance|organi[sz]ation|council|league|states)$/,
  grouping: /^(?:association|union|community|alliance|organi[sz]ation|league|states)$/,
  regulator: /^(?:authority|commission|agency|service|board|office)$/,
  watchdog: /^(?:authority|commission|agency|service|board|office|council|international|watch)$/,
  bureau: /^(?:bureau|fbi)$/,
  carrier: /^(?:airlines?|airways|air|aviation|sky)$/,
  junta: /^(?:council|committee|command)$/,
  party: /^(?:party|front|movement|alliance|congress|league)$/,
  university: /^(?:college|institute)$/,
  union: /^(?:unions|federation|workers)$/,
};

/**
 * The mention before `i` of the body that "the union" is short for, which has that noun in its name; or of the only firm that
 * the story has named, for "the company". Undefined where there is none, or several firms.
 */
export function bodyMeant(mentions: readonly FoundMention[], i: number): number | undefined {
  const own = mentions[i];
  const words = own?.described.map((word) => word.toLowerCase()) ?? [];
  const [opening = '', noun = '', more] = words.filter((word) => !/^(?:ruling|governing|main)$/u.test(word));
  if (own?.kind !== 'nominal' || own.type === 'person' || more !== undefined) return undefined;
  const isWhose = /^(?:his|her|its|their)$/u.test(opening);
  if (opening !== 'the' && !isWhose) return undefined;
  const before = mentions.slice(0, i).flatMap((other, j) => (other.kind === 'name' ? [j] : []));
  const isNear = (j: number): boolean => own.head - (mentions[j]?.head ?? 0) <= FAR;
  if (isBody(noun.charAt(0).toUpperCase() + noun.slice(1))) {
    const named = before.filter((j) => isNear(j) && partsOf(mentions[j]).includes(noun)).at(-1);
    if (named !== undefined) return named;
  }
  const compound = before.filter(
    (j) => mentions[j]?.type === 'organization' && mentions[j]?.name?.toLowerCase().endsWith(noun),
  );
  if (isBody(noun.charAt(0).toUpperCase() + noun.slice(1)) && compound.length > 0) return compound.at(-1); // "Verkehrsunion"
  const others = CALLED[noun];
  if (others !== undefined) {
    const named = before.filter((j) => isNear(j) && partsOf(mentions[j]).some((part) => others.test(part))).at(-1);
    if (named !== undefined) return named;
  }
  if (isWhose) return undefined;
  if (STATE.test(noun)) return stateMeant(mentions, before.filter(isNear));
  if (JUST_NAMED.test(noun)) return justNamed(mentions, before, own, noun);
  if (!isFirmNoun(noun)) return undefined;
  const firms = before.filter((j) => mayBeFirm(mentions[j]));
  const names = new Set(firms.map((j) => firstOf(mentions[j])));
  if (names.size === 1) return firms.at(-1);
  const called = TRADES[noun];
  const trade = called === undefined ? [] : firms.filter((j) => called.test(mentions[j]?.name ?? ''));
  if (trade.length > 0) return trade.at(-1);
  // Of several the one that the story is about, or was just named.
  const near = firms.filter((j) => isNear(j));
  const count = (j: number): number => near.filter((k) => firstOf(mentions[k]) === firstOf(mentions[j])).length;
  return [...near].sort((a, b) => count(b) - count(a) || b - a)[0];
}

/** Nouns for firms by what their names tell of their trade. */
const TRADES: Readonly<Record<string, RegExp>> = {
  airline: /\b(?:Air|Airlines?|Airways|Aviation|Sky|Jet\p{L}*)\b/u,
  automaker: /\b(?:Motors?|Auto\p{L}*)\b/u,
  carmaker: /\b(?:Motors?|Auto\p{L}*)\b/u,
  chipmaker: /\b(?:Electronics|Semiconductors?|Chips?)\b/u,
  insurer: /\b(?:Insurance|Assurance|Life)\b/u,
  lender: /\b(?:Bank|Banco|Banque|Bancorp|Fund)\b/u,
  miner: /\b(?:Mining|Mines?|Minerals|Resources|Copper|Gold|Coal|Metals)\b/u,
  steelmaker: /\bSteel\b/u,
  supermarket: /\b(?:Foods?|Stores|Markets?)\b/u,
};

const STATE = /^(?:country|nation|kingdom|republic)$/u;

/** The state that a story names most, of which there must be one, for "the country". */
function stateMeant(mentions: readonly FoundMention[], before: readonly number[]): number | undefined {
  const states = before.filter((j) => mentions[j]?.type === 'country');
  const named = (j: number): string => mentions[j]?.known?.id ?? mentions[j]?.name ?? '';
  const counts = new Map<string, number>();
  for (const j of states) counts.set(named(j), (counts.get(named(j)) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] === next?.[1]) return undefined;
  return states.filter((j) => named(j) === most[0]).at(-1);
}

/** In words: a sentence or two. */
const NEAR = 40;

/** The body named right before, for a noun that no name holds: "Ifo ... the institute". */
function justNamed(
  mentions: readonly FoundMention[],
  before: readonly number[],
  own: FoundMention,
  noun: string,
): number | undefined {
  const j = before.filter((at) => mentions[at]?.type === 'organization').at(-1);
  const other = j === undefined ? undefined : mentions[j];
  if (other === undefined || own.head - other.head > NEAR) return undefined;
  const kind = bodyKind([noun]);
  const theirs = bodyKind(other.name?.split(' ') ?? []);
  return kind === undefined || theirs === undefined || kind === theirs ? j : undefined;
}

function partsOf(own: FoundMention | undefined): readonly string[] {
  const { type, name = '' } = own ?? {};
  return type === 'organization' && name.includes(' ') ? normalName(name).split(' ') : [];
}

/** Organisations that are neither in our tables, which hold agencies, outlets, alliances and offices, nor called by a body's noun. */
function mayBeFirm(own: FoundMention | undefined): boolean {
  const { type, name = '', known } = own ?? {};
  if (type !== 'organization' || known !== undefined || /^\p{Lu}{2,}$/u.test(name)) return false;
  const words = name.split(' ');
  return !words.some(isBody) || (words.length > 1 && endsFirm(words.at(-1) ?? ''));
}

/** The first word of a name: "Goldvlei" is Goldvlei Resources. */
function firstOf(own: FoundMention | undefined): string | undefined {
  return normalName(own?.name ?? '').split(' ')[0];
}
