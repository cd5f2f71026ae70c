import type { Act } from './act.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

/** What a learned reader says of two words of the analysis: the probability of each PLOVER type between them. */
export interface LearnedPairs {
  types(actor: number, recipient: number): ReadonlyMap<string, number>;
}

/** What the lexicon's word for a type counts beside the learned probabilities. Not tuned yet. */
const LEXICON = 0.5;

/** The type of an act between its parties: the lexicon's, or where a learned reader is there, the one that both like best. */
export function typeOfPair(tree: Tree, act: Act, { actors, recipients }: Roles, learned?: LearnedPairs): string {
  const [actor, recipient] = [actors[0]?.node, recipients[0]?.node];
  if (learned === undefined || actor === undefined || recipient === undefined) return act.type;
  const types = learned.types(tree.word(actor), tree.word(recipient));
  const score = (type: string): number => (types.get(type) ?? 0) + (type === act.type ? LEXICON : 0);
  return [act.type, ...types.keys()].reduce((best, type) => (score(type) > score(best) ? type : best), act.type);
}
