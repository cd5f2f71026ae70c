/** Whom a noun for a body or a firm means: "the union", "the company". */
import { normalName } from '../../lookup/index.ts';
import { isBody, isFirmNoun } from './bodies.ts';
import type { FoundMention } from './found-mention.ts';

/** In words: some dozen sentences. */
const FAR = 300;

/** Nouns for a body, and the words of its name that it may be called so for. */
const CALLED: Readonly<Record<string, RegExp>> = {
  force: /^(?:police|constabulary)$/,
  military: /^(?:army|forces|military)$/,
  department: /^ministry$/,
  ministry: /^department$/,
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
  const others = CALLED[noun];
  if (others !== undefined) {
    const named = before.filter((j) => isNear(j) && partsOf(mentions[j]).some((part) => others.test(part))).at(-1);
    if (named !== undefined) return named;
  }
  if (!isFirmNoun(noun) || isWhose) return undefined;
  const firms = before.filter((j) => mayBeFirm(mentions[j]));
  const names = new Set(firms.map((j) => partsOf(mentions[j])[0]));
  return names.size === 1 ? firms.at(-1) : undefined;
}

function partsOf(own: FoundMention | undefined): readonly string[] {
  const { type, name = '' } = own ?? {};
  return type === 'organization' && name.includes(' ') ? normalName(name).split(' ') : [];
}

/** Organisations that are neither in our tables, which hold agencies, outlets, alliances and offices, nor called by a body's noun. */
function mayBeFirm(own: FoundMention | undefined): boolean {
  const { type, name = '', known } = own ?? {};
  return type === 'organization' && known === undefined && !name.split(' ').some(isBody) && !/^\p{Lu}{2,}$/u.test(name);
}
