import { wordsOf } from '../word-runs.ts';
import type { FoundMention } from './found-mention.ts';
import { introduction } from './name-mention.ts';
import { formsOf, type Reading, startsLine, wordsIn } from './reading.ts';

/** Where a name of several words stands once more, unseen by the model; and a name of one, where nothing else can be meant. */
export function repeatedNames(reading: Reading, found: readonly FoundMention[]): FoundMention[] {
  const names = found.filter(({ kind }) => kind === 'name');
  const taken = new Set(names.flatMap(({ run }) => wordsOf([run])));
  const heads = new Set(found.map(({ head }) => head));
  const byForms = new Map<string, FoundMention>();
  for (const own of names) byForms.set(formsOf(reading, own.run).join(' '), own);
  const at = new Map<string, number[]>();
  reading.analysis.words.forEach((_, word) => {
    const form = reading.form(word);
    const known = at.get(form);
    if (known === undefined) at.set(form, [word]);
    else known.push(word);
  });
  return [...byForms].flatMap(([joined, own]) => {
    const forms = joined.split(' ');
    return (at.get(forms[0] ?? '') ?? []).flatMap((first): FoundMention[] => {
      if (!forms.every((form, i) => reading.form(first + i) === form && !taken.has(first + i))) return [];
      const run = { first, last: first + forms.length - 1 };
      if (wordsOf([run]).some((word) => heads.has(word) || (word > first && startsLine(reading, word)))) return [];
      if (forms.length === 1 && (own.type === 'group' || !isAlone(reading, first))) return [];
      const { type, being, known } = own;
      const from = type === 'person' ? introduction(reading, first) : first;
      return [
        {
          ...{ head: first, run, kind: 'name', name: wordsIn(reading, run) },
          described: formsOf(reading, { first: from, last: first - 1 }),
          ...(type === undefined ? {} : { type }),
          ...(being === undefined ? {} : { being }),
          ...(known === undefined ? {} : { known }),
        },
      ];
    });
  });
}

/** Whether a word is a name by itself, not a part of a longer one. */
function isAlone(reading: Reading, word: number): boolean {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(reading.form(at)) && reading.upos(at) === 'PROPN';
  return reading.upos(word) === 'PROPN' && !isCapital(word - 1) && !isCapital(word + 1);
}
