/** Whether a clause tells what is so or what ought to be. */
import { hasTo } from './clause.ts';
import { verbLemmas } from './lemma.ts';
import type { Tree } from './tree.ts';

/** Whether a clause says that something is so: by the form of its verb or an auxiliary other than "be" or "should". */
export function isIndicative(tree: Tree, verb: number): boolean {
  if (tree.upos(verb) !== 'VERB' || hasTo(tree, verb)) return false;
  const helpers = tree.children(verb).filter((child) => /^aux/u.test(tree.relation(child)));
  if (helpers.length > 0) return !helpers.some((helper) => /^(?:be|should)$/u.test(tree.lower(helper)));
  return /(?:ed|[^s]s)$/u.test(tree.lower(verb)) || irregularPast(tree.lower(verb));
}

function irregularPast(form: string): boolean {
  return verbLemmas(form).some((lemma) => lemma !== form) && !/ing$/u.test(form);
}
