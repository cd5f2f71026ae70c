/** Labels of an interview that are short for the names of who talks: "GL: When was that?" */
import type { FoundMention } from './found-mention.ts';
import { type Reading, startsLine } from './reading.ts';

/**
 * Mentions in which initials that begin a line before a colon have the full name of the only person who has them. They are nobody
 * else's, whatever the model takes them for.
 */
export function withLabelInitials(reading: Reading, found: readonly FoundMention[]): readonly FoundMention[] {
  const full = new Map<string, Set<string>>();
  for (const { kind, type, name = '' } of found) {
    if (kind !== 'name' || type !== 'person' || !name.includes(' ')) continue;
    const initials = name.match(/(?<![\p{L}’'])\p{Lu}/gu)?.join('') ?? '';
    full.set(initials, (full.get(initials) ?? new Set()).add(name));
  }
  const labels = reading.analysis.words.flatMap((_, word): FoundMention[] => {
    const names = full.get(reading.form(word));
    const [name] = names ?? [];
    if (names?.size !== 1 || name === undefined) return [];
    if (!startsLine(reading, word) || reading.form(word + 1) !== ':') return [];
    const run = { first: word, last: word };
    return [{ head: word, run, kind: 'name', type: 'person', being: 'person', name, described: [] }];
  });
  if (labels.length === 0) return found;
  const taken = new Set(labels.map(({ head }) => head));
  return [...found.filter(({ run }) => !taken.has(run.first)), ...labels];
}
