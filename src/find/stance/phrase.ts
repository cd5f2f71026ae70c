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
  while (from > first && !/^[.!?;“”"]$/u.test(trees.form(from - 1))) from -= 1;
  while (to < last && !/^[.!?;“”"]$/u.test(trees.form(to + 1))) to += 1;
  while (to > word && /^(?:[,:–—-]|’|')$/u.test(trees.form(to))) to -= 1;
  const article = /^(?:DET)$/u.test(trees.upos(from - 1)) && trees.sentence(from - 1) === trees.sentence(from);
  return { first: article ? from - 1 : from, last: to };
}

const DEEPEST = 12;

/** The word that heads the phrase that begins with `first`. */
export function headFrom(trees: Trees, first: number): number {
  let at = first;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const head = trees.head(at);
    if (head <= at || trees.sentence(head) !== trees.sentence(first) || /^(?:VERB|AUX)$/u.test(trees.upos(head))) break;
    at = head;
  }
  return at;
}

/** The child of a word with one of these relations, the first in the text. */
export function childBy(trees: Trees, word: number, relations: RegExp): number | undefined {
  return trees.children(word).find((child) => relations.test(trees.relation(child)));
}

/** The subject of a word; where the tree has none or only its article, the noun or pronoun before its auxiliaries. */
export function subjectOf(trees: Trees, word: number): number | undefined {
  const own = trees.children(word).find((child) => /^nsubj/u.test(trees.relation(child)) && isNominal(trees, child));
  if (own !== undefined) return own;
  let at = word - 1;
  while (at >= 0 && trees.sentence(at) === trees.sentence(word) && /^(?:ADV|AUX|PART)$/u.test(trees.upos(at))) at -= 1;
  return at >= 0 && trees.sentence(at) === trees.sentence(word) && isNominal(trees, at) ? at : undefined;
}

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
