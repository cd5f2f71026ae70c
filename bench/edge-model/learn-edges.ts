import type { EdgeWeights } from '../../src/find/edges/index.ts';
import type { Example } from '../coref-model/examples.ts';
import { learn } from '../coref-model/learn.ts';

/** Chosen on dev with folds left out, where 2 to 20 do much the same without train. */
const PENALTY = 20;
/** Smaller ones change nothing. */
const LEAST = 0.03;

/** What says how far the model is to be believed. */
const OF_MODEL = / (?:own|any|own mean|any mean|own break|any break|stays|out|far)$/;
const APART = 'of train: ';

/**
 * The weights that articles teach which the model was not trained on, and `seen`, of which it knows the ends by heart: there
 * what the model says has weights of its own, which are thrown away. Those that are next to nothing are left out.
 */
export function learnEdges(unseen: readonly Example[], seen: readonly Example[]): EdgeWeights {
  const all = learn([...unseen, ...seen.map(apart)], { penalty: PENALTY, steps: 100, rate: 0.1 });
  return new Map(
    [...all]
      .filter(([name, weight]) => !name.startsWith(APART) && Math.abs(weight) >= LEAST)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function apart(example: Example): Example {
  return example.map(({ evidence, right }) => ({
    right,
    evidence: new Map([...evidence].map(([name, value]) => [OF_MODEL.test(name) ? APART + name : name, value])),
  }));
}

/** The weights as a source file. */
export function sourceOf(weights: EdgeWeights, version: string): string {
  const rows = [...weights].map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight.toFixed(2)}],`);
  return `// Made by bench/edge-model/main.ts from PolNeAR dev and model ${version}; do not edit.
/** The weight of each piece of evidence, as a log-odds. */
export const weights: ReadonlyMap<string, number> = new Map([
${rows.join('\n')}
]);
`;
}
