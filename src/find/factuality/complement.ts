import type { Trees } from '../trees.ts';
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
    case 'AUX':
      return ['verb'];
    case 'ADJ':
    case 'ADV':
      return ['adjective', 'verb'];
    case 'NOUN':
    case 'PROPN':
      return ['noun', 'verb'];
    default:
      return ['adjective'];
  }
}

/** The words right behind a word, or hanging on it, that are the particles wanted; undefined where one is missing. */
function particlesOf(trees: Trees, word: number, wanted: readonly string[]): readonly number[] | undefined {
  const found: number[] = [];
  const { last } = trees.sentence(word);
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

/** The kind of complement that a clause is to the word that it hangs on: by its mark, or its form. */
export function clauseKind(trees: Trees, word: number): string {
  const mark = trees.children(word).find((child) => child < word && /^(?:mark|case)$/u.test(trees.relation(child)));
  const form = trees.form(word).toLowerCase();
  if (mark === undefined) return isGerund(form) && !hasFinite(trees, word) ? 'ing' : 'that';
  const marked = trees.form(mark).toLowerCase();
  if (marked === 'to') return 'to';
  return marked === 'that' ? 'that' : marked;
}

function hasFinite(trees: Trees, word: number): boolean {
  return trees.children(word).some((child) => /^(?:aux|aux:pass|cop)$/u.test(trees.relation(child)));
}

export function isGerund(form: string): boolean {
  return /.{2}ing$/u.test(form);
}

/** The preposition that a noun hangs by, more than one word where they are fixed: "instead of". */
export function prepositionOf(
  trees: Trees,
  word: number,
): { readonly form: string; readonly words: readonly number[] } {
  const cases = trees.children(word).filter((child) => child < word && /^(?:case|mark)$/u.test(trees.relation(child)));
  const words = cases.flatMap((first) => [
    first,
    ...trees.children(first).filter((c) => trees.relation(c) === 'fixed'),
  ]);
  return { form: words.map((own) => trees.form(own).toLowerCase()).join(' '), words };
}
