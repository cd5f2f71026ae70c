import type { ConlluMention } from '../conllu/index.ts';
import { findCoreference } from '../find/coreference/index.ts';
import type { Analysis, ModelSpec } from '../neural/index.ts';

/**
 * All mentions of a text as CoNLL-U has them, those of one entity with one id.
 * @param analysis counted by the words that are written, as `parseWithAnalysis` gives it
 * @param before how many entities the file has already: ids are unique in a file
 */
export function conlluMentions(
  text: string,
  analysis: Analysis,
  spec: ModelSpec,
  before = 0,
): readonly ConlluMention[] {
  return findCoreference(text, analysis, spec).flatMap((cluster, i) => {
    const type = commonest(cluster.map((own) => own.type));
    return cluster.map(
      ({ first, last, head }): ConlluMention => ({ first, last, head, entity: `e${before + i + 1}`, type }),
    );
  });
}

/** The first of those that come most often. */
function commonest(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
