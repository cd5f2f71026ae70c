import { describe, expect, it } from 'vitest';
import { type ActTables, actBetween, NO_ACTS } from './acts.ts';

const spec = { types: ['AID', 'ASSAULT'], width: 2 };
const zero = new Float32Array(8);

/** Four words: an actor that asks for the first number, a recipient that asks for the second, and two that answer. */
const tables: ActTables = {
  actor: new Float32Array(12),
  recipient: new Float32Array(12),
  asActor: Float32Array.of(3, 0, 0, 0, 0, 0, 0, 0),
  asRecipient: Float32Array.of(0, 0, 0, 0, 0, 0, 0, 3),
  word: Float32Array.of(0, 0, 2, 2, -2, -2, 0, 0),
  type: Float32Array.of(0, 0, 4, 0, 0, 4, 0, 0),
  by: zero,
  to: zero,
};

describe('actBetween', () => {
  it('points at the word that both sides ask for, and takes its type', () => {
    const act = actBetween(tables, spec, [0], [3], [1, 2]);
    expect(act?.points[0]).toBeGreaterThan(0.99);
    expect(act?.types[0]).toBeCloseTo(1 / (1 + Math.exp(-4)), 2);
  });

  it('asks only the words given', () => {
    expect([...(actBetween(tables, spec, [0], [3], [2])?.points ?? [])]).toEqual([1]);
    expect(actBetween(tables, spec, [0], [3], [2])?.types[1]).toBeGreaterThan(0.9);
  });

  it('lets the sides vote for a type', () => {
    const voted = { ...tables, type: zero, to: Float32Array.of(0, 0, 0, 0, 0, 0, 0, 5) };
    expect(actBetween(voted, spec, [0], [2, 3], [1])?.types[1]).toBeCloseTo(1 / (1 + Math.exp(-2.5)), 5);
  });

  it('says nothing without sides, without words or without a model that knows events', () => {
    expect(actBetween(tables, spec, [], [3], [1])).toBeUndefined();
    expect(actBetween(tables, spec, [0], [], [1])).toBeUndefined();
    expect(actBetween(tables, spec, [0], [3], [])).toBeUndefined();
    expect(actBetween(NO_ACTS, spec, [0], [3], [1])).toBeUndefined();
  });
});
