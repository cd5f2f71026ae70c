import { sentenceOf, type Trees } from '../trees.ts';
import { type Kind, type Predicate, predicatesOf } from './tables.ts';

/** A predicate that a word is, with the words that belong to it. */
export interface FoundPredicate {
  readonly predicate: Predicate;
  readonly words: readonly number[];
}

/** The predicate that `word` is for a complement of this kind. */
export function predicateAt(trees: Trees, word: number, complement: string): FoundPredicate | undefined {
  const form = trees.form(word);
  const candidates = kindsOf(trees, word).flatMap((kind) => predicatesOf(kind, form));
  const found = candidates.flatMap((predicate): FoundPredicate[] => {
    const particles = particlesOf(trees, word, predicate.with);
    return particles === undefined ? [] : [{ predicate, words: [word, ...particles] }];
  });
  const longest = found[0]?.predicate.with.length ?? 0;
  const all = longest > 0 ? found.filter(({ predicate }) => predicate.with.length > 0) : found;
  const exact = all.find(({ predicate }) => predicate.complements.includes(complement));
  // A parser takes one kind of clause for another, but seldom a clause for a noun.
  return exact ?? (CLAUSES.has(complement) ? all.find((own) => takesClause(own.predicate, complement)) : undefined);
}

const CLAUSES = new Set(['to', 'that', 'ing']);

function takesClause({ complements }: Predicate, wanted: string): boolean {
  return complements.some((own) => CLAUSES.has(own) && !(own === 'that' && wanted === 'to'));
}

/** What a word may be by its part of speech; a participle that the parser takes for an adjective is still a verb. */
function kindsOf(trees: Trees, word: number): readonly Kind[] {
  switch (trees.upos(word)) {
    case 'VERB':
      return ['verb', 'adjective'];
    case 'AUX': // "had to leave"; else it is somebody's auxiliary
      return trees.form(word + 1).toLowerCase() === 'to' ? ['verb'] : [];
    case 'ADJ':
    case 'ADV':
      return ['adjective', 'verb'];
    case 'NOUN':
    case 'PROPN':
      return /^(?:root|conj|ccomp|dep)$/u.test(trees.relation(word))
        ? ['noun', 'verb', 'adjective']
        : ['noun', 'adjective'];
    default:
      return ['adjective'];
  }
}

/** The words right behind a word, or hanging on it, that are the particles wanted; undefined where one is missing. */
function particlesOf(trees: Trees, word: number, wanted: readonly string[]): readonly number[] | undefined {
  const found: number[] = [];
  const { last } = sentenceOf(trees, word);
  for (const particle of wanted) {
    const from = (found.at(-1) ?? word) + 1;
    let at = from;
    while (at <= Math.min(last, from + REACH) && trees.form(at).toLowerCase() !== particle) at += 1;
    if (at > Math.min(last, from + REACH)) return undefined;
    if (at > from && trees.head(at) !== word && trees.head(trees.head(at)) !== word) return undefined;
    found.push(at);
  }
  return found;
}

/** How far behind its verb a particle may stand: "find the two men guilty". */
const REACH = 5;

/**
 * The predicate that stands right before the marker of a complement and takes it ("plans | for an exchange"), whatever
 * the tree has. Parsers attach a clause or a preposition to the wrong word more often than words part so.
 */
export function predicateBefore(
  trees: Trees,
  marker: number,
  complement: string,
): (FoundPredicate & { at: number }) | undefined {
  const at = marker - 1;
  if (at < 0 || trees.sentence(at) !== trees.sentence(marker)) return undefined;
  const found = predicateAt(trees, at, complement);
  return found?.predicate.complements.includes(complement) ? { ...found, at } : undefined;
}

/** The kind of complement that a clause is to the word that it hangs on: by its mark, or its form. */
export function clauseKind(trees: Trees, word: number): string {
  const form = trees.form(word).toLowerCase();
  const mark = markOf(trees, word);
  if (mark === undefined) return isGerund(form) && !hasFinite(trees, word) ? 'ing' : 'that';
  const marked = trees.form(mark).toLowerCase();
  if (marked === 'to') return 'to';
  return marked === 'that' ? 'that' : marked;
}

/** The word that opens a clause; before a gerund also one that the tree has hung on something else. */
function markOf(trees: Trees, word: number): number | undefined {
  const own = trees.children(word).find((child) => child < word && /^(?:mark|case)$/u.test(trees.relation(child)));
  if (own !== undefined) return own;
  const before = word - 1;
  const opens = /^(?:ADP|SCONJ)$/u.test(trees.upos(before)) && trees.relation(before) !== 'compound:prt';
  return opens && isGerund(trees.form(word)) ? before : undefined;
}

function hasFinite(trees: Trees, word: number): boolean {
  return trees.children(word).some((child) => /^(?:aux|aux:pass|cop)$/u.test(trees.relation(child)));
}

export function isGerund(form: string): boolean {
  return /.{2}ing$/u.test(form);
}

/** What a noun or clause hangs by, more than one word where they are fixed: "instead of". */
export function prepositionOf(
  trees: Trees,
  word: number,
): { readonly form: string; readonly words: readonly number[] } {
  const cases = trees.children(word).filter((child) => child < word && /^(?:case|mark)$/u.test(trees.relation(child)));
  const isNoun = /^(?:NOUN|PROPN)$/u.test(trees.upos(word));
  const mark = isNoun ? undefined : markOf(trees, word);
  const near = isNoun ? prepositionBefore(trees, word) : mark === undefined ? [] : [mark];
  const own = cases.length > 0 ? cases : near;
  const words = own.flatMap((first) => [first, ...trees.children(first).filter((c) => trees.relation(c) === 'fixed')]);
  return { form: words.map((at) => trees.form(at).toLowerCase()).join(' '), words };
}

/** The preposition before a noun and what describes it, where the tree has hung it on something else. */
function prepositionBefore(trees: Trees, noun: number): readonly number[] {
  let at = noun - 1;
  while (at >= 0 && trees.sentence(at) === trees.sentence(noun) && /^(?:DET|ADJ|NUM|NOUN)$/u.test(trees.upos(at))) {
    if (trees.upos(at) === 'NOUN' && trees.relation(at) !== 'compound') return [];
    at -= 1;
  }
  return at >= 0 && trees.sentence(at) === trees.sentence(noun) && (trees.upos(at) === 'ADP' || trees.form(at) === 'to')
    ? [at]
    : [];
}
