import type { Act } from './act.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

/**
 * How far an event is from being what the story is about; the least is the main one. The sentence counts up to the tenth,
 * then the depth of its clause, what is missing, and whether a noun alone tells of it.
 */
export function distance(tree: Tree, act: Act, roles: Roles): number {
  let deep = 0;
  for (let at = act.node; tree.head(at) >= 0 && deep < 8; at = tree.head(at))
    deep += /^(?:conj|xcomp|compound)$/u.test(tree.relation(at)) ? 0.4 : 1;
  const missing = (roles.recipients.length === 0 ? 1.5 : 0) + (roles.exact ? 0 : 0.5);
  return Math.min(10, tree.sentence(act.node)) + deep + missing + (act.by === 'noun' ? 0.6 : 0) + (act.sure ? 0 : 0.2);
}
