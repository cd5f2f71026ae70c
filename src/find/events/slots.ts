import { obliqueBeside } from './beside.ts';
import { agentOf, objectsOf, patientOf } from './clause.ts';
import type { Slot } from './lexicon.ts';
import { caseOf, conjuncts } from './phrases.ts';
import type { Tree } from './tree.ts';

/** The nouns that stand in a slot of a verb; conjuncts too. */
export function verbSlot(tree: Tree, verb: number, slot: Slot, rest: readonly string[] = []): number[] {
  if (slot === 'subj') return withConjuncts(tree, agentOf(tree, verb));
  if (slot === 'obj') {
    const goal = goalObject(tree, verb);
    const objects = objectsOf(tree, verb).filter((node) => node !== goal);
    return [...new Set(objects.flatMap((node) => conjuncts(tree, node)))];
  }
  if (slot === 'iobj') {
    const own = tree.children(verb).find((child) => tree.relation(child) === 'iobj');
    return withConjuncts(tree, own ?? goalObject(tree, verb));
  }
  const object = patientOf(tree, verb);
  const hosts = [
    verb,
    ...(object === undefined ? [] : [object, ...inner(tree, object)]),
    ...kinds(tree, verb),
    ...particles(tree, verb, rest),
  ];
  const own = hosts.flatMap((host) => obliques(tree, host, slot));
  if (own.length > 0) return own;
  return withConjuncts(tree, obliqueBeside(tree, object !== undefined && object > verb ? object : verb, slot));
}

/**
 * "Sent it missiles", "given | Chad $25 million": of two objects the first is whom it is given to, whatever the parser calls it,
 * where it is a pronoun, or the second is an amount or a thing.
 */
function goalObject(tree: Tree, verb: number): number | undefined {
  const [first, second] = objectsOf(tree, verb).filter((node) => node > verb);
  if (first === undefined || second === undefined || first > second) return undefined;
  if (tree.upos(first) === 'PRON') return first;
  // "drones to the Front" are two objects only where the parser has lost the preposition.
  const between = Array.from({ length: second - first - 1 }, (_, i) => tree.upos(first + 1 + i));
  const isNear = first <= verb + 3 && tree.lower(second - 1) !== 'and' && !between.includes('ADP');
  return isNear && /^(?:PROPN|NOUN)$/u.test(tree.upos(first)) && /^(?:NOUN|SYM|NUM)$/u.test(tree.upos(second))
    ? first
    : undefined;
}

/** What a preposition phrase behind an object may wrongly hang on: "aid | to Ukraine" in "million in aid to Ukraine". */
function inner(tree: Tree, noun: number): number[] {
  return tree
    .children(noun)
    .filter((child) => child > noun && /^(?:nmod|acl|conj|compound)$/u.test(tree.relation(child)));
}

/** "Provided $2 million in assistance | to Fiji": the kind of help behind an amount, whatever the parser hangs it on. */
function kinds(tree: Tree, verb: number): number[] {
  return obliques(tree, verb, 'in').filter((noun) =>
    /^(?:aid|assistance|help|support|relief|loans?|grants?|funding|donations?)$/u.test(tree.lower(noun)),
  );
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
        /^(?:obl|obl:agent|nmod|advcl|acl)$/u.test(tree.relation(child)) &&
        isCase(caseOf(tree, child), preposition) &&
        !isReason(tree, host, child),
    )
    .flatMap((child) => conjuncts(tree, child));
}

/** "In response to the storm": what something answers, and goes to nobody there. */
function isReason(tree: Tree, host: number, noun: number): boolean {
  return (
    /^(?:response|reaction|reply|addition|relation|regard|answer)$/u.test(tree.lower(host)) &&
    caseOf(tree, noun) === 'to' &&
    caseOf(tree, host) === 'in'
  );
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
  if (slot === 'that') return subjectsBehind(tree, noun);
  const own = obliques(tree, noun, slot);
  // Right behind the noun it is the noun's, wherever the parser hangs it: "interrupts his country's aid | to Ukraine".
  return own.length > 0 || tree.lower(noun + 1) !== slot ? own : withConjuncts(tree, obliqueBeside(tree, noun, slot));
}

/** "Its demand that Seoul lift": whoever the clause behind a noun is about. */
function subjectsBehind(tree: Tree, noun: number): number[] {
  const clause = tree.children(noun).find((child) => child > noun && /^(?:acl|ccomp)$/u.test(tree.relation(child)));
  if (clause === undefined) return [];
  return tree
    .children(clause)
    .filter((child) => /^nsubj/u.test(tree.relation(child)))
    .flatMap((child) => conjuncts(tree, child));
}

/** Whom a noun for somebody who acts says something of: "Germany, the largest supplier", "Germany is the supplier". */
function owners(tree: Tree, noun: number): number[] {
  const head = tree.head(noun);
  const beside =
    /^(?:appos|_join|nmod|dep)$/u.test(tree.relation(noun)) && head >= 0 && head < noun && tree.upos(head) === 'PROPN';
  if (tree.relation(noun) === 'appos' || beside) return [head, ...surpassed(tree, noun)];
  const named = nameBefore(tree, noun);
  if (named !== undefined) return [named, ...surpassed(tree, noun)];
  const subject = tree.children(noun).find((child) => tree.relation(child) === 'nsubj');
  return subject === undefined ? [] : [...conjuncts(tree, subject), ...surpassed(tree, noun)];
}

/** "Germany, the largest supplier": the name before the comma that a description follows. */
function nameBefore(tree: Tree, noun: number): number | undefined {
  let at = noun - 1;
  while (at > 0 && /^(?:ADJ|ADV|NUM|NOUN)$/u.test(tree.upos(at))) at -= 1;
  if (!/^(?:the|an?|its|his|her|their|one)$/u.test(tree.lower(at)) || tree.lower(at - 1) !== ',') return undefined;
  return at >= 2 && tree.upos(at - 2) === 'PROPN' && tree.sentence(at - 2) === tree.sentence(noun) ? at - 2 : undefined;
}

/** "The largest supplier behind the United States": the one behind whom somebody comes does the same. */
function surpassed(tree: Tree, noun: number): number[] {
  if (!tree.children(noun).some((child) => /est$/u.test(tree.lower(child)))) return [];
  for (let node = noun + 1; node < noun + 9 && tree.sentence(node) === tree.sentence(noun); node += 1) {
    if (!/^(?:behind|after)$/u.test(tree.lower(node))) continue;
    let last = node + 1;
    while (/^(?:DET|ADJ)$/u.test(tree.upos(last)) || (tree.upos(last) === 'PROPN' && tree.upos(last + 1) === 'PROPN'))
      last += 1;
    return tree.upos(last) === 'PROPN' ? [last] : [];
  }
  return [];
}

function withConjuncts(tree: Tree, node: number | undefined): number[] {
  return node === undefined ? [] : conjuncts(tree, node);
}
