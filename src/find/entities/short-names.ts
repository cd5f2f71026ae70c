/** Names in their short forms, as the story itself has them in full. */
import { normalName } from '../../lookup/index.ts';
import { wordsOf } from '../word-runs.ts';
import { isBody } from './bodies.ts';
import type { FoundMention } from './found-mention.ts';
import type { Reading } from './reading.ts';

/**
 * Mentions in which a bare noun is no name of the tables where the story has a longer name with that noun: "the Commission" is not
 * the European one where the National Labour Commission was named, "the Red Cross" is Kenya's beside "Kenya Red Cross", and "AFP" is
 * what the story says by "Armed Forces of the Philippines (AFP)".
 */
export function withLocalBodies(reading: Reading, mentions: readonly FoundMention[]): readonly FoundMention[] {
  const named = mentions.filter(({ kind, name = '', known }) => kind === 'name' && name.includes(' ') && !known);
  const initials = new Map(mentions.flatMap((own, i) => initialsAt(reading, mentions, own, i)));
  return mentions.map((own) => {
    const { known, name = '', ...rest } = own;
    if (own.kind !== 'name') return own;
    const full = initials.get(name);
    if (full !== undefined && full.head !== own.head && (known === undefined || full.known?.id !== known.id)) {
      const { type = 'organization', being = 'thing' } = full;
      const spelled = known === undefined ? full.name : name;
      return {
        ...rest,
        name: spelled ?? name,
        type,
        being,
        ...(full.known === undefined ? {} : { known: full.known }),
      };
    }
    if (known === undefined) return own;
    if (named.some((other) => other.type === 'organization' && other.name?.endsWith(` ${name}`)))
      return { ...rest, name };
    if (!isBody(name)) return own;
    const noun = normalName(name);
    const isLocal = named.some((other) =>
      normalName(other.name ?? '')
        .split(' ')
        .includes(noun),
    );
    return isLocal ? { ...rest, name } : own;
  });
}

/** Initials that stand in brackets right behind the name of a body, in whatever language they are short for it, with that name. */
function initialsAt(
  reading: Reading,
  mentions: readonly FoundMention[],
  { kind, name = '', run }: FoundMention,
  i: number,
): readonly (readonly [string, FoundMention])[] {
  if (kind !== 'name' || !/^\p{Lu}[\p{L}-]*\p{Lu}$/u.test(name) || reading.form(run.first - 1) !== '(') return [];
  const full = mentions
    .slice(Math.max(0, i - 4), i)
    .find((own) => own.kind === 'name' && own.type === 'organization' && own.run.last + 2 === run.first);
  return full?.name?.includes(' ') ? [[name, full]] : [];
}

/**
 * Where somebody's surname stands alone, unseen by the model: "Ha denied it", "Lu and Price". Only words that nobody takes for
 * something else: those with a capital that stand by themselves, and at the start of a sentence before a verb.
 */
export function surnamesAlone(reading: Reading, found: readonly FoundMention[]): FoundMention[] {
  const people = found.filter(
    ({ kind, type, name = '' }) => kind === 'name' && type === 'person' && name.includes(' '),
  );
  const bearers = new Map<string, FoundMention[]>();
  for (const own of people) {
    const surname = own.name?.split(' ').at(-1) ?? '';
    bearers.set(surname, [...(bearers.get(surname) ?? []), own]);
  }
  const taken = new Set(found.flatMap(({ run, head }) => [...wordsOf([run]), head]));
  return reading.analysis.words.flatMap((_, word): FoundMention[] => {
    const surname = reading.form(word);
    const [bearer] = bearers.get(surname) ?? [];
    if (bearer === undefined || bearer.run.last > word || taken.has(word) || !isAlone(reading, word)) return [];
    const run = { first: word, last: word };
    return [{ head: word, run, kind: 'name', type: 'person', being: 'person', name: surname, described: [] }];
  });
}

function isAlone(reading: Reading, word: number): boolean {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(reading.form(at));
  if (!/^\p{Lu}\p{Ll}+$/u.test(reading.form(word)) || isCapital(word + 1)) return false;
  if ((reading.analysis.sentence[word] ?? 0) >= 0.5)
    return reading.relation(word) === 'nsubj' && /^(?:VERB|AUX)$/u.test(reading.upos(word + 1));
  return /^[\p{Ll},]+$/u.test(reading.form(word - 1));
}
