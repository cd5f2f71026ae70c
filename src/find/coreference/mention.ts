import { genderOfName } from '../../lookup/index.ts';
import { type Gender, genderOf, pronounTraits } from '../entities/pronouns.ts';
import { best, type Reading } from '../entities/reading.ts';

/** `speaker`: a pronoun of the first or second person, whom who speaks decides. */
export type CorefKind = 'name' | 'nominal' | 'pronoun' | 'speaker';

/** Anything that the text mentions, whatever it is: words of the analysis, the last one included. */
export interface CorefMention {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly kind: CorefKind;
  /** The model's type of it: `person`, `object`, ... */
  readonly type: string;
  /** The noun that heads it, without plural; the pronoun in its plain form; the name's last word. */
  readonly lemma: string;
  /** Names: all words of the name. Others: the words before the head that tell it apart, small letters. */
  readonly parts: readonly string[];
  /** The word that opens it, as far as it tells whether it is known: "the", "a", "this", "his", or none. */
  readonly opening: Opening;
  readonly plural?: boolean;
  readonly gender?: Gender;
  /** The word is the subject of its clause. */
  readonly subject: boolean;
}

export type Opening = 'definite' | 'demonstrative' | 'possessive' | 'indefinite' | 'bare';

/** A word heads a mention from this probability on. */
const LEAST = 0.5;

/** All mentions of a text, in the order of their heads. */
export function corefMentions(reading: Reading): CorefMention[] {
  const { analysis, spec } = reading;
  const width = spec.mentions.length + 1;
  const children = childrenOf(reading);
  return analysis.words.flatMap((_, head): CorefMention[] => {
    if (1 - (analysis.mention[head * width] ?? 1) < LEAST) return [];
    const type = spec.mentions[best(analysis.mention, head * width + 1, width - 1)] ?? '';
    return [mentionAt(reading, head, type, children)];
  });
}

function mentionAt(reading: Reading, head: number, type: string, children: Children): CorefMention {
  const form = reading.form(head);
  const kind = kindOf(form, reading.upos(head));
  const { first, last } = spanAt(reading, head, children);
  const subject = /^(?:nsubj|csubj)/u.test(reading.relation(head));
  const common = { head, first, last, kind, type, subject };
  if (kind === 'pronoun' || kind === 'speaker') {
    const { gender } = pronounTraits(form) ?? {};
    const lemma = PLAIN.get(form.toLowerCase()) ?? form.toLowerCase();
    const plural = /^(?:they|we|these|those)$/u.test(lemma)
      ? true
      : /^(?:which|who|that|you)$/u.test(lemma)
        ? undefined
        : false;
    return { ...common, lemma, parts: [], opening: 'definite', ...put('gender', gender), ...put('plural', plural) };
  }
  if (kind === 'name') {
    const run = nameRun(reading, head);
    const parts = formsOf(reading, run.first, run.last).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const told = formsOf(reading, first, head)
      .map(genderOf)
      .find((own) => own !== undefined);
    const gender = told ?? (run.last > run.first ? genderOfName(reading.form(run.first)) : undefined);
    return {
      ...common,
      lemma: parts.at(-1) ?? form.toLowerCase(),
      parts,
      opening: openingOf(reading, first, head),
      ...put('gender', type === 'person' ? gender : undefined),
    };
  }
  const gender = type === 'person' ? genderOf(form) : undefined;
  const before = formsOf(reading, first, head - 1).filter((word, i) => isTelling(reading, first + i, word));
  return {
    ...common,
    lemma: singular(form.toLowerCase()),
    parts: before,
    opening: openingOf(reading, first, head),
    plural: isPlural(form),
    ...put('gender', gender),
  };
}

function put<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}

const PLAIN = new Map(
  Object.entries({
    i: 'me my mine myself',
    we: 'us our ours ourselves',
    you: 'your yours yourself yourselves',
    he: 'him his himself',
    she: 'her hers herself',
    it: 'its itself',
    they: 'them their theirs themselves',
    who: 'whom whose',
  }).flatMap(([plain, others]) => others.split(' ').map((other) => [other, plain] as const)),
);

function kindOf(form: string, upos: string): CorefKind {
  const plain = PLAIN.get(form.toLowerCase()) ?? form.toLowerCase();
  if (/^(?:i|we|you)$/u.test(plain) && form !== 'US') return 'speaker';
  if (upos === 'PRON' || upos === 'DET') return 'pronoun';
  return upos === 'PROPN' ? 'name' : 'nominal';
}

type Children = ReadonlyMap<number, readonly number[]>;

function childrenOf(reading: Reading): Children {
  const children = new Map<number, number[]>();
  reading.analysis.words.forEach((_, word) => {
    const head = reading.head(word);
    if (head < 0 || head === word) return;
    const known = children.get(head);
    if (known === undefined) children.set(head, [word]);
    else known.push(word);
  });
  return children;
}

/** What hangs on a head and is no part of the mention: what ties it to the rest, and others beside it. */
const OUTSIDE =
  /^(?:case|cc|conj|punct|mark|parataxis|appos|cop|nsubj|aux|discourse|dislocated|vocative|advcl|csubj|expl|orphan|reparandum)/u;

/** The words that hang on a head, as one run. */
function spanAt(reading: Reading, head: number, children: Children): { first: number; last: number } {
  const inside = new Set<number>([head]);
  const walk = (word: number): void => {
    for (const child of children.get(word) ?? []) {
      if (inside.has(child) || (word === head && OUTSIDE.test(reading.relation(child)))) continue;
      inside.add(child);
      walk(child);
    }
  };
  walk(head);
  let [first, last] = [head, head];
  while (inside.has(first - 1)) first -= 1;
  while (inside.has(last + 1) || (inside.has(last + 2) && reading.upos(last + 1) === 'PUNCT')) last += 1;
  while (last > head && reading.upos(last) === 'PUNCT') last -= 1;
  while (first < head && reading.upos(first) === 'PUNCT') first += 1;
  return { first, last };
}

/** The proper nouns in a row round a head. */
function nameRun(reading: Reading, head: number): { first: number; last: number } {
  const isName = (word: number): boolean => reading.upos(word) === 'PROPN';
  let [first, last] = [head, head];
  while (isName(first - 1)) first -= 1;
  while (isName(last + 1)) last += 1;
  return { first, last };
}

function formsOf(reading: Reading, first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => reading.form(first + i).toLowerCase());
}

function isTelling(reading: Reading, word: number, form: string): boolean {
  return !/^(?:DET|PRON|PUNCT|ADP|PART|CCONJ)$/u.test(reading.upos(word)) && /[\p{L}\p{N}]/u.test(form);
}

function openingOf(reading: Reading, first: number, head: number): Opening {
  for (let word = first; word < head; word += 1) {
    const opening = OPENINGS.get(reading.form(word).toLowerCase());
    if (opening !== undefined) return opening;
  }
  return 'bare';
}

const OPENINGS: ReadonlyMap<string, Opening> = new Map(
  Object.entries({
    demonstrative: 'this that these those such',
    definite: 'the both',
    possessive: "my our your his her its their whose ' ’ 's ’s",
    indefinite: 'a an some any another every each no many several few most other all more one two three',
  }).flatMap(([opening, words]) => words.split(' ').map((word) => [word, opening as Opening] as const)),
);

export function singular(noun: string): string {
  if (/(?:ss|us|is)$/u.test(noun) || noun.length < 4) return noun;
  if (/ies$/u.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|x|s|z)es$/u.test(noun)) return noun.slice(0, -2);
  if (/men$/u.test(noun)) return `${noun.slice(0, -2)}an`;
  return noun.replace(/s$/u, '');
}

function isPlural(noun: string): boolean {
  return /(?:[^s'’iu]s|men|people|children|police|media)$/iu.test(noun) && !/^(?:boss|Mrs|news)$/iu.test(noun);
}
