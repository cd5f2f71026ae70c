import type { Example } from './examples.ts';

/** Examples as tables: choice `c` has the entries `from[c]` to `from[c + 1]`, example `e` the choices `choices[e]` to the next. */
interface Tables {
  readonly names: readonly string[];
  readonly choices: Int32Array;
  readonly right: Uint8Array;
  readonly from: Int32Array;
  readonly name: Int32Array;
  readonly value: Float64Array;
}

/**
 * Weights under which the right choices are likely: a softmax over the choices of each example, all right ones together
 * counting as right, with a penalty on large weights; Adam over all examples at once, so that it is the same every time.
 */
export function learn(
  examples: readonly Example[],
  { steps = 300, penalty = 2, rate = 0.05 } = {},
): ReadonlyMap<string, number> {
  const tables = tablesOf(examples);
  const weights = new Float64Array(tables.names.length);
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= steps; step += 1) {
    slopeOf(tables, weights, penalty).forEach((own, i) => {
      mean[i] = 0.9 * at(mean, i) + 0.1 * own;
      square[i] = 0.99 * at(square, i) + 0.01 * own * own;
      const push = at(mean, i) / (1 - 0.9 ** step) / (Math.sqrt(at(square, i) / (1 - 0.99 ** step)) + 1e-8);
      weights[i] = at(weights, i) - rate * push;
    });
  }
  return new Map(tables.names.map((name, i) => [name, at(weights, i)]));
}

/** The slope of what is to be made small: minus the log probability of the right choices, and the penalty. */
function slopeOf({ choices, right, from, name, value }: Tables, weights: Float64Array, penalty: number): Float64Array {
  const slope = weights.map((weight) => penalty * weight);
  const shares = new Float64Array(right.length);
  for (let e = 0; e + 1 < choices.length; e += 1) {
    const [first, end] = [at(choices, e), at(choices, e + 1)];
    let most = -Infinity;
    for (let c = first; c < end; c += 1) {
      let score = 0;
      for (let k = at(from, c); k < at(from, c + 1); k += 1) score += at(weights, at(name, k)) * at(value, k);
      shares[c] = score;
      most = Math.max(most, score);
    }
    let [all, ours] = [0, 0];
    for (let c = first; c < end; c += 1) {
      const share = Math.exp(at(shares, c) - most);
      shares[c] = share;
      all += share;
      if (right[c] === 1) ours += share;
    }
    for (let c = first; c < end; c += 1) {
      const pull = at(shares, c) / all - (right[c] === 1 ? at(shares, c) / ours : 0);
      for (let k = at(from, c); k < at(from, c + 1); k += 1) {
        slope[at(name, k)] = at(slope, at(name, k)) + pull * at(value, k);
      }
    }
  }
  return slope;
}

function tablesOf(examples: readonly Example[]): Tables {
  const numbers = new Map<string, number>();
  const [choices, right, from, name, value]: [number[], number[], number[], number[], number[]] = [
    [0],
    [],
    [0],
    [],
    [],
  ];
  for (const example of examples) {
    for (const choice of example) {
      for (const [key, worth] of choice.evidence) {
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        name.push(numbers.get(key) ?? 0);
        value.push(worth);
      }
      right.push(Number(choice.right));
      from.push(name.length);
    }
    choices.push(right.length);
  }
  return {
    names: [...numbers.keys()],
    choices: Int32Array.from(choices),
    right: Uint8Array.from(right),
    from: Int32Array.from(from),
    name: Int32Array.from(name),
    value: Float64Array.from(value),
  };
}

function at(table: ArrayLike<number>, i: number): number {
  return table[i] ?? 0;
}
