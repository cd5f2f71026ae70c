import { normalName } from '../../lookup/index.ts';
import type { FoundMention } from './found-mention.ts';

/**
 * Mentions in which a given name alone has the full name that it belongs to: "Marcus" and "Sir Alan" where the story has one
 * Marcus Webb and one Alan Pryce. A word that is also somebody's surname, or the given name of two, stays as it is.
 */
export function withFullNames(mentions: readonly FoundMention[]): readonly FoundMention[] {
  const full = new Map<string, string>();
  for (const { kind, type, name = '' } of mentions) {
    if (kind === 'name' && type === 'person' && name.includes(' ')) full.set(normalName(name), name);
  }
  const names = [...full.keys()].map((name) => name.split(' '));
  const ofGiven = (given: string): string | undefined => {
    if (names.some((parts) => parts.at(-1) === given)) return undefined;
    const fitting = names.filter(([first]) => first === given);
    const surnames = new Set(fitting.map((parts) => parts.at(-1)));
    return surnames.size === 1 ? full.get(fitting[0]?.join(' ') ?? '') : undefined;
  };
  return mentions.map((own) => {
    if (own.kind !== 'name' || own.type !== 'person' || own.known !== undefined || own.name === undefined) return own;
    const name = own.name.includes(' ') ? undefined : ofGiven(normalName(own.name));
    return name === undefined ? own : { ...own, name };
  });
}
