import { objectsOf } from './clause.ts';
import { nounLemmas, verbLemmas } from './lemma.ts';
import { type Frame, lexicon, type Operator } from './lexicon.ts';
import { isOtherSense } from './other-sense.ts';
import { caseOf, conjuncts, meantNoun } from './phrases.ts';
import type { Tree } from './tree.ts';

/** The frames of a verb that fit where it stands, the choosiest first, with the object that a frame wanted. */
export function framesOfVerb(tree: Tree, verb: number): { frame: Frame; object?: number }[] {
  const all = verbLemmas(tree.lower(verb)).flatMap((lemma) => lexicon().verbs.get(lemma) ?? []);
  const out: { frame: Frame; object?: number }[] = [];
  for (const frame of all) {
    if (!holdsRest(tree, verb, frame.rest)) continue;
    if (isOtherSense(tree, verb, frame)) continue;
    const objects = objectsOf(tree, verb).filter((node) => caseOf(tree, node) !== 'with'); // "provide Chad | with $5 million"
    if (frame.objects.size === 0) {
      out.push({ frame });
      continue;
    }
    if (frame.objects.has('-') && objects.length === 0) out.push({ frame });
    const fits = objects.map((object) => objectIn(tree, object, frame.objects)).find((own) => own !== undefined);
    if (fits !== undefined) out.push({ frame, object: fits });
  }
  const choosiness = ({ frame }: { frame: Frame }): number => 2 * frame.rest.length + (frame.objects.size > 0 ? 1 : 0);
  return out.sort((a, b) => choosiness(b) - choosiness(a));
}

/** The operators that a verb is, the longest first. */
export function operatorsOf(tree: Tree, verb: number): readonly Operator[] {
  const all = verbLemmas(tree.lower(verb)).flatMap((lemma) => lexicon().operators.get(lemma) ?? []);
  return all.filter(({ rest }) => holdsRest(tree, verb, rest)).sort((a, b) => b.rest.length - a.rest.length);
}

/** The frame of a noun, with the nodes of it. */
export function frameOfNoun(tree: Tree, noun: number): { frame: Frame; nodes: number[] } | undefined {
  for (const lemma of nounLemmas(tree.lower(noun)))
    for (const frame of lexicon().nouns.get(lemma) ?? []) {
      const from = noun - frame.rest.length;
      const fits = frame.rest.every((word, i) => nounLemmas(tree.lower(from + i)).includes(word));
      if (fits) return { frame, nodes: frame.rest.map((_, i) => from + i).concat(noun) };
    }
  return undefined;
}

/**
 * Whether the words behind a verb are there: as its particle, as the preposition of an oblique ("call ... for"), or right
 * behind it.
 */
function holdsRest(tree: Tree, verb: number, rest: readonly string[]): boolean {
  const [first, ...more] = rest;
  if (first === undefined) return true;
  const particle = tree.children(verb).some((child) => {
    if (tree.relation(child) === 'compound:prt' || tree.relation(child) === 'advmod')
      return tree.lower(child) === first && child - verb <= 6;
    return (
      /^(?:obl|nmod|advcl|ccomp)$/u.test(tree.relation(child)) &&
      child > verb &&
      caseOf(tree, child).split(' ')[0] === first &&
      !isDay(tree, child)
    );
  });
  if (particle && more.length === 0) return true;
  // "Set two cars | on fire": the object may stand between.
  const isApart =
    more.length === 1 &&
    [verb, ...objectsOf(tree, verb)]
      .flatMap((host) => tree.children(host))
      .some((child) => child > verb && tree.lower(child) === more[0] && caseOf(tree, child) === first);
  if (isApart) return true;
  return rest.every((word, i) => {
    const node = verb + 1 + i;
    return (
      tree.lower(node) === word ||
      nounLemmas(tree.lower(node)).includes(word) ||
      verbLemmas(tree.lower(node)).includes(word)
    );
  });
}

/** "Called the premier on Wednesday" calls on nobody. */
function isDay(tree: Tree, node: number): boolean {
  return /^(?:\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December|day|night|morning|evening|afternoon|eve)$/u.test(
    tree.form(node),
  );
}

/** The conjunct of an object, or the noun it counts, whose noun is one of those wanted. */
function objectIn(tree: Tree, object: number, wanted: ReadonlySet<string>): number | undefined {
  for (const own of conjuncts(tree, object)) {
    for (const noun of new Set([own, meantNoun(tree, own)])) if (isOne(tree, noun, wanted)) return own;
  }
  // "worth of equipment", "series of sanctions": one step behind "of" or "in".
  const behind = tree
    .children(object)
    .find((child) => tree.relation(child) === 'nmod' && /^(?:of|in)$/u.test(caseOf(tree, child)));
  return behind !== undefined && isOne(tree, behind, wanted) ? object : undefined;
}

export function isOne(tree: Tree, noun: number, wanted: ReadonlySet<string>): boolean {
  const before = tree.lower(noun - 1);
  if (/^[$€£¥]$/u.test(tree.lower(noun))) return wanted.has('dollar');
  return nounLemmas(tree.lower(noun)).some((lemma) => wanted.has(lemma) || wanted.has(`${before} ${lemma}`));
}
