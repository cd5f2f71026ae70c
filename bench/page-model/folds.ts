import { random } from './random.ts';

/** For each of `count` items the fold it belongs to: `folds` folds of one size, shuffled by the seed. */
export function foldsOf(count: number, folds: number, seed: number): readonly number[] {
  const next = random(seed);
  const order = Array.from({ length: count }, (_, i) => [next(), i] as const).sort(([a], [b]) => a - b);
  const fold = new Array<number>(count).fill(0);
  for (const [place, [, i]] of order.entries()) fold[i] = place % folds;
  return fold;
}
