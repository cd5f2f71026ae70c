import { agentOf, patientOf } from './clause.ts';
import type { Slot } from './lexicon.ts';
import { caseOf, conjuncts } from './phrases.ts';
import type { Tree } from './tree.ts';

/** The nouns that stand in a slot of a verb; conjuncts too. */
export function verbSlot(tree: Tree, verb: number, slot: Slot, rest: readonly string[] = []): number[] {
  if (slot === 'subj') return withConjuncts(tree, agentOf(tree, verb));
  if (slot === 'obj') return withConjuncts(tree, patientOf(tree, verb));
  if (slot === 'iobj')
    return withConjuncts(
      tree,
      tree.children(verb).find((child) => tree.relation(child) === 'iobj'),
    );
  const object = patientOf(tree, verb);
  const hosts = [
    verb,
    ...(object === undefined ? [] : [object, ...inner(tree, object)]),
    ...particles(tree, verb, rest),
  ];
  return hosts.flatMap((host) => obliques(tree, host, slot));
}

/** What a preposition phrase behind an object may wrongly hang on: "aid | to Ukraine" in "million in aid to Ukraine". */
function inner(tree: Tree, noun: number): number[] {
  return tree
    .children(noun)
    .filter((child) => child > noun && /^(?:nmod|acl|conj|compound)$/u.test(tree.relation(child)));
}

/** The words of a trigger of several words; obliques may hang on any of them. */
function particles(tree: Tree, verb: number, rest: readonly string[]): number[] {
  return rest.length === 0
    ? []
    : rest.map((_, i) => verb + 1 + i).filter((node) => tree.sentence(node) === tree.sentence(verb));
}

/** Nouns behind a preposition. */
export function obliques(tree: Tree, host: number, preposition: string): number[] {
  return tree
    .children(host)
    .filter(
      (child) =>
        /^(?:obl|obl:agent|nmod|advcl|acl)$/u.test(tree.relation(child)) && isCase(caseOf(tree, child), preposition),
    )
    .flatMap((child) => conjuncts(tree, child));
}

function isCase(mark: string, preposition: string): boolean {
  return mark === preposition || mark.startsWith(`${preposition} `) || mark.endsWith(` ${preposition}`);
}

/** The nouns that stand in a slot of a noun: its possessor, what describes it, what hangs on it by a preposition. */
export function nounSlot(tree: Tree, noun: number, slot: Slot): number[] {
  const of = (relation: RegExp): number[] =>
    tree
      .children(noun)
      .filter((child) => relation.test(tree.relation(child)))
      .flatMap((child) => conjuncts(tree, child));
  if (slot === 'poss') return of(/^nmod:poss$/u);
  if (slot === 'poss.first') return obliques(tree, noun, 'of').length > 0 ? of(/^nmod:poss$/u) : [];
  if (slot === 'compound') return of(/^(?:compound|nmod:desc|nmod:unmarked)$/u);
  if (slot === 'amod') return of(/^amod$/u);
  if (slot === 'self') return owners(tree, noun);
  return obliques(tree, noun, slot);
}

/** Whom a noun for somebody who acts says something of: "Germany, the largest supplier", "Germany is the supplier". */
function owners(tree: Tree, noun: number): number[] {
  const head = tree.head(noun);
  if (tree.relation(noun) === 'appos' && head >= 0) return [head];
  const subject = tree.children(noun).find((child) => tree.relation(child) === 'nsubj');
  return subject === undefined ? [] : conjuncts(tree, subject);
}

function withConjuncts(tree: Tree, node: number | undefined): number[] {
  return node === undefined ? [] : conjuncts(tree, node);
}
