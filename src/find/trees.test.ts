import { describe, expect, it } from 'vitest';
import { type Draft, mendTrees } from './mend-trees.ts';
import { sentenceOf, treesFrom } from './trees.ts';

const draft = (written: string): Draft[] =>
  written.split(' ').map((word) => {
    const [form = '', upos = '', relation = '', head = ''] = word.split('|');
    return { form, upos, relation, head: Number(head) - 1 };
  });
const shown = (words: readonly Draft[]): string[] =>
  words.map(({ form, relation, head }) => `${form} ${relation} ${words[head]?.form ?? '-'}`);

describe('mendTrees', () => {
  it.each([
    [
      'the verb takes the place of its auxiliary',
      'It|PRON|nsubj|2 has|AUX|root|0 threatened|VERB|dep|2 war|NOUN|obj|2',
      ['It nsubj threatened', 'has aux threatened', 'threatened root -', 'war obj threatened'],
    ],
    [
      'over several auxiliaries',
      'He|PRON|nsubj|2 has|AUX|root|0 been|AUX|dep|2 accused|VERB|dep|2',
      ['He nsubj accused', 'has aux accused', 'been dep accused', 'accused root -'],
    ],
    [
      'what hangs on an auxiliary hangs on its verb',
      'It|PRON|nsubj|3 is|AUX|aux|3 weighing|VERB|root|0 bans|NOUN|obj|2',
      ['It nsubj weighing', 'is aux weighing', 'weighing root -', 'bans obj weighing'],
    ],
    [
      'a copula without a verb stays',
      'That|PRON|nsubj|2 is|AUX|root|0 war|NOUN|obj|2',
      ['That nsubj is', 'is root -', 'war obj is'],
    ],
  ])('%s', (_, written, expected) => {
    const words = draft(written);
    mendTrees(words);
    expect(shown(words)).toEqual(expected);
  });
});

it('sentenceOf: the words of a sentence, first and last', () => {
  const trees = treesFrom(draft('It|PRON|nsubj|2 rained|VERB|root|0 They|PRON|nsubj|4 left|VERB|root|0'), [0, 2]);
  expect([0, 1, 2, 3].map((word) => sentenceOf(trees, word))).toEqual([
    { first: 0, last: 1 },
    { first: 0, last: 1 },
    { first: 2, last: 3 },
    { first: 2, last: 3 },
  ]);
});
