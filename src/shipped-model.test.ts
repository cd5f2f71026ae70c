import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadModel } from './load-model.ts';
import { analyse } from './neural/index.ts';

// Made by training/onrecord_training/shipped.py: what PyTorch says in single precision with the weights that ship.
const expected: {
  readonly text: string;
  readonly words: number;
  readonly sentence: readonly number[];
  readonly upos: readonly string[];
  readonly heads: readonly number[];
} & Readonly<Record<'cue' | 'source' | 'content', readonly (readonly number[])[]>> = JSON.parse(
  readFileSync(new URL('../training/tests/fixtures/shipped.json', import.meta.url), 'utf8'),
);

/** The mean of how far the numbers lie apart. */
function meanOff(actual: Float32Array, wanted: readonly number[]): number {
  expect(actual.length).toBe(wanted.length);
  return wanted.reduce((sum, value, i) => sum + Math.abs(value - (actual[i] ?? Number.NaN)), 0) / wanted.length;
}

it('says in Node, quantised, what it says in PyTorch before', async () => {
  const model = await loadModel();
  const { upos, heads } = model.spec;
  const analysis = await analyse(model, expected.text);
  await model.runtime.close();
  expect(analysis.words).toHaveLength(expected.words);
  expect(meanOff(analysis.sentence, expected.sentence)).toBeLessThan(0.01);
  for (const layer of ['cue', 'source', 'content'] as const)
    expect(meanOff(analysis[layer], expected[layer].flat()), layer).toBeLessThan(0.02);

  const bestOf = (word: number): string | undefined => {
    const own = analysis.upos.subarray(word * upos.length, (word + 1) * upos.length);
    return upos[own.indexOf(Math.max(...own))];
  };
  const sameUpos = expected.upos.filter((name, word) => bestOf(word) === name).length;
  const sameHead = expected.heads.filter((head, word) => analysis.heads[word * heads] === head).length;
  expect(sameUpos / expected.words).toBeGreaterThan(0.97);
  // 0.93 on a processor without VNNI: where two heads are as likely, rounding decides.
  expect(sameHead / expected.words).toBeGreaterThan(0.9);
});
