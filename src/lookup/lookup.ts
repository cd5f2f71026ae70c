import type { Sense } from './entry.ts';
import { hasArticle, normalName, withoutPossessive } from './normal.ts';
import { commonWords } from './tables.gen.ts';

export interface Match {
  /** How many words it takes, the first one included. */
  readonly length: number;
  readonly senses: readonly Sense[];
}

/** Finds what words may stand for. */
export interface Lookup {
  /**
   * All that `text` may stand for, tables in the order they were given; empty where nothing does.
   *
   *     builtIn().find('Brussels'); // the capital of Belgium, and a metonym of the European Union
   */
  find(text: string): readonly Sense[];
  /** The longest name that begins at word `from`. A mark of punctuation may be a word of its own or part of one. */
  longest(words: readonly string[], from: number): Match | undefined;
}

export interface LookupOptions {
  /** The text has no capitals to go by (a transcript): "us" may be the United States, "polish" may be Polish. */
  readonly uncased?: boolean;
}

/** No name of a table or of a user has more words; longer ones are found by `find` only. */
const LONGEST = 12;

/** Texts whose senses are kept at hand. */
const REMEMBERED = 20_000;

/** Makes the senses findable by every spelling that `normalName` makes the same. */
export function createLookup(senses: readonly Sense[], { uncased = false }: LookupOptions = {}): Lookup {
  const index = new Map<string, Sense[]>();
  const starts = new Set<string>(); // the beginnings of first words: "u" may go on to "us"
  for (const sense of senses) {
    const key = normalName(sense.words);
    if (key === '') continue;
    const known = index.get(key);
    if (known === undefined) index.set(key, [sense]);
    else known.push(sense);
    const [first = ''] = key.split(' ');
    for (let end = 1; end <= first.length; end += 1) starts.add(first.slice(0, end));
  }
  const fits = (sense: Sense, text: string): boolean => fitsArticle(sense, text) && (uncased || fitsCase(sense, text));
  const spelled = (text: string): readonly Sense[] =>
    (index.get(normalName(text)) ?? []).filter((sense) => fits(sense, text));
  const memory = new Map<string, readonly Sense[]>(); // an article asks for the same words again and again
  const find = (text: string): readonly Sense[] => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= REMEMBERED) memory.clear();
    const found = findAnew(text);
    memory.set(text, found);
    return found;
  };
  const findAnew = (text: string): readonly Sense[] => {
    const bare = withoutPossessive(text); // "the Minister's" is the minister's too, not only the ministers
    return bare === text ? once(spelled(text)) : once([...spelled(bare), ...spelled(text)]);
  };
  const opens = new Map<string, boolean>();
  const mayStart = (word: string): boolean => {
    const known = opens.get(word);
    if (known !== undefined) return known;
    if (opens.size >= REMEMBERED) opens.clear();
    const may = [word, withoutPossessive(word)].some((own) => starts.has(normalName(own).split(' ', 1)[0] ?? ''));
    opens.set(word, may);
    return may;
  };
  const longest = (words: readonly string[], from: number): Match | undefined => {
    if (!/[\p{L}\p{N}]/u.test(words[from] ?? '')) return undefined;
    const isArticle = /^the$/iu.test(words[from] ?? '');
    if (!mayStart(words[isArticle ? from + 1 : from] ?? '')) return undefined;
    for (let length = Math.min(LONGEST, words.length - from); length > 0; length -= 1) {
      if (!mayEnd(words, from + length - 1)) continue;
      const found = find(words.slice(from, from + length).join(' '));
      if (found.length > 0) return { length, senses: found };
    }
    return undefined;
  };
  return { find, longest };
}

/** Names end in a word, or in the dot of an abbreviation ("U . S ."); a possessive that stands alone is no part of one. */
function mayEnd(words: readonly string[], last: number): boolean {
  const [before = '', word = ''] = [words[last - 1], words[last]];
  if (word === '.') return /^\p{L}{1,4}$/u.test(before);
  return /[\p{L}\p{N}+]/u.test(word) && !(/^[’'‘ʼ]$/u.test(before) && /^s$/iu.test(word));
}

/** The senses without those that say the same in another spelling. */
function once(senses: readonly Sense[]): readonly Sense[] {
  return senses.filter(
    (own, i) => senses.findIndex(({ entry, reading }) => entry === own.entry && reading === own.reading) === i,
  );
}

function fitsArticle(sense: Sense, text: string): boolean {
  return !sense.words.startsWith('the ') || hasArticle(text);
}

const common = new Set(commonWords);

/**
 * Whether the text may be the name, going by its capitals: "us" is not the United States, "who" no organisation,
 * "polish" not Polish; but "kyiv" is Kyiv, as papers without capitals for it exist.
 */
function fitsCase(sense: Sense, text: string): boolean {
  if (sense.entry.kind === 'role' || /\p{Lu}/u.test(text.replace(/^\s*The\s/u, ''))) return true;
  const name = sense.words.replace(/^the /u, '');
  return !isAcronym(name) && !common.has(name.toLowerCase());
}

function isAcronym(name: string): boolean {
  return name.length <= 8 && !/\s/u.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
