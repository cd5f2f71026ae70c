import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConlluWord } from '../conllu/index.ts';
import { keepGuidelines } from './guidelines.ts';

type Row = readonly [form: string, upos: string, head: number, relation: string];

/** Words by form, part of speech, head (from 1, 0 for the root) and relation; "+x" is "x" without a space before. */
function sentence(rows: readonly Row[]): readonly ConlluWord[] {
  let at = 0;
  return rows.map(([form, upos, head, relation]) => {
    const start = form.startsWith('+') ? at : at + 1;
    at = start + form.length;
    return { start, end: at, form, upos, head: head - 1, relation };
  });
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
      'raises again what a rule has just made a dependent of a function word',
      [
        ['he', 'PRON', 5, 'nsubj'],
        ['was', 'AUX', 5, 'aux'],
        ['of', 'ADP', 2, 'fixed'],
        ['x', 'NOUN', 3, 'goeswith'],
        ['gone', 'VERB', 0, 'root'],
      ],
      [['x', 'X', 3, 'goeswith']],
    ],
    [
      'has no fixed expression that begins with a name',
      [
        ['Skarn', 'PROPN', 0, 'root'],
        ['of', 'ADP', 1, 'fixed'],
      ],
      [['of', 'ADP', 1, 'flat']],
    ],
    [
      'has no parts of a torn word that are written in one',
      [
        ['can', 'NOUN', 0, 'root'],
        ['+not', 'NOUN', 1, 'goeswith'],
      ],
      [['+not', 'NOUN', 1, 'dep']],
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

  it('keeps to the rules whatever it is given, and to a tree', () => {
    const relations =
      'nsubj obj obl nmod case mark aux cop cc det fixed flat goeswith punct dep conj advmod nummod'.split(' ');
    const tags = 'NOUN PROPN VERB AUX ADP ADV DET PRON PUNCT PART SCONJ CCONJ NUM ADJ'.split(' ');
    const word = fc.record({
      relation: fc.constantFrom(...relations),
      upos: fc.constantFrom(...tags),
      form: fc.constantFrom('tea', '+not', 'of', '.'),
      under: fc.nat(),
      left: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (all) => {
        // A tree: in the order of its words from either end, each hangs on one before it.
        const order = all.map((_, i) => i).sort((a, b) => Number(all[a]?.left) - Number(all[b]?.left));
        const head = new Map(order.map((own, k) => [own, k === 0 ? 0 : 1 + (order[(all[own]?.under ?? 0) % k] ?? 0)]));
        const rows = all.map(({ form, upos, relation }, i): Row => {
          const at = head.get(i) ?? 0;
          return [form, upos, at, at === 0 ? 'root' : relation];
        });
        expect(faults(keepGuidelines(sentence(rows)))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** What the validator of Universal Dependencies would say of a sentence, as far as it is about those relations. */
function faults(words: readonly ConlluWord[]): readonly string[] {
  return words.flatMap((word, i) => {
    const head = words[word.head];
    const isTree = words.reduce((at) => words[at]?.head ?? -1, i) === -1;
    if (head === undefined) return isTree ? [] : ['circle'];
    const own = word.relation.replace(/:.*/, '');
    const found: (string | false)[] = [
      !isTree && 'circle',
      (own === 'punct') !== (word.upos === 'PUNCT') && `${own} of ${word.upos}`,
      /^(?:conj|fixed|flat|goeswith)$/.test(own) && i < word.head && `${own} to the right`,
      /^(?:aux|cop|case|mark|cc|fixed)$/.test(head.relation) &&
        !/^(?:goeswith|fixed|punct|conj|cc|advmod|obl)$/.test(own) &&
        `${own} under ${head.relation}`,
      /^(?:goeswith|punct)$/.test(head.relation) && own !== 'punct' && `${own} under ${head.relation}`,
      own === 'fixed' && (word.upos === 'PROPN' || head.upos === 'PROPN') && 'fixed name',
      own === 'goeswith' && (words[i - 1]?.end ?? 0) === word.start && 'torn where nothing stands between',
      own === 'advmod' && !/^(?:ADV|ADJ|CCONJ|DET|PART|SYM)$/.test(word.upos) && `advmod of ${word.upos}`,
    ];
    return found.filter((fault) => fault !== false);
  });
}
