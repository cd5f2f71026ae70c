import { expect, it } from 'vitest';
import type { Cast } from './party.ts';
import { believed } from './roles.ts';
import type { Tree } from './tree.ts';

const words = ['The', 'charter', 'Mandela', 'attackers'];
const tags = ['DET', 'NOUN', 'PROPN', 'NOUN'];
const tree = {
  text: words.join(' '),
  size: words.length,
  starts: [0, words.length],
  span: (node: number) => {
    const start = words.slice(0, node).join(' ').length + (node > 0 ? 1 : 0);
    return { start, end: start + (words[node]?.length ?? 0) };
  },
  lower: (node: number) => words[node]?.toLowerCase() ?? '',
  upos: (node: number) => tags[node] ?? '',
  word: (node: number) => node,
  relation: () => 'dep',
  head: () => -1,
  children: () => [],
  sentence: () => 0,
} as unknown as Tree;
const cast = { animate: (node: number) => (node === 3 ? 0.5 : 0) } as unknown as Cast;

it.each([
  ['who acts must be a name or somebody who can act', 'actor', 0.9, ['Mandela', 'attackers']],
  ['what it is done to may be a thing, but no article', 'recipient', 0.9, ['charter', 'Mandela', 'attackers']],
  ['nobody where the model is not sure', 'actor', 0.6, []],
] as const)('believed: %s', (_, side, score, expected) => {
  const found = believed(tree, [0, 1, 2, 3], cast, () => score, side);
  expect(found.map(({ span }) => tree.text.slice(span.start, span.end))).toEqual(expected);
});
