import { type Act, quadClass } from './act.ts';
import type { Learned, LearnedAct } from './learned.ts';
import type { Party } from './party.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

/** What the lexicon's word for a type counts beside the learned probabilities; where it is sure, it is not overruled. */
const LEXICON = 0.6;

/** What the model calls a pair between whom there is no act. */
export const NO_ACT = 'STATEMENT';

/** From this probability of no act in the first reading on, the second is worth a run of the model. */
const DOUBT = 0.3;
/** From this one on, both readings weighed, an act of the lexicon is none; where the lexicon is sure, the model must be surer. */
const NONE = { sure: 0.97, unsure: 0.85 };

/**
 * The type of an act between its parties: the lexicon's, or where the model knows events, the one that both like best; `NO_ACT`
 * where the model is sure that it is none ("the left-back attacked Leeds"). Where the model would have it otherwise, the sentence is
 * read again with both parties marked before the lexicon is overruled.
 */
export async function typeOfPair(tree: Tree, act: Act, roles: Roles, learned?: Learned): Promise<string> {
  const first = learnedBetween(tree, roles, learned);
  if (first === undefined) return act.type;
  const isDoubted = noAct(first) >= DOUBT;
  if (!isDoubted && (act.sure || liked(first, act) === act.type)) return act.type;
  const settled = (await learnedAgain(tree, roles, learned)) ?? first;
  if (mayBeNone(act, roles) && noAct(settled) >= (act.sure ? NONE.sure : NONE.unsure)) return NO_ACT;
  return act.sure ? act.type : liked(settled, act);
}

/**
 * What is said between two parties to politics stays an act, whatever the model says: CAMEO, from which it has learned too, counts
 * appeals, denials and condolences as statements.
 */
function mayBeNone({ type }: Act, { actors, recipients }: Roles): boolean {
  const isPolitical = [...actors, ...recipients].every(({ rank }) => rank === 2);
  return !isPolitical || quadClass(type) % 2 === 0;
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
