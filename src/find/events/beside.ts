import type { Tree } from './tree.ts';

/**
 * Parts of a clause by where they stand alone, for verbs that the parser left without them: the order of English words
 * tells more than a tree that has a name hang on an adverb.
 */

/** Words that may stand between a verb and its parts. */
const BETWEEN = /^(?:AUX|ADV|PART)$/u;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/u;

/** Whoever stands right before a finite verb and its auxiliaries, a parenthesis in commas left out. */
export function subjectBeside(tree: Tree, verb: number): number | undefined {
  const first = tree.starts[tree.sentence(verb)] ?? 0;
  let at = verb - 1;
  let helped = false;
  while (at >= first && (BETWEEN.test(tree.upos(at)) || /^(?:has|have|had)$/u.test(tree.lower(at)))) {
    if (tree.lower(at) === 'to') return undefined;
    helped ||= tree.upos(at) !== 'ADV';
    at -= 1;
  }
  if (tree.lower(verb).endsWith('ing') && !helped) return undefined;
  if (tree.lower(at) === ',') at = beforeComma(tree, at, first);
  if (at < first || !NOMINAL.test(tree.upos(at))) return undefined;
  return firstOf(tree, headOf(tree, at, first), first);
}

/** The first of those that stand in a row: "the US" of "the US and China have signed". */
function firstOf(tree: Tree, last: number, first: number): number {
  const head = tree.head(last);
  const isRow = tree.relation(last) === 'conj' && head >= first && head < last && NOMINAL.test(tree.upos(head));
  return isRow ? firstOf(tree, head, first) : last;
}

/** Farthest that a parenthesis reaches. */
const PARENTHESIS = 12;

/** The word before the comma that opens what this one closes; -1 where there is none. */
function beforeComma(tree: Tree, close: number, first: number): number {
  for (let at = close - 1; at > first && at >= close - PARENTHESIS; at -= 1) {
    if (tree.upos(at) === 'VERB') return -1;
    if (tree.lower(at) === ',') return at - 1;
  }
  return -1;
}

/** The noun that heads the phrase ending at a node: "president" of "the president of the court". */
function headOf(tree: Tree, last: number, first: number): number {
  let at = last;
  while (at > first && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(tree.upos(at - 1))) at -= 1;
  return at - 1 > first && tree.lower(at - 1) === 'of' && NOMINAL.test(tree.upos(at - 2))
    ? headOf(tree, at - 2, first)
    : last;
}

/** The noun of the phrase that opens right behind a verb. */
export function objectBeside(tree: Tree, verb: number): number | undefined {
  return nounBehind(tree, verb);
}

/** The noun behind a preposition that follows a word in its clause. */
export function obliqueBeside(tree: Tree, word: number, preposition: string): number | undefined {
  const end = tree.starts[tree.sentence(word) + 1] ?? tree.size;
  for (let at = word + 1; at < Math.min(end, word + REACH); at += 1) {
    if (/^(?:VERB|SCONJ)$/u.test(tree.upos(at)) || /^(?:[;:,.]|who|which|that)$/u.test(tree.lower(at)))
      return undefined;
    if (tree.lower(at) === preposition && tree.upos(at) === 'ADP') return nounBehind(tree, at);
  }
  return undefined;
}

/** Words behind a verb or its object in which its preposition is looked for. */
const REACH = 10;

function nounBehind(tree: Tree, word: number): number | undefined {
  const end = tree.starts[tree.sentence(word) + 1] ?? tree.size;
  let at = word + 1;
  while (at < end && /^(?:DET|ADJ|NUM)$/u.test(tree.upos(at))) at += 1;
  if (tree.lower(at) === 'of' && at > word + 1 && tree.upos(at - 1) === 'NUM') return at - 1; // "one of them"
  if (at >= end || !NOMINAL.test(tree.upos(at))) return undefined;
  while (at + 1 < end && /^(?:NOUN|PROPN)$/u.test(tree.upos(at + 1))) at += 1;
  return at;
}
