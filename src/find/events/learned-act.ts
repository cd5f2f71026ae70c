/**
 * The act of a sentence that no word of the lexicon tells, where the model is sure of both sides and of what one does to
 * the other.
 */
import type { Act } from './act.ts';
import { isPassive, patientOf } from './clause.ts';
import type { Learned, LearnedAct } from './learned.ts';
import { verbLemmas } from './lemma.ts';
import { frameOfNoun } from './matching.ts';
import { learnedAgain, learnedBetween } from './pair-type.ts';
import { partiesAt } from './parties-at.ts';
import type { Cast, Party } from './party.ts';
import { believed, type Roles, within } from './roles.ts';
import type { Tree } from './tree.ts';

/** Mean probability of the words of a side, and probability of the type, from which the model is believed alone. */
const SURE = { side: 0.6, type: 0.7 };
/** Where the first reading likes no type this much, there is no second. */
const WORTH = 0.3;

/** Two parties between whom the model sees an act, and the node that tells it. */
export interface LearnedFound {
  readonly node: number;
  readonly first: LearnedAct;
  readonly roles: Roles;
}

/** The act between the surest actor and recipient among the nodes `from` to before `to`. */
export function learnedAct(
  tree: Tree,
  cast: Cast,
  learned: Learned,
  from: number,
  to: number,
): LearnedFound | undefined {
  const actors = sideOf(tree, cast, from, to, (node) => learned.actor(tree.word(node)), 'actor');
  const recipients = sideOf(tree, cast, from, to, (node) => learned.recipient(tree.word(node)), 'recipient');
  if (actors.length === 0 || recipients.length === 0) return undefined;
  if (
    recipients.some(({ entity, node }) =>
      actors.some((own) => own.node === node || (entity !== undefined && own.entity === entity)),
    )
  )
    return undefined;
  const first = learnedBetween(tree, { actors, recipients }, learned);
  if (first === undefined || !worthwhile(first)) return undefined;
  let node = from;
  while (node + 1 < to && tree.word(node + 1) <= first.word) node += 1;
  // An act is told by a verb or a noun: where the model points at another word, by the verb above or the nearest word that may.
  const sides = new Set([...actors, ...recipients].map((own) => own.node));
  const teller = toldBy(tree, node) ?? nearest(tree, from, to, node, sides);
  if (teller === undefined) return undefined;
  node = teller;
  if (verbLemmas(tree.lower(node)).some((lemma) => /^(?:say|have|be|look|seem)$/u.test(lemma))) return undefined; // these tell no deed
  // "It had been forced to": to whom it is done has not done it.
  const isDoneTo = tree.upos(node) === 'VERB' && isPassive(tree, node) ? patientOf(tree, node) : undefined;
  if (isDoneTo !== undefined && actors.some((own) => own.node === isDoneTo)) return undefined;
  return { node, first, roles: { actors, recipients, mutual: false, exact: false } };
}

/** The act between these parties, once the sentence was read again; undefined where the model is not sure of any. */
export async function confirmedAct(
  tree: Tree,
  { node, first, roles }: LearnedFound,
  learned: Learned,
): Promise<{ readonly act: Act; readonly roles: Roles } | undefined> {
  const { actors, recipients } = roles;
  const [type, score] = likeliest((await learnedAgain(tree, roles, learned)) ?? first);
  if (type === 'STATEMENT' || score < SURE.type) return undefined;
  const sure =
    score *
    Math.min(
      ...[actors, recipients].map((side, i) => sureness(tree, side, i === 0 ? learned.actor : learned.recipient)),
    );
  const act: Act = {
    node,
    trigger: [node],
    type: type === 'CONCEDE' ? 'RETREAT' : type, // what PLV calls YIELD is material: releases, lifted sanctions, troops that leave
    actors: [actors.map((own) => own.node)],
    recipients: [recipients.map((own) => own.node)],
    things: [],
    mutual: false,
    by: 'verb',
    made: [`model ${score.toFixed(2)}`],
    score: sure,
    takes: [],
    sure: false,
  };
  return { act, roles };
}

function likeliest({ types }: LearnedAct): readonly [string, number] {
  return [...types].reduce((best, own) => (own[1] > best[1] ? own : best));
}

function worthwhile(act: LearnedAct): boolean {
  const [type, score] = likeliest(act);
  return type !== 'STATEMENT' && score >= WORTH;
}

function sureness(tree: Tree, side: readonly Party[], score: (word: number) => number): number {
  return side.reduce((sum, { node }) => sum + score(tree.word(node)), 0) / side.length;
}

/** The node itself if it is a verb or noun, else the verb that it hangs on through others. */
function toldBy(tree: Tree, node: number): number | undefined {
  if (tree.upos(node) === 'VERB') return node;
  const above = tree.head(node);
  // "Hurled paint at": the thing tells nothing that its verb does not.
  const isThing = tree.relation(node) === 'obj' && above >= 0 && tree.upos(above) === 'VERB' && !tellsDeed(tree, node);
  if (tree.upos(node) === 'NOUN') return isThing ? above : node;
  for (let at = tree.head(node), steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps += 1)
    if (tree.upos(at) === 'VERB') return at;
  return undefined;
}

/** Whether a word tells of something done: a verb, "withdrawal", "raid", but not "minesweepers". */
export function tellsDeed(tree: Tree, node: number): boolean {
  if (tree.upos(node) !== 'NOUN') return true;
  return (
    frameOfNoun(tree, node) !== undefined || /.{3}(?:[ts]ions?|ments?|als?|ures?|[ae]nces?)$/u.test(tree.lower(node))
  );
}

/** The verb nearest to a node, or the noun where the sentence has no verb; nobody who takes part. */
function nearest(tree: Tree, from: number, to: number, node: number, sides: ReadonlySet<number>): number | undefined {
  const all = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => !sides.has(at));
  const away = (at: number): number => Math.abs(at - node);
  const [found] = ['VERB', 'NOUN'].flatMap((upos) =>
    all.filter((at) => tree.upos(at) === upos).sort((a, b) => away(a) - away(b)),
  );
  return found;
}

/** From this probability on a noun names people or a body itself. */
const PEOPLE = 0.5;

/** Whoever stands in the surest run of nodes for one side. */
function sideOf(
  tree: Tree,
  cast: Cast,
  from: number,
  to: number,
  score: (node: number) => number,
  side: 'actor' | 'recipient',
): readonly Party[] {
  let best: { readonly nodes: readonly number[]; readonly mean: number } | undefined;
  for (let at = from; at < to; at += 1) {
    if (score(at) < 0.5) continue;
    const nodes = [at];
    while (at + 1 < to && score(at + 1) >= 0.5) nodes.push(++at);
    const mean = nodes.reduce((sum, node) => sum + score(node), 0) / nodes.length;
    if (mean > (best?.mean ?? SURE.side)) best = { nodes, mean };
  }
  if (best === undefined) return [];
  const { nodes } = best;
  const head = nodes.find((node) => !nodes.includes(tree.head(node))) ?? nodes[0] ?? from;
  const own = partiesAt(tree, [head], cast);
  if (own.length > 0) return own;
  // "Scientists from India" are who acts, not India.
  if (side === 'actor' && tree.upos(head) === 'NOUN' && cast.animate(head) >= PEOPLE)
    return believed(tree, [head], cast, () => score(head), side);
  const inner = within(tree, head, cast);
  return inner.length > 0 ? inner : believed(tree, [head], cast, () => score(head), side);
}
