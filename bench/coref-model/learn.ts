import type { Example } from './examples.ts';

/**
 * Weights under which the right choices are likely: a softmax over the choices of each example, all right ones together
 * counting as right, with a penalty on large weights; Adam over all examples at once, so that it is the same every time.
 */
export function learn(
  examples: readonly Example[],
  { steps = 300, penalty = 2, rate = 0.05 } = {},
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const choices = examples.map((example) =>
    example.map(({ evidence, right }) => ({
      right,
      entries: [...evidence].map(([name, value]): readonly [number, number] => {
        if (!numbers.has(name)) numbers.set(name, numbers.size);
        return [numbers.get(name) ?? 0, value];
      }),
    })),
  );
  const weights = new Float64Array(numbers.size);
  const [mean, square] = [new Float64Array(numbers.size), new Float64Array(numbers.size)];
  for (let step = 1; step <= steps; step += 1) {
    const slope = weights.map((weight) => penalty * weight);
    for (const example of choices) {
      const scores = example.map(({ entries }) =>
        entries.reduce((sum, [at, value]) => sum + at0(weights, at) * value, 0),
      );
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const all = shares.reduce((a, b) => a + b, 0);
      const right = shares.reduce((sum, share, i) => sum + (example[i]?.right ? share : 0), 0);
      example.forEach((choice, i) => {
        const share = at0(shares, i);
        const pull = share / all - (choice.right ? share / right : 0);
        for (const [at, value] of choice.entries) slope[at] = at0(slope, at) + pull * value;
      });
    }
    slope.forEach((own, i) => {
      mean[i] = 0.9 * at0(mean, i) + 0.1 * own;
      square[i] = 0.99 * at0(square, i) + 0.01 * own * own;
      const push = at0(mean, i) / (1 - 0.9 ** step) / (Math.sqrt(at0(square, i) / (1 - 0.99 ** step)) + 1e-8);
      weights[i] = at0(weights, i) - rate * push;
    });
  }
  return new Map([...numbers].map(([name, i]) => [name, at0(weights, i)]));
}

function at0(table: ArrayLike<number>, i: number): number {
  return table[i] ?? 0;
}
