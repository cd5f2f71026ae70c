/** Which party a word stands for: itself, or for a pronoun or a number whoever the text has just named. */
import type { Cast, Party } from './party.ts';
import { caseOf, phraseSpan } from './phrases.ts';
import type { Tree } from './tree.ts';

/** What tells one party from another: its entity, or where it has none its word. */
export function keyOf({ entity, node }: Party): string {
  return entity ?? String(node);
}

/** The parties that nodes are; a pronoun that nobody knows is whoever speaks of itself so. */
export function partiesAt(tree: Tree, nodes: readonly number[], cast: Cast): Party[] {
  const out: Party[] = [];
  for (const node of nodes) {
    const own =
      ownerBefore(tree, node, cast) ??
      speakerFor(tree, node, cast) ??
      cast.partyAt(node) ??
      goesOnWith(tree, node, cast) ??
      allOfThem(tree, node, cast);
    if (own !== undefined && !out.some((other) => keyOf(other) === keyOf(own))) out.push(own);
  }
  return out;
}

/** "Shells to the Russian army in its conflict": it is the army's, not of whoever supplies it. */
function ownerBefore(tree: Tree, node: number, cast: Cast): Party | undefined {
  if (!/^(?:its|their)$/u.test(tree.lower(node)) || tree.relation(node) !== 'nmod:poss') return undefined;
  const hasCase = tree.relation(node - 1) === 'case' && tree.head(node - 1) === tree.head(node);
  return hasCase && /^(?:to|for)$/u.test(caseOf(tree, node - 2)) ? cast.partyAt(node - 2) : undefined;
}

const PRONOUN = /^(?:it|he|she|they|we|i|its|his|her|their)$/u;

/** "Iran said it would free them": it is Iran, whoever else the article has. */
function speakerFor(tree: Tree, node: number, cast: Cast): Party | undefined {
  if (!PRONOUN.test(tree.lower(node).replace(/['’]s$/u, ''))) return undefined;
  for (let at = tree.head(node), steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps += 1) {
    const subject = tree.children(at).find((child) => /^nsubj/u.test(tree.relation(child)) && child !== node);
    const own = subject === undefined || subject > node ? undefined : cast.partyAt(subject);
    if (own !== undefined && isSame(own, cast.partyAt(node))) return own;
  }
  return undefined;
}

/**
 * "It also threatened to": a subject that nothing in the record links to anybody is who the sentence before is about, where
 * that is one whom the pronoun may mean.
 */
function goesOnWith(tree: Tree, node: number, cast: Cast): Party | undefined {
  const word = tree.lower(node);
  if (!/^(?:it|he|she|they)$/u.test(word) || !/^nsubj/u.test(tree.relation(node))) return undefined;
  const sentence = tree.sentence(node);
  const [from, to] = [tree.starts[sentence - 1] ?? -1, tree.starts[sentence] ?? 0];
  if (from < 0 || tree.text.slice(tree.span(to - 1).end, tree.span(to).start).includes('\n')) return undefined;
  for (let at = from; at < to; at += 1) {
    if (tree.relation(at) !== 'nsubj' || tree.head(tree.head(at)) >= 0) continue;
    const own = cast.partyAt(at);
    if (own === undefined) return undefined;
    const isPerson = cast.entities.find(({ id }) => id === own.entity)?.type === 'person';
    const fits = word === 'it' ? own.rank === 2 && !isPerson : word === 'they' || isPerson;
    return fits ? { ...own, node, span: tree.span(node) } : undefined;
  }
  return undefined;
}

/** "The two agreed", "some of them burned": those whom the text has just named, two or more. */
function allOfThem(tree: Tree, node: number, cast: Cast): Party | undefined {
  const word = tree.lower(node);
  const isAll = word === 'both' || (/^(?:two|three|four)$/u.test(word) && tree.lower(node - 1) === 'the');
  const isSome = /^(?:some|many|most|several)$/u.test(word) && tree.lower(node + 2) === 'them';
  if (!/^nsubj/u.test(tree.relation(node)) || !(isSome || (isAll && tree.lower(node + 1) !== 'of'))) return undefined;
  const from = tree.starts[Math.max(0, tree.sentence(node) - 1)] ?? 0;
  for (let at = from; at < node; at += 1) {
    const own = tree.relation(at) === 'nsubj' ? cast.partyAt(at) : undefined;
    if (own !== undefined)
      return { node, span: phraseSpan(tree, node, false), code: isSome ? own.code : '---', rank: own.rank };
  }
  return undefined;
}

/** Whether a pronoun may stand for a party: where the record links it to somebody else, it does not. */
function isSame(party: Party, pronoun: Party | undefined): boolean {
  return pronoun?.entity === undefined || pronoun.entity === party.entity;
}
