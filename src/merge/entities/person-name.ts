import { builtIn, genderOfName, normalName } from '../../lookup/index.ts';
import { bareName } from './bare-name.ts';
import { longGivenName } from './nicknames.ts';

/** A person's name taken apart; all parts in small letters without accents. */
export interface PersonName {
  /** Given and middle names; initials are one letter. Empty where the surname stands alone. */
  readonly given: readonly string[];
  /** The surname without the particles before it: "leyen" of "von der Leyen", "assad" of "al-Assad". */
  readonly family: string;
  /** What tells father from son: "jr", "iii". */
  readonly suffix?: string;
}

const particles = new Set(
  'van von der den de da di du del della dos das la le al el as bin ibn ben ter ten zu zum y e af av'.split(' '),
);
const suffixes = new Map([
  ...(['jr', 'sr', 'ii', 'iii', 'iv'] as const).map((own) => [own as string, own as string] as const),
  ['junior', 'jr'] as const,
  ['senior', 'sr'] as const,
]);

/** Names kept at hand: an article's are asked for again and again. */
const REMEMBERED = 20_000;
const known = new Map<string, PersonName | undefined>();

/**
 * Takes a name apart; undefined where nothing of it is a name. Titles before it, and words in small letters that hang on to it, are no
 * part of it.
 *
 *     personName('Chancellor Ursula von der Leyen'); // { given: ['ursula'], family: 'leyen' }
 */
export function personName(name: string): PersonName | undefined {
  if (known.has(name)) return known.get(name);
  if (known.size >= REMEMBERED) known.clear();
  const taken = takenApart(name);
  known.set(name, taken);
  return taken;
}

function takenApart(name: string): PersonName | undefined {
  const words = withoutTitles(
    bareName(name)
      .split(/[\s ]+/u)
      .filter((word) => word !== ''),
  );
  const all = normalName(words.join(' '))
    .split(' ')
    .filter((word) => word !== '');
  const suffix = all.length > 1 ? suffixes.get(all.at(-1) ?? '') : undefined;
  const own = suffix === undefined ? all : all.slice(0, -1);
  const family = own.at(-1);
  if (family === undefined) return undefined;
  // "Ben Carson" is no son of Carson; "Ben Ali" is one of Ali.
  const isBen = /^Ben\s/u.test(words.join(' ')) && genderOfName(words[1] ?? '') === undefined;
  const given = own.slice(0, -1).filter((word, i) => (i === 0 && isBen) || !particles.has(word));
  return { given, family, ...(suffix === undefined ? {} : { suffix }) };
}

function withoutTitles(words: readonly string[]): readonly string[] {
  let from = 0;
  while (from < words.length - 1) {
    const word = words[from] ?? '';
    const isSmall = /^\p{Ll}/u.test(word) && !particles.has(normalName(word));
    const senses = builtIn().find(word);
    const isTitle = senses.some(({ entry }) => entry.kind === 'title' || entry.kind === 'role');
    // "Democrat Hillary Clinton", "Frenchman Jean Roux": but "Jordan" and "Israel" are given names too, so three words at least.
    const isFollower =
      words.length - from > 2 &&
      (senses.some(({ reading }) => reading === 'people' || reading === 'adjective') ||
        builtIn()
          .find(`${word}s`)
          .some(({ entry }) => entry.kind === 'party'));
    if (!isSmall && !isTitle && !isFollower && !DESCRIBES.test(word)) break;
    from += 1;
  }
  return words.slice(from);
}

/** What may have been taken for the beginning of a name where it opened a sentence. */
const DESCRIBES =
  /^(?:Former|Longtime|Frontrunner|Front-runner|Then|Ex|Late|Fellow|Incumbent|Outgoing|Acting|Veteran)$/u;

/** Whether a name is a surname, or a surname with an initial or two: "Quill", "Mr. Quill", "A. Quill". */
export function isPartialName(name: string): boolean {
  return personName(name)?.given.every((part) => part.length === 1) ?? true;
}

/**
 * How two names of persons go together. `same`: to the letter, order and middle names aside; `close`: another spelling, a short form
 * or an initial; `surname`: one of them is the surname alone; `other`: they are not of one person.
 */
export type NameFit = 'same' | 'close' | 'surname' | 'other';

export function nameFit(a: PersonName, b: PersonName): NameFit {
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return 'other';
  if (a.given.length === 0 || b.given.length === 0) {
    const isFamily = foldedName(a.family) === foldedName(b.family);
    return isFamily ? 'surname' : 'other';
  }
  if (isSameBag(a, b)) return 'same';
  if (foldedName(a.family) !== foldedName(b.family)) return 'other';
  if (isCallName(a, b) || isCallName(b, a)) return 'close';
  const [first, second] = [a.given[0] ?? '', b.given[0] ?? ''];
  const givenFit = fitOf(first, second);
  if (givenFit === 'other' || middleConflict(a.given.slice(1), b.given.slice(1))) return 'other';
  return givenFit === 'same' && a.family === b.family ? 'same' : 'close';
}

/** "Orban Viktor" is "Viktor Orban". */
function isSameBag(a: PersonName, b: PersonName): boolean {
  const bag = ({ given, family }: PersonName): string => [...given, family].sort().join(' ');
  return bag(a) === bag(b);
}

/** "Averell Harriman" of "William Averell Harriman"; or a word before the name was taken for a part of it. */
function isCallName(long: PersonName, short: PersonName): boolean {
  return (
    long.given.length > 1 &&
    short.given.length === 1 &&
    long.given.at(-1) === short.given[0] &&
    (short.given[0]?.length ?? 0) > 1
  );
}

function fitOf(a: string, b: string): NameFit {
  if (a === b) return 'same';
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 'close' : 'other';
  return foldedName(longGivenName(a)) === foldedName(longGivenName(b)) ? 'close' : 'other';
}

/** Middle names where both have one and neither is the beginning of the other. */
function middleConflict(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[0], b[0]];
  return x !== undefined && y !== undefined && !x.startsWith(y) && !y.startsWith(x);
}

/**
 * A part of a name as transliterations share it: "zelenskyy", "zelenskiy" and "zelensky" are one, and so are "mueller" and "muller",
 * "orlow", "orloff" and "orlov".
 * Only for finding those who may be one.
 */
export function foldedName(part: string): string {
  const before = folded.get(part);
  if (before !== undefined) return before;
  if (folded.size >= REMEMBERED) folded.clear();
  const own = foldedAnew(part);
  folded.set(part, own);
  return own;
}

const folded = new Map<string, string>();

function foldedAnew(part: string): string {
  return part
    .replace(/(?<=[aou])e(?=[^aeiou])/gu, '')
    .replace(/[iy]+$/u, 'y')
    .replace(/j(?=[aeou])/gu, 'y')
    .replace(/kh/gu, 'h')
    .replace(/w|ff$/gu, 'v')
    .replace(/sch/gu, 'sh')
    .replace(/tch|tsch/gu, 'ch')
    .replace(/(?<=[^aeiou])yev$/u, 'ev')
    .replace(/(\p{L})\1+/gu, '$1');
}
