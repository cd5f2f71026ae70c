import type { Act } from './act.ts';
import type { Learned, LearnedAct } from './learned.ts';
import type { Party } from './party.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

/** What the lexicon's word for a type counts beside the learned probabilities; where it is sure, it is not overruled. */
const LEXICON = 0.9;

/** What the model calls a pair between whom there is no act. */
export const NO_ACT = 'STATEMENT';

/**
 * From this probability of no act on, both readings weighed, an act of the lexicon is none: the model must be surer where the lexicon
 * is sure, and between parties to politics. Set on 540 sentences without an event and fifteen wire stories.
 */
const NONE = { sure: 0.8, political: 0.75, other: 0.5 };

/**
 * The type of an act between its parties: the lexicon's, or where the model knows events, the one that both like best; `NO_ACT`
 * where the model is sure that it is none ("the left-back attacked Leeds"). The sentence is read again for it with both parties marked,
 * unless all of them are parties to politics and the lexicon's words mean little else.
 */
export async function typeOfPair(tree: Tree, act: Act, roles: Roles, learned?: Learned): Promise<string> {
  const first = learnedBetween(tree, roles, learned);
  if (first === undefined) return act.type;
  // Nobody doubts that a state which "imposed sanctions on" another did.
  const isPolitical = [...roles.actors, ...roles.recipients].every(({ rank }) => rank === 2);
  if (isPolitical && (act.sure || (act.type === 'CONSULT' && act.by === 'verb'))) return act.type; // nor that two "met"
  const settled = (await learnedAgain(tree, roles, learned)) ?? first;
  if (noAct(settled) >= (act.sure ? NONE.sure : isPolitical ? NONE.political : NONE.other)) return NO_ACT;
  return act.sure ? act.type : liked(settled, act);
}

function noAct({ types }: LearnedAct): number {
  return types.get(NO_ACT) ?? 0;
}

/** The type that the lexicon and the model together like best. */
function liked({ types }: LearnedAct, act: Act): string {
  const score = (type: string): number => (types.get(type) ?? 0) + (type === act.type ? LEXICON : 0);
  return [...types.keys()]
    .filter((type) => type !== NO_ACT)
    .reduce((best, type) => (score(type) > score(best) ? type : best), act.type);
}

type Sides = Pick<Roles, 'actors' | 'recipients'>;

/** What the model says that the actors do to the recipients. */
export function learnedBetween(tree: Tree, sides: Sides, learned: Learned | undefined): LearnedAct | undefined {
  const asked = questionOf(tree, sides);
  return asked === undefined ? undefined : learned?.between(...asked);
}

/** The same with a second reading of their sentence. */
export async function learnedAgain(
  tree: Tree,
  sides: Sides,
  learned: Learned | undefined,
): Promise<LearnedAct | undefined> {
  const asked = questionOf(tree, sides);
  return asked === undefined ? undefined : learned?.again(...asked);
}

/** The first of each side as words, and the words of their sentence. */
function questionOf(tree: Tree, { actors, recipients }: Sides): Parameters<Learned['between']> | undefined {
  const [actor, recipient] = [actors[0], recipients[0]];
  if (actor === undefined || recipient === undefined) return undefined;
  const sentence = tree.sentence(actor.node);
  const at = (node: number): number => wordOf(tree, node);
  const [from, to] = [at(tree.starts[sentence] ?? 0), at(tree.starts[sentence + 1] ?? tree.size)];
  return [wordsIn(tree, actor, from, to), wordsIn(tree, recipient, from, to), from, to];
}

/** The first word of a node, and the number of words for the one behind the last. */
function wordOf(tree: Tree, node: number): number {
  return node < tree.size ? tree.word(node) : tree.word(tree.size - 1) + 1;
}

/** The words of a party's phrase, as far as they stand in its sentence. */
function wordsIn(tree: Tree, { node, span }: Party, from: number, to: number): number[] {
  const inside: number[] = [];
  let first = node;
  while (first > 0 && tree.span(first - 1).start >= span.start) first -= 1;
  for (let at = first; at < tree.size && tree.span(at).start < span.end; at += 1)
    for (let word = tree.word(at); word < wordOf(tree, at + 1); word += 1)
      if (word >= from && word < to) inside.push(word);
  return inside;
}
