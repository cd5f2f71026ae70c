import { describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { typeOfPair } from './pair-type.ts';
import type { Party } from './party.ts';
import type { Tree } from './tree.ts';

const act = { type: 'AID' } as Act;
const party = (node: number): Party => ({ node, span: { start: node, end: node + 1 }, code: '---', rank: 2 });
const roles = { actors: [party(0)], recipients: [party(1)], mutual: false, exact: true };
const tree = { word: (node: number) => node } as Tree;

describe('typeOfPair', () => {
  it.each<[string, readonly (readonly [string, number])[], string]>([
    [
      'a learned reader that is sure',
      [
        ['SUPPORT', 0.9],
        ['AID', 0.1],
      ],
      'SUPPORT',
    ],
    [
      'the lexicon where the reader is not',
      [
        ['SUPPORT', 0.5],
        ['AID', 0.3],
      ],
      'AID',
    ],
  ])('follows %s', (_, told, expected) => {
    expect(typeOfPair(tree, act, roles, { types: () => new Map(told) })).toBe(expected);
  });

  it('is the lexicon’s alone without one', () => {
    expect(typeOfPair(tree, act, roles)).toBe('AID');
  });
});
