import type { Output, Outputs } from './runtime.ts';

/** A float output by name. Throws TypeError when the model gives no such. */
export function floats(
  outputs: Outputs,
  name: string,
): { readonly dims: readonly number[]; readonly data: Float32Array } {
  const { dims, data } = find(outputs, name);
  if (!(data instanceof Float32Array)) throw new TypeError(`the model's output ${name} is not float`);
  return { dims, data };
}

/** An int64 output by name, as the low halves of its numbers: entry `i` stands at `2 * i`. Throws TypeError as above. */
export function lowHalves(
  outputs: Outputs,
  name: string,
): { readonly dims: readonly number[]; readonly data: Int32Array } {
  const { dims, data } = find(outputs, name);
  if (!(data instanceof BigInt64Array)) throw new TypeError(`the model's output ${name} is not int64`);
  return { dims, data: new Int32Array(data.buffer, data.byteOffset, 2 * data.length) };
}

function find(outputs: Outputs, name: string): Output {
  const output = outputs[name];
  if (!output) throw new TypeError(`the model has no output ${name}`);
  return output;
}

/** Adds `weight` times the softmax of `width` logits from `logits[at]` on to `sums` from `to` on; `width` is 256 at most. */
export function addSoftmax(
  logits: Float32Array,
  at: number,
  width: number,
  weight: number,
  sums: Float32Array,
  to: number,
): void {
  let top = -Infinity;
  for (let c = 0; c < width; c++) top = Math.max(top, logits[at + c] as number);
  let total = 0;
  for (let c = 0; c < width; c++) {
    const power = Math.exp((logits[at + c] as number) - top);
    powers[c] = power;
    total += power;
  }
  const share = weight / total;
  for (let c = 0; c < width; c++) sums[to + c] = (sums[to + c] as number) + share * (powers[c] as number);
}

/** Room for one softmax, kept because an article takes a hundred thousand of them. */
const powers = new Float64Array(256);

/** Probability of a single logit. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
