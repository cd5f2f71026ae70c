import { expect, it } from 'vitest';
import type { Example } from '../coref-model/examples.ts';
import { learnEdges, sourceOf } from './learn-edges.ts';

/** Choices of which the first is right, each with the names of what speaks for it. */
const example = (...choices: readonly (readonly string[])[]): Example =>
  choices.map((names, i) => ({ right: i === 0, evidence: new Map(names.map((name) => [name, 1])) }));
const many = (one: Example): Example[] => Array.from({ length: 200 }, () => one);

it('learns of articles that the model has seen what the corpus holds, and not how far the model is to be believed', () => {
  const seen = many(example(['cue last own', 'cue last out of'], ['cue last in of']));
  const weights = learnEdges([], seen);
  expect(weights.get('cue last out of')).toBeGreaterThan(0.3);
  expect(weights.get('cue last in of')).toBeLessThan(-0.3);
  expect([...weights.keys()]).toEqual(['cue last in of', 'cue last out of']);
  expect(learnEdges(seen, []).get('cue last own')).toBeGreaterThan(0.3);
});

it('writes names with quotation marks in them', () => {
  const source = sourceOf(new Map([['content last out "', -0.512]]), '1.2.3');
  expect(source).toContain('["content last out \\"", -0.51],');
  expect(source).toContain('model 1.2.3');
});
