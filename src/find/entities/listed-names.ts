/** Names of a user's own table, which stand for what they say there whether or not the model sees a mention in them. */
import { isNamed, type NamedEntry, type Sense } from '../../lookup/index.ts';
import { pretokens } from '../../neural/index.ts';
import { wordsOf } from '../word-runs.ts';
import { beingOf, type FoundMention } from './found-mention.ts';
import type { Reading } from './reading.ts';

interface Listed {
  readonly forms: readonly string[];
  readonly entry: NamedEntry;
}

/** The names of a table by their first word, the longest first. */
export type ListedNames = ReadonlyMap<string, readonly Listed[]>;

export function listNames(senses: readonly Sense[]): ListedNames {
  const byFirst = new Map<string, Listed[]>();
  for (const { words, entry } of senses) {
    const forms = pretokens(words).map(({ start, end }) => words.slice(start, end));
    const [first] = forms;
    if (first === undefined || !isNamed(entry)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { forms, entry }]);
  }
  for (const all of byFirst.values()) all.sort((a, b) => b.forms.length - a.forms.length);
  return byFirst;
}

/**
 * `found` with the names of the table, whole words spelled as they are listed. They take the place of what lies wholly within them;
 * a longer name that was found ("Kelda Bay" beside a listed "Kelda") stays.
 */
export function withListedNames(reading: Reading, found: readonly FoundMention[], names: ListedNames): FoundMention[] {
  if (names.size === 0) return [...found];
  const own: FoundMention[] = [];
  const size = reading.analysis.words.length;
  for (let word = 0; word < size; word += 1) {
    const listed = names
      .get(reading.form(word))
      ?.find(({ forms }) => forms.every((form, i) => reading.form(word + i) === form));
    if (listed === undefined) continue;
    own.push(mentionOf(reading, word, listed));
    word += listed.forms.length - 1;
  }
  const isName = ({ kind }: FoundMention): boolean => kind === 'name';
  const free = own.filter(({ run }) =>
    found.every(
      (other) => !isName(other) || other.run.last < run.first || other.run.first > run.last || isInside(other, run),
    ),
  );
  const same = (one: FoundMention, other: FoundMention): boolean =>
    isName(one) && one.known !== undefined && one.run.first === other.run.first && one.run.last === other.run.last;
  const more = free.filter((mention) => !found.some((other) => same(other, mention)));
  const taken = new Set(more.flatMap(({ run }) => wordsOf([run])));
  return [...found.filter(({ head }) => !taken.has(head)), ...more].sort((a, b) => a.head - b.head);
}

function isInside({ run }: FoundMention, outer: FoundMention['run']): boolean {
  return outer.first <= run.first && run.last <= outer.last;
}

function mentionOf(reading: Reading, first: number, { forms, entry }: Listed): FoundMention {
  const run = { first, last: first + forms.length - 1 };
  const head =
    wordsOf([run]).find((word) => reading.head(word) < run.first || reading.head(word) > run.last) ?? run.last;
  const { start } = reading.analysis.words[first] ?? { start: 0 };
  const { end } = reading.analysis.words[run.last] ?? { end: start };
  return {
    ...{ head, run, kind: 'name', type: entry.type, being: beingOf(entry.type), known: entry, described: [] },
    name: reading.text.slice(start, end).replace(/\s+/gu, ' '),
  };
}
