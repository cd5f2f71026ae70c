import type { Act } from './act.ts';
import { nounLemmas } from './lemma.ts';
import { lexicon } from './lexicon.ts';
import type { Tree } from './tree.ts';

/** The manual's contexts of an act: what its frame says, and what the words beside its trigger and object say. */
export function contextsOf(tree: Tree, act: Act): string[] {
  const out = new Set<string>(act.context === undefined ? [] : [act.context]);
  const near = new Set([...act.trigger, ...act.things].flatMap((node) => [node, ...tree.children(node)]));
  for (const node of near)
    for (const lemma of nounLemmas(tree.lower(node))) {
      const own = lexicon().contexts.get(lemma);
      if (own !== undefined) out.add(own);
    }
  return [...out];
}
