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
  return run;
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
