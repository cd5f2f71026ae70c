import type { Trees } from '../trees.ts';
import type { Run } from '../word-runs.ts';

/** What adds to a phrase without naming what it is about: clauses beside it, marks, and what introduces it. */
const BESIDE =
  /^(?:advcl|acl:relcl|parataxis|punct|appos|conj|cc|case|mark|nsubj|nsubj:pass|aux|aux:pass|cop|discourse|expl)/u;

/** A word with what describes it, as a run: no clause beside it, no preposition before it. */
export function phraseOf(trees: Trees, word: number): Run {
  let run: Run = { first: word, last: word };
  const add = (at: number, depth: number): void => {
    for (const child of trees.children(at)) {
      if (BESIDE.test(trees.relation(child)) && !(at !== word && trees.relation(child) === 'case')) continue;
      if (depth > DEEPEST) continue;
      run = { first: Math.min(run.first, child), last: Math.max(run.last, child) };
      add(child, depth + 1);
    }
  };
  add(word, 0);
  return withoutNext(trees, run, word);
}

/** No phrase goes on behind a full stop, though a sentence may where no start of one was seen, nor stops at a comma. */
function withoutNext(trees: Trees, { first, last }: Run, word: number): Run {
  let [from, to] = [word, word];
  const isStop = (at: number): boolean => /^[.!?;“”"]$/u.test(trees.form(at)) && !isShortened(trees, at - 1);
  while (from > first && !isStop(from - 1)) from -= 1;
  while (to < last && !isStop(to + 1)) to += 1;
  while (to > word && /^(?:[,:–—-]|’|')$/u.test(trees.form(to))) to -= 1;
  const article = isArticle(trees, from - 1) && trees.sentence(from - 1) === trees.sentence(from);
  return { first: article ? from - 1 : from, last: to };
}

/** "Mr." and "Gen.": the stop behind belongs to the title. */
function isShortened(trees: Trees, word: number): boolean {
  return /^(?:mr|mrs|ms|dr|gen|col|lt|sgt|sen|rep|gov|st|rev|prof)$/iu.test(trees.form(word));
}

const DEEPEST = 12;

/** The word that heads the phrase that begins with `first`. */
export function headFrom(trees: Trees, first: number): number {
  let at = first;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    // An article that the tree hangs on the verb leads to its noun all the same.
    const head = trees.upos(at) === 'DET' && trees.head(at) < at ? at + 1 : trees.head(at);
    if (head <= at || trees.sentence(head) !== trees.sentence(first) || /^(?:VERB|AUX)$/u.test(trees.upos(head))) break;
    at = head;
  }
  return at;
}

/** The child of a word with one of these relations, the first in the text. */
export function childBy(trees: Trees, word: number, relations: RegExp): number | undefined {
  return trees.children(word).find((child) => relations.test(trees.relation(child)));
}

/** The child of a word with one of these relations that is a noun, a pronoun or a number: never an article alone. */
export function nominalChild(trees: Trees, word: number, relations: RegExp): number | undefined {
  return trees.children(word).find((child) => relations.test(trees.relation(child)) && !isArticle(trees, child));
}

/** "The", and "this" before its noun, whatever the tree hangs it on. */
function isArticle(trees: Trees, word: number): boolean {
  if (trees.upos(word) === 'DET') return true;
  const isShown = /^(?:this|that|these|those)$/iu.test(trees.form(word));
  const next = word + 1;
  return isShown && trees.upos(next) === 'NOUN' && trees.head(next) === trees.head(word) && isBeside(trees, word, next);
}

function isBeside(trees: Trees, one: number, other: number): boolean {
  return trees.sentence(one) === trees.sentence(other) && trees.relation(one) === trees.relation(other);
}

/** The subject of a word; where the tree has none or only its article, the noun or pronoun before its auxiliaries. */
export function subjectOf(trees: Trees, word: number): number | undefined {
  const own = trees
    .children(word)
    .find((child) => /^nsubj/u.test(trees.relation(child)) && isNominal(trees, child) && !isArticle(trees, child));
  if (own !== undefined) return own;
  let at = word - 1;
  const isBetween = (): boolean => /^(?:ADV|AUX|PART)$/u.test(trees.upos(at)) || LINKS.test(trees.form(at));
  while (at >= 0 && trees.sentence(at) === trees.sentence(word) && isBetween()) at -= 1;
  return at >= 0 && trees.sentence(at) === trees.sentence(word) && isNominal(trees, at) ? at : undefined;
}

/** "Would remain neutral": verbs that only link a subject to what it is. */
const LINKS = /^(?:remain|remains|remained|stay|stays|stayed)$/iu;

function isNominal(trees: Trees, word: number): boolean {
  if (/^(?:it|this|that)$/iu.test(trees.form(word))) return true;
  return (
    /^(?:NOUN|PROPN|PRON)$/u.test(trees.upos(word)) && !/^(?:its|his|her|their|our|my|your)$/iu.test(trees.form(word))
  );
}

/** The form of "be" that links a word to its subject. */
export function copulaOf(trees: Trees, word: number): number | undefined {
  const own = childBy(trees, word, /^cop$/u);
  if (own !== undefined) return own;
  let at = word - 1;
  while (at >= 0 && /^(?:ADV|PART|DET|ADJ)$/u.test(trees.upos(at))) at -= 1;
  return BE.test(trees.form(at)) && trees.sentence(at) === trees.sentence(word) ? at : undefined;
}

const BE = /^(?:is|are|was|were|['’]s|['’]re|be|been)$/iu;

/** Whether a clause with this subject is opened by "if" or "whether", whatever the tree has. */
export function isConditional(trees: Trees, subject: number): boolean {
  const { first } = phraseOf(trees, subject);
  return [first, first - 1, subject - 1, subject - 2].some((at) => /^(?:if|whether|unless)$/iu.test(trees.form(at)));
}
