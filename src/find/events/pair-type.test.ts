import { describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import type { Learned } from './learned.ts';
import { NO_ACT, typeOfPair } from './pair-type.ts';
import type { Party } from './party.ts';
import type { Tree } from './tree.ts';

const act = { type: 'AID' } as Act;
const party = (node: number): Party => ({ node, span: { start: node, end: node + 1 }, code: '---', rank: 2 });
const roles = { actors: [party(0)], recipients: [party(1)], mutual: false, exact: true };
const fans = { ...roles, actors: [{ ...party(0), rank: 1 as const }] };
const tree = {
  size: 2,
  starts: [0, 2],
  sentence: () => 0,
  span: (node: number) => ({ start: node, end: node + 1 }),
  word: (node: number) => node,
} as unknown as Tree;

type Types = readonly (readonly [string, number])[];

/** One that says `types` of the article, and `then` of the sentence alone. */
function reader(types: Types, then = types): Learned {
  const told = (own: Types, actor: readonly number[], recipient: readonly number[]) =>
    actor.join() === '0' && recipient.join() === '1' ? { types: new Map(own), word: 0 } : undefined;
  return {
    actor: () => 0,
    recipient: () => 0,
    between: (actor, recipient) => told(types, actor, recipient),
    again: async (actor, recipient) => told(then, actor, recipient),
  };
}

describe('typeOfPair', () => {
  it.each<[string, readonly (readonly [string, number])[], string]>([
    [
      'a learned reader that is sure',
      [
        ['SUPPORT', 0.95],
        ['AID', 0.01],
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
    ['the lexicon where the reader half sees none', [['STATEMENT', 0.6]], 'AID'],
    ['a reader that is sure of none', [['STATEMENT', 0.9]], NO_ACT],
  ])('follows %s', async (_, told, expected) => {
    expect(await typeOfPair(tree, act, roles, reader(told))).toBe(expected);
  });

  it('believes what is read again, whatever the article said', async () => {
    expect(await typeOfPair(tree, act, roles, reader([['SUPPORT', 0.99]], [['SUPPORT', 0.4]]))).toBe('AID');
    expect(await typeOfPair(tree, act, roles, reader([['AID', 0.4]], [['SUPPORT', 0.95]]))).toBe('SUPPORT');
    expect(await typeOfPair(tree, act, roles, reader([['STATEMENT', 0.9]], [['STATEMENT', 0.4]]))).toBe('AID');
    expect(await typeOfPair(tree, act, roles, reader([['STATEMENT', 0.2]], [['STATEMENT', 0.9]]))).toBe(NO_ACT);
  });

  it('needs less to see no act where not all take part in politics, and more where the words mean little else', async () => {
    const half = reader([['STATEMENT', 0.6]]);
    expect(await typeOfPair(tree, act, roles, half)).toBe('AID');
    expect(await typeOfPair(tree, act, fans, half)).toBe(NO_ACT);
    const sure = { ...act, sure: true };
    expect(await typeOfPair(tree, sure, fans, half)).toBe('AID');
    expect(await typeOfPair(tree, sure, fans, reader([['STATEMENT', 0.9]]))).toBe(NO_ACT);
  });

  it('does not ask about parties to politics where the words mean little else', async () => {
    expect(await typeOfPair(tree, { ...act, sure: true }, roles, reader([['STATEMENT', 0.99]]))).toBe('AID');
  });

  it('does not overrule words that mean little else: "launched its assault on"', async () => {
    expect(await typeOfPair(tree, { ...act, sure: true }, roles, reader([['SUPPORT', 1]]))).toBe('AID');
  });

  it('is the lexicon’s alone without one', async () => {
    expect(await typeOfPair(tree, act, roles)).toBe('AID');
  });
});
