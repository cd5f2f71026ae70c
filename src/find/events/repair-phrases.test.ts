import { describe, expect, it } from 'vitest';
import type { Draft } from './repair.ts';
import { joinNames, markDeterminers, markGenitives, markSubjects } from './repair-phrases.ts';

/** Rows of form, part of speech, head (from 1, 0 for the root) and relation. */
function draftOf(rows: string): Draft {
  const words = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/u));
  return {
    heads: Int32Array.from(words, ([, , head]) => Number(head) - 1),
    relations: words.map(([, , , relation = '']) => relation),
    lower: (node) => (words[node]?.[0] ?? '').toLowerCase(),
    upos: (node) => words[node]?.[1] ?? '',
  };
}

const shown = ({ heads, relations }: Draft): string =>
  relations.map((relation, node) => `${relation}>${(heads[node] ?? -1) + 1}`).join(' ');

describe('repair of noun phrases', () => {
  it.each<[string, (draft: Draft) => void, string, string]>([
    [
      'an article that hangs on the verb is its noun’s',
      markDeterminers,
      `The DET 3 nsubj
       Union PROPN 3 nsubj
       said VERB 0 root`,
      'det>2 nsubj>3 root>0',
    ],
    [
      'a possessive is its noun’s',
      markDeterminers,
      `urged VERB 0 root
       its PRON 1 obj
       citizens NOUN 1 obj`,
      'root>0 nmod:poss>3 obj>1',
    ],
    [
      'two objects behind an article are one name',
      markDeterminers,
      `told VERB 0 root
       the DET 4 det
       Security PROPN 1 obj
       Council PROPN 1 obj`,
      'root>0 det>4 compound>4 obj>1',
    ],
    [
      'whom something is given keeps his place beside it',
      markDeterminers,
      `gave VERB 0 root
       the DET 3 det
       rebels NOUN 1 obj
       rifles NOUN 1 obj`,
      'root>0 det>4 obj>1 obj>1',
    ],
    [
      'a genitive owns the noun behind it',
      markGenitives,
      `demanded VERB 0 root
       Mora's PROPN 1 obj
       early ADJ 4 amod
       release NOUN 1 obj`,
      'root>0 nmod:poss>4 amod>4 obj>1',
    ],
    [
      'of two subjects in a row the name goes on',
      joinNames,
      `Ms PROPN 3 nsubj
       Cojo PROPN 3 nsubj
       met VERB 0 root`,
      'nsubj>3 flat>1 root>0',
    ],
    [
      'a name before a noun describes it',
      joinNames,
      `Kasharan PROPN 3 mark
       troops NOUN 3 nsubj
       fled VERB 0 root`,
      'compound>2 nsubj>3 root>0',
    ],
    [
      'a day behind a name is none of it',
      joinNames,
      `Mora PROPN 3 obl
       Friday PROPN 3 obl
       met VERB 0 root`,
      'obl>3 obl>3 root>0',
    ],
    [
      'what stands before the auxiliary is the subject',
      markSubjects,
      `country NOUN 3 obj
       had AUX 3 aux
       given VERB 0 root`,
      'nsubj>3 aux>3 root>0',
    ],
    [
      'of a passive too',
      markSubjects,
      `army NOUN 4 obj
       had AUX 4 aux
       been AUX 4 aux:pass
       forced VERB 0 root`,
      'nsubj:pass>4 aux>4 aux:pass>4 root>0',
    ],
    [
      'who has a subject has no other',
      markSubjects,
      `she PRON 4 nsubj
       men NOUN 4 obj
       had AUX 4 aux
       armed VERB 0 root`,
      'nsubj>4 obj>4 aux>4 root>0',
    ],
  ])('%s', (_, repair, rows, expected) => {
    const draft = draftOf(rows);
    repair(draft);
    expect(shown(draft)).toBe(expected);
  });
});
