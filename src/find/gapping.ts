import type { Trees } from './trees.ts';

/** Words that a gapped clause may lie behind the one that it repeats. */
const REACH = 25;

/**
 * "Iran is accused of supplying drones, and China | of helping": the gerund that a gerund repeats without the verb above it, and
 * the noun that is its subject. Undefined where a gerund does not stand so: behind "and", a noun and a preposition that an
 * earlier gerund of the sentence has too.
 */
export function gappedAt(
  trees: Trees,
  gerund: number,
): { readonly subject: number; readonly like: number } | undefined {
  const [subject, preposition] = [gerund - 2, trees.form(gerund - 1).toLowerCase()];
  if (subject < 1 || !/^(?:of|for|from|with)$/u.test(preposition) || !/ing$/u.test(trees.form(gerund)))
    return undefined;
  if (!/^(?:NOUN|PROPN)$/u.test(trees.upos(subject))) return undefined;
  let first = subject;
  while (first > 1 && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(trees.upos(first - 1))) first -= 1;
  if (!/^(?:and|but)$/u.test(trees.form(first - 1).toLowerCase())) return undefined;
  for (let like = first - 2; like > 0 && like >= gerund - REACH; like -= 1) {
    if (trees.sentence(like) !== trees.sentence(gerund)) return undefined;
    if (
      /ing$/u.test(trees.form(like)) &&
      trees.form(like - 1).toLowerCase() === preposition &&
      trees.upos(like) === 'VERB'
    )
      return { subject, like };
  }
  return undefined;
}
