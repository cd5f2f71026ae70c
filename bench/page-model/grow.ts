import type { Forest } from '../../src/read/page/trees.ts';
import { random } from './random.ts';

export interface Growing {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Share of the groups (pages), and of the features, that each tree sees. */
  readonly groups: number;
  readonly columns: number;
  /** Least weight of a leaf, and what shrinks its value. */
  readonly leaf: number;
  readonly shrink: number;
  readonly seed: number;
}

export const usual: Growing = {
  trees: 100,
  depth: 4,
  rate: 0.08,
  groups: 0.7,
  columns: 0.3,
  leaf: 16,
  shrink: 3,
  seed: 1,
};

export interface Rows {
  readonly features: readonly string[];
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly weight: readonly number[];
  readonly group: readonly number[];
}

const bins = 64;

/**
 * Gradient-boosted trees on log loss (Friedman, 2001; the second-order gain of Chen and Guestrin, 2016), over binned
 * features. Each tree sees a sample of whole pages, since blocks of one page are alike. Same seed, same forest.
 */
export function growForest(rows: Rows, growing: Growing = usual): Forest {
  const { y, weight, group } = rows;
  const n = y.length;
  const next = random(growing.seed);
  const columns = rows.features.map((_, f) => binned(rows.x.map((row) => row[f] ?? 0)));
  const groups = [...new Set(group)];
  const share = sum(weight.map((w, i) => w * (y[i] ?? 0))) / sum(weight);
  const base = Math.log(share / (1 - share));
  const margin = new Float64Array(n).fill(base);
  const trees: number[][] = [];
  for (let t = 0; t < growing.trees; t += 1) {
    const sampled = new Set(groups.filter(() => next() < growing.groups));
    const used = columns.flatMap((_, f) => (next() < growing.columns ? [f] : []));
    const g = new Float64Array(n);
    const h = new Float64Array(n);
    const members: number[] = [];
    for (let i = 0; i < n; i += 1) {
      const p = 1 / (1 + Math.exp(-(margin[i] ?? 0)));
      g[i] = (weight[i] ?? 0) * (p - (y[i] ?? 0));
      h[i] = (weight[i] ?? 0) * p * (1 - p);
      if (sampled.has(group[i] ?? -1)) members.push(i);
    }
    const tree = growTree(columns, used, g, h, weight, members, growing);
    trees.push(tree);
    for (let i = 0; i < n; i += 1) margin[i] = (margin[i] ?? 0) + valueAt(tree, rows.x[i] ?? []);
  }
  return { features: rows.features, base: rounded(base), trees };
}

interface Column {
  readonly cuts: readonly number[];
  readonly bin: Uint8Array;
}

function binned(values: readonly number[]): Column {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const cuts: number[] = [];
  const all = [...values].sort((a, b) => a - b);
  if (sorted.length <= bins)
    for (let k = 0; k + 1 < sorted.length; k += 1) cuts.push(between(sorted[k] ?? 0, sorted[k + 1] ?? 0));
  else {
    for (let k = 1; k < bins; k += 1) {
      const value = rounded(all[Math.floor((k * all.length) / bins)] ?? 0);
      if (cuts.at(-1) !== value) cuts.push(value);
    }
  }
  return { cuts, bin: Uint8Array.from(values, (value) => firstAtLeast(cuts, value)) };
}

function between(a: number, b: number): number {
  return rounded((a + b) / 2);
}

function firstAtLeast(cuts: readonly number[], value: number): number {
  let lo = 0;
  let hi = cuts.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((cuts[mid] ?? 0) < value) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function growTree(
  columns: readonly Column[],
  used: readonly number[],
  g: Float64Array,
  h: Float64Array,
  w: readonly number[],
  members: readonly number[],
  growing: Growing,
): number[] {
  const tree: number[] = [];
  const build = (rows: readonly number[], depth: number): number => {
    const at = tree.length / 4;
    tree.push(-1, 0, 0, 0);
    const split = depth === 0 ? undefined : bestSplit(columns, used, g, h, w, rows, growing);
    if (split === undefined) {
      const G = sum(rows.map((i) => g[i] ?? 0));
      const H = sum(rows.map((i) => h[i] ?? 0));
      tree[4 * at + 1] = rounded((-growing.rate * G) / (H + growing.shrink));
      return at;
    }
    const column = columns[split.feature];
    const left = rows.filter((i) => (column?.bin[i] ?? 0) <= split.bin);
    const right = rows.filter((i) => (column?.bin[i] ?? 0) > split.bin);
    tree[4 * at] = split.feature;
    tree[4 * at + 1] = column?.cuts[split.bin] ?? 0;
    tree[4 * at + 2] = build(left, depth - 1);
    tree[4 * at + 3] = build(right, depth - 1);
    return at;
  };
  build(members, growing.depth);
  return tree;
}

function bestSplit(
  columns: readonly Column[],
  used: readonly number[],
  g: Float64Array,
  h: Float64Array,
  w: readonly number[],
  rows: readonly number[],
  { leaf, shrink }: Growing,
) {
  let best: { feature: number; bin: number; gain: number } | undefined;
  let G = 0;
  let H = 0;
  let W = 0;
  for (const i of rows) {
    G += g[i] ?? 0;
    H += h[i] ?? 0;
    W += w[i] ?? 0;
  }
  const whole = (G * G) / (H + shrink);
  for (const feature of used) {
    const { bin, cuts } = columns[feature] as Column;
    if (cuts.length === 0) continue;
    const bg = new Float64Array(bins + 1);
    const bh = new Float64Array(bins + 1);
    const bw = new Float64Array(bins + 1);
    for (const i of rows) {
      const b = bin[i] ?? 0;
      bg[b] = (bg[b] ?? 0) + (g[i] ?? 0);
      bh[b] = (bh[b] ?? 0) + (h[i] ?? 0);
      bw[b] = (bw[b] ?? 0) + (w[i] ?? 0);
    }
    let gl = 0;
    let hl = 0;
    let wl = 0;
    for (let b = 0; b < cuts.length; b += 1) {
      gl += bg[b] ?? 0;
      hl += bh[b] ?? 0;
      wl += bw[b] ?? 0;
      if (wl < leaf || W - wl < leaf) continue;
      const gain = (gl * gl) / (hl + shrink) + ((G - gl) * (G - gl)) / (H - hl + shrink) - whole;
      if (gain > 1e-6 && (best === undefined || gain > best.gain)) best = { feature, bin: b, gain };
    }
  }
  return best;
}

function valueAt(tree: readonly number[], row: readonly number[]): number {
  let at = 0;
  while ((tree[at] ?? -1) >= 0)
    at = 4 * ((row[tree[at] ?? 0] ?? 0) <= (tree[at + 1] ?? 0) ? (tree[at + 2] ?? 0) : (tree[at + 3] ?? 0));
  return tree[at + 1] ?? 0;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
