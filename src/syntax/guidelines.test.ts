import { describe, expect, it } from 'vitest';
import type { ConlluWord } from '../conllu/index.ts';
import { keepGuidelines } from './guidelines.ts';

type Row = readonly [form: string, upos: string, head: number, relation: string];

/** Words by form, part of speech, head (from 1, 0 for the root) and relation. */
function sentence(rows: readonly Row[]): readonly ConlluWord[] {
  return rows.map(([form, upos, head, relation], i) => ({
    start: i,
    end: i + 1,
    form,
    upos,
    head: head - 1,
    relation,
  }));
}

function changes(rows: readonly Row[]): readonly Row[] {
  const kept = keepGuidelines(sentence(rows)).map((w): Row => [w.form, w.upos, w.head + 1, w.relation]);
  return kept.filter((row, i) => row.join() !== rows[i]?.join());
}

describe('keepGuidelines', () => {
  it.each<[string, readonly Row[], readonly Row[]]>([
    [
      'leaves a sound tree alone',
      [
        ['Rain', 'NOUN', 2, 'nsubj'],
        ['fell', 'VERB', 0, 'root'],
        ['.', 'PUNCT', 2, 'punct'],
      ],
      [],
    ],
    [
      'relates marks as punctuation, and marks what is related so',
      [
        ['x', 'NOUN', 0, 'root'],
        ['-', 'PUNCT', 1, 'dep'],
        ['/', 'SYM', 1, 'punct'],
        ['y', 'NOUN', 1, 'punct'],
      ],
      [
        ['-', 'PUNCT', 1, 'punct'],
        ['/', 'PUNCT', 1, 'punct'],
        ['y', 'NOUN', 1, 'dep'],
      ],
    ],
    [
      'has conjuncts behind the first',
      [
        ['tea', 'NOUN', 2, 'conj'],
        ['milk', 'NOUN', 0, 'root'],
      ],
      [['tea', 'NOUN', 2, 'dep']],
    ],
    [
      'has no noun as an adverb',
      [
        ['went', 'VERB', 0, 'root'],
        ['home', 'NOUN', 1, 'advmod'],
        ['up', 'ADP', 1, 'advmod'],
      ],
      [
        ['home', 'NOUN', 1, 'obl'],
        ['up', 'ADV', 1, 'advmod'],
      ],
    ],
    [
      'raises what hangs on a function word',
      [
        ['they', 'PRON', 3, 'nsubj'],
        ['ca', 'AUX', 4, 'aux'],
        ["n't", 'PART', 2, 'advmod'],
        ['go', 'VERB', 0, 'root'],
      ],
      [["n't", 'PART', 4, 'advmod']],
    ],
    [
      'has one subject and one object',
      [
        ['it', 'PRON', 3, 'nsubj'],
        ['she', 'PRON', 3, 'nsubj'],
        ['saw', 'VERB', 0, 'root'],
        ['a', 'NOUN', 3, 'obj'],
        ['b', 'NOUN', 3, 'obj'],
      ],
      [
        ['it', 'PRON', 3, 'nsubj:outer'],
        ['b', 'NOUN', 3, 'obl:unmarked'],
      ],
    ],
    [
      'has an oblique only where a predicate is',
      [
        ['aides', 'NOUN', 4, 'nsubj'],
        ['from', 'ADP', 3, 'case'],
        ['Arden', 'PROPN', 1, 'obl'],
        ['left', 'VERB', 0, 'root'],
        ['by', 'ADP', 6, 'case'],
        ['noon', 'NOUN', 4, 'obl'],
      ],
      [['Arden', 'PROPN', 1, 'nmod']],
    ],
    [
      'has parts of a torn word side by side, tagged X',
      [
        ['with', 'ADP', 3, 'case'],
        ['out', 'ADP', 1, 'goeswith'],
        ['rain', 'NOUN', 0, 'root'],
        ['x', 'NOUN', 3, 'nmod'],
        ['y', 'NOUN', 3, 'goeswith'],
      ],
      [
        ['out', 'X', 1, 'goeswith'],
        ['y', 'NOUN', 3, 'dep'],
      ],
    ],
    [
      'has no arc of a mark over another word’s head',
      [
        ['a', 'NOUN', 2, 'nsubj'],
        ['b', 'VERB', 0, 'root'],
        ['c', 'NOUN', 2, 'obj'],
        ['.', 'PUNCT', 1, 'punct'],
      ],
      [['.', 'PUNCT', 2, 'punct']],
    ],
  ])('%s', (_, rows, expected) => {
    expect(changes(rows)).toEqual(expected);
  });
});
