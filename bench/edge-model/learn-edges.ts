import type { EdgeWeights } from '../../src/find/edges/index.ts';
import type { Example } from '../coref-model/examples.ts';
import { learn } from '../coref-model/learn.ts';

/** Chosen on dev with folds left out, where 5 to 40 do much the same. */
const PENALTY = 20;
/** Smaller ones change nothing. */
const LEAST = 0.02;

/** The weights that the examples teach; those that are next to nothing are left out. */
export function learnEdges(examples: readonly Example[]): EdgeWeights {
  const all = learn(examples, { penalty: PENALTY, steps: 120, rate: 0.08 });
  return new Map([...all].filter(([, weight]) => Math.abs(weight) >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1)));
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
