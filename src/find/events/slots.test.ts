import { expect, it } from 'vitest';
import { verbSlot } from './slots.ts';
import type { Tree } from './tree.ts';

/** A clause: words with tag, relation and head. */
function treeOf(words: readonly (readonly [form: string, upos: string, relation: string, head: number])[]): Tree {
  return {
    size: words.length,
    lower: (node: number) => words[node]?.[0].toLowerCase() ?? '',
    form: (node: number) => words[node]?.[0] ?? '',
    upos: (node: number) => words[node]?.[1] ?? '',
    relation: (node: number) => words[node]?.[2] ?? '',
    head: (node: number) => words[node]?.[3] ?? -1,
    children: (node: number) => words.flatMap(([, , , head], at) => (head === node ? [at] : [])),
    starts: [0, words.length],
    sentence: () => 0,
  } as unknown as Tree;
}

const given = (what: readonly (readonly [string, string, string, number])[]): Tree =>
  treeOf([['Arvana', 'PROPN', 'nsubj', 1], ['supplied', 'VERB', 'root', -1], ...what]);

it.each([
  [
    'the first of two objects is whom it is given to',
    given([
      ['Chad', 'PROPN', 'obj', 1],
      ['fuel', 'NOUN', 'obj', 1],
    ]),
    ['fuel'],
    ['Chad'],
  ],
  [
    'so is a pronoun',
    given([
      ['it', 'PRON', 'obj', 1],
      ['missiles', 'NOUN', 'obj', 1],
    ]),
    ['missiles'],
    ['it'],
  ],
  [
    'but nobody before a preposition that the parser has hung elsewhere',
    given([
      ['drones', 'NOUN', 'obj', 1],
      ['to', 'ADP', 'case', 4],
      ['Front', 'NOUN', 'obj', 1],
    ]),
    ['drones', 'Front'],
    [],
  ],
])('%s', (_, tree, objects, goals) => {
  const forms = (nodes: readonly number[]): string[] => nodes.map((node) => tree.form(node));
  expect(forms(verbSlot(tree, 1, 'obj'))).toEqual(objects);
  expect(forms(verbSlot(tree, 1, 'iobj'))).toEqual(goals);
});
