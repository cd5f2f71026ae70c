import type { Span } from '../../text/index.ts';
import type { Tree } from './tree.ts';

/** The prepositions that mark a noun, in lower case: "on", "against", "because of". */
export function caseOf(tree: Tree, noun: number): string {
  const mark = tree
    .children(noun)
    .find(
      (child) =>
        tree.relation(child) === 'case' && tree.lower(child) !== "'s" && tree.lower(child) !== '’s' && child < noun,
    );
  if (mark === undefined) return before(tree, noun);
  const more = tree.children(mark).filter((child) => tree.relation(child) === 'fixed');
  return [mark, ...more].map((word) => tree.lower(word)).join(' ');
}

/** The preposition right before a phrase that the parser hangs elsewhere: "thousands | of soldiers". */
function before(tree: Tree, noun: number): string {
  if (!/^(?:nmod|obl)$/u.test(tree.relation(noun))) return '';
  let node = noun - 1;
  while (node > noun - 5 && (/^(?:DET|ADJ|NUM)$/u.test(tree.upos(node)) || isPart(tree, node))) node -= 1;
  return tree.upos(node) === 'ADP' && tree.sentence(node) === tree.sentence(noun) ? tree.lower(node) : '';
}

/** A name or noun that the one behind it goes on: "North | Korea", "military | aid". */
function isPart(tree: Tree, node: number): boolean {
  return /^(?:PROPN|NOUN)$/u.test(tree.upos(node)) && /^(?:compound|flat|_join)$/u.test(tree.relation(node));
}

/** A noun and those coordinated with it: "Russia", "Iran" of "Russia and Iran". */
export function conjuncts(tree: Tree, noun: number): number[] {
  const out = [noun];
  for (const own of out) {
    const more = tree.children(own).filter((child) => tree.relation(child) === 'conj' && isNominal(tree, child));
    out.push(...more.filter((child) => !out.includes(child)));
  }
  return out;
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET|X|SYM)$/u;

export function isNominal(tree: Tree, node: number): boolean {
  return NOMINAL.test(tree.upos(node));
}

const INSIDE =
  /^(?:det|det:predet|amod|compound|nummod|nmod:poss|flat|nmod:desc|nmod:unmarked|goeswith|fixed|advmod)$/u;

/** The nodes of a noun with what describes it before and names it behind; no clauses, no prepositional phrases. */
export function phraseNodes(tree: Tree, noun: number): number[] {
  const out: number[] = [];
  const visit = (node: number, deep: number): void => {
    out.push(node);
    if (deep > 6) return;
    for (const child of tree.children(node)) {
      const relation = tree.relation(child);
      const ofAmount = node !== noun && relation === 'case';
      if (INSIDE.test(relation) || ofAmount || (relation === 'conj' && node !== noun)) visit(child, deep + 1);
    }
  };
  visit(noun, 0);
  return out.sort((a, b) => a - b);
}

/** The span of a noun phrase, and of a phrase with "of" behind it: "the government of Guatemala". */
export function phraseSpan(tree: Tree, noun: number, withOf: boolean): Span {
  const nodes = phraseNodes(tree, noun);
  let [first, last] = [nodes[0] ?? noun, nodes.at(-1) ?? noun];
  // A gap in the phrase is none of it: what stands behind belongs to something else.
  const own = new Set(nodes);
  for (let node = noun; node >= first; node -= 1)
    if (!own.has(node) && node < noun && tree.relation(node) !== 'punct' && tree.relation(node) !== 'case') {
      first = node + 1;
      break;
    }
  for (let node = noun; node <= last; node += 1)
    if (!own.has(node) && node > noun && tree.relation(node) !== 'punct' && tree.relation(node) !== 'case') {
      last = node - 1;
      break;
    }
  // The adjective right before a phrase is its own, whatever the parser says: "the | Russian army".
  while (first > 0 && tree.upos(first - 1) === 'ADJ' && tree.sentence(first - 1) === tree.sentence(noun)) first -= 1;
  if (withOf) {
    const of = tree
      .children(noun)
      .find((child) => tree.relation(child) === 'nmod' && caseOf(tree, child) === 'of' && child > noun);
    if (of !== undefined) last = Math.max(last, ...phraseNodes(tree, of).filter((node) => node >= of));
  }
  // "quantities of shells and missiles | to the army": whom they go to is none of what goes.
  for (let node = noun + 1; node <= last; node += 1)
    if (tree.upos(node) === 'ADP' && /^(?:to|from|against|by)$/u.test(tree.lower(node))) last = node - 1;
  while (last > noun && /^(?:ADP|PUNCT|DET|CCONJ)$/u.test(tree.upos(last))) last -= 1;
  return { start: tree.span(first).start, end: tree.span(last).end };
}

/** Words that only count or group what follows them with "of". */
const AMOUNT =
  /^(?:thousands?|hundreds?|dozens?|tens|millions?|billions?|scores|number|numbers|group|groups|handful|majority|most|many|some|several|all|one|two|three|four|five|six|none|each|both|half|part|parts|rest|series|kind|sort|lot|lots|quantit(?:y|ies)|amounts?|pair|couple|team|crowd|wave|batch|shipment|piece|tonnes?|tons?|least|more|members?|leaders?|percent|%|any|few|range|set|rounds?|types?)$/u;

/** The noun that is meant: "soldiers" of "thousands of soldiers". */
export function meantNoun(tree: Tree, noun: number): number {
  if (!AMOUNT.test(tree.lower(noun))) return noun;
  const of = tree.children(noun).find((child) => tree.relation(child) === 'nmod' && caseOf(tree, child) === 'of');
  return of ?? counted(tree, noun) ?? noun;
}

/** The noun right behind "one of the", whatever the parser hangs it on. */
function counted(tree: Tree, noun: number): number | undefined {
  if (tree.lower(noun + 1) !== 'of') return undefined;
  let at = noun + 2;
  while (/^(?:DET|ADJ|NUM)$/u.test(tree.upos(at)) || /^(?:its|his|her|their|our)$/u.test(tree.lower(at))) at += 1;
  while (/^(?:NOUN|PROPN)$/u.test(tree.upos(at)) && tree.upos(at + 1) === 'NOUN' && tree.head(at) === at + 1) at += 1;
  return tree.sentence(at) === tree.sentence(noun) && /^(?:NOUN|PROPN|PRON)$/u.test(tree.upos(at)) ? at : undefined;
}
