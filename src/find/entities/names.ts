import {
  builtIn,
  isNamed,
  isPlaceName,
  type Lookup,
  type NamedEntry,
  normalName,
  type Sense,
} from '../../lookup/index.ts';
import { isBody } from './bodies.ts';

/** The same person's name: the same words, a full name and its surname, or one with a middle name. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every((part, i) => part === long[long.length - short.length + i])) return true;
  return short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1);
}

/**
 * The same body's or firm's name: the same words, "Kansoro" for "Kansoro Copper", "TUC" for "Trades Union Congress", "the
 * Bank" for "Bank of England".
 */
export function isSameBody(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [one, other] = [partsOf(short), partsOf(long)];
  if (one.length === 0 || other.length === 0) return false;
  if (one.every((part, i) => part === other[i])) return one.length > 1 || other.length < 4 || isBody(short);
  if (one.length > 1) return one.every((part, i) => part === other[other.length - one.length + i]);
  if (isBody(short) && other.includes(one[0] ?? '')) return true;
  const initials = long.match(/\b\p{Lu}/gu)?.join('') ?? '';
  return /^\p{Lu}{2,}$/u.test(short) && initials.length > 1 && initials === short;
}

/** Whether a bare noun may stand for the body that initials name: "the Association" beside "GMA". It is no evidence that it does. */
export function isShortOfBoth(a: string, b: string): boolean {
  const [noun, initials] = isBody(a) ? [a, b] : [b, a];
  return isBody(noun) && /^\p{Lu}{2,}$/u.test(initials) && initials.includes(noun.charAt(0).toUpperCase());
}

/** Names are compared with all others of a story, so that their parts are worth keeping. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

function partsOf(name: string): readonly string[] {
  const parts = known.get(name) ?? normalName(name).split(' ').filter(Boolean);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(name, parts);
  return parts;
}

/** Whether there is a title or a role among words. Courtesy titles are none. */
export function holdsRole(words: readonly string[]): boolean {
  return words.some((_, i) =>
    builtIn()
      .longest(words, i)
      ?.senses.some(({ entry }) => entry.kind === 'role' || (entry.kind === 'title' && entry.sectors.length > 0)),
  );
}

/** Ids of all that words name, in whatever form: "Ukrainian" and "Kyiv" give UA, "the Atlantic Alliance" gives NATO's. */
export function namedIn(words: readonly string[], lookup: Lookup = builtIn()): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let i = 0; i < words.length; ) {
    const match = lookup.longest(words, i);
    const entry = match?.senses.map((sense) => sense.entry).find(isNamed);
    if (entry !== undefined) ids.add(entry.id);
    i += match?.length ?? 1;
  }
  return ids;
}

/** The states whose nationality words tell: "Ukrainian", "Dutchman". */
export function nationsIn(words: readonly string[]): ReadonlySet<string> {
  const senses = words.flatMap((word) => (/^\p{Lu}/u.test(word) ? builtIn().find(word) : []));
  return new Set(
    senses.filter(({ reading }) => reading === 'adjective' || reading === 'people').map(({ entry }) => entry.id),
  );
}

/**
 * What the tables know by a name where it stands. A capital is its state where it acts ("Moscow launched"), a place where
 * things happen there ("in Moscow"): undefined then.
 */
export function knownAs(name: string, acts: boolean, lookup: Lookup = builtIn()): NamedEntry | undefined {
  const senses = lookup.find(name);
  const order: readonly Sense['reading'][] = acts
    ? ['name', 'alias', 'metonym', 'people', 'capital']
    : ['name', 'alias', 'people'];
  const isPlace = isPlaceName(name) || senses.some(({ reading }) => reading === 'capital');
  for (const reading of isPlace || acts ? order : [...order, 'metonym' as const]) {
    const entry = senses.find((sense) => sense.reading === reading)?.entry;
    if (entry !== undefined && isNamed(entry)) return entry;
  }
  return undefined;
}

/** Whether a name is one of a people: "Ukrainians". */
export function isPeople(name: string): boolean {
  const senses = builtIn().find(name);
  return senses[0]?.reading === 'people';
}

/** Whether a name is the name of one of a people: "Ukrainians", "the Belgian", "the Swede". */
export function isOneOfPeople(name: string): boolean {
  const first = builtIn().find(name)[0]?.reading;
  return first === 'people' || first === 'adjective';
}
