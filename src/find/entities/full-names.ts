/** Whom a part of a name stands for, where the story has several who bear it, or only a given name. */
import { normalName } from '../../lookup/index.ts';
import type { FoundMention } from './found-mention.ts';
import type { Gender } from './pronouns.ts';

/** Somebody whom the story names in full. */
interface Bearer {
  readonly name: string;
  readonly parts: readonly string[];
  /** The word at which the full name stands first. */
  readonly from: number;
  readonly genders: Set<Gender>;
  /** The words that introduce them: "president", "mayor". */
  readonly roles: Set<string>;
}

/**
 * Mentions in which a part of a name has the full name that it belongs to: "Marcus" and "Sir Alan" where the story has one Marcus Webb
 * and one Alan Pryce. Where two are called so, "Ms Webb" is the woman, "President Webb" who was introduced so, and "Webb" who was
 * called that before, else who was named last. A surname that only one bears stays as it is.
 */
export function withFullNames(mentions: readonly FoundMention[]): readonly FoundMention[] {
  const bearers = bearersIn(mentions);
  const owners = new Map<string, Bearer>();
  return mentions.map((own) => {
    if (!isPart(own)) return own;
    const part = normalName(own.name ?? '');
    const all = bearers.filter((bearer) => bearer.parts[0] === part || surnameOf(bearer) === part);
    const bearer = bearerOf(own, part, all, owners);
    if (bearer === undefined) return own;
    if (own.gender === undefined) owners.set(part, bearer);
    return all.length === 1 && bearer.parts.at(-1) === part ? own : { ...own, name: bearer.name };
  });
}

/** The last word, but the first of "Park Joon-ho". */
function surnameOf({ name, parts }: Bearer): string | undefined {
  return /^\p{L}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name) ? parts[0] : parts.at(-1);
}

function isPart({ kind, type, known, name = '' }: FoundMention): boolean {
  return kind === 'name' && type === 'person' && known === undefined && name !== '' && !name.includes(' ');
}

function bearersIn(mentions: readonly FoundMention[]): readonly Bearer[] {
  const found = new Map<string, Bearer>();
  for (const { kind, type, name = '', head, gender, described } of mentions) {
    if (kind !== 'name' || type !== 'person' || !name.includes(' ')) continue;
    const key = normalName(name);
    const own = found.get(key) ?? { name, parts: key.split(' '), from: head, genders: new Set(), roles: new Set() };
    found.set(key, own);
    if (gender !== undefined) own.genders.add(gender);
    for (const word of described) own.roles.add(word.toLowerCase());
  }
  return [...found.values()];
}

function bearerOf(
  own: FoundMention,
  part: string,
  all: readonly Bearer[],
  owners: ReadonlyMap<string, Bearer>,
): Bearer | undefined {
  const { gender, head, described } = own;
  const fits = ({ genders }: Bearer): boolean => gender === undefined || genders.size === 0 || genders.has(gender);
  const before = all.filter(({ from }) => from < head);
  const fitting = (before.length > 0 ? before : all).filter(fits);
  const [only] = fitting;
  if (fitting.length < 2) return only;
  const owner = owners.get(part);
  const named = gender === undefined ? [] : fitting.filter(({ genders }) => genders.has(gender));
  if (named.length === 1) return named[0];
  const roles = described.map((word) => word.toLowerCase()).filter((word) => word.length > 3);
  const introduced = fitting.filter((bearer) => roles.some((word) => bearer.roles.has(word)));
  if (introduced.length === 1) return introduced[0];
  if (owner !== undefined && fitting.includes(owner)) return owner;
  const bySurname = fitting.filter((bearer) => surnameOf(bearer) === part);
  // A given name that several bear is nobody's.
  if (bySurname.length === 0) return undefined;
  const later = before.length > 0;
  return bySurname.reduce((one, other) => (later === other.from > one.from ? other : one));
}
