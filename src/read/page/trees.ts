/**
 * A forest of small decision trees, as a table. A tree is a flat list of nodes, four numbers each: feature, threshold,
 * left, right. Below or at the threshold goes left. A leaf has feature -1 and its value in place of the threshold.
 */
export interface Forest {
  readonly features: readonly string[];
  /** Log-odds that every block starts from. */
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** How likely a row of feature values is story: 0 to 1. */
export function likelihood({ base, trees }: Forest, row: readonly number[]): number {
  let logOdds = base;
  for (const tree of trees) logOdds += leaf(tree, row);
  return 1 / (1 + Math.exp(-logOdds));
}

function leaf(tree: readonly number[], row: readonly number[]): number {
  let at = 0;
  for (;;) {
    const feature = tree[at] ?? -1;
    const value = tree[at + 1] ?? 0;
    if (feature < 0) return value;
    at = 4 * ((row[feature] ?? 0) <= value ? (tree[at + 2] ?? 0) : (tree[at + 3] ?? 0));
  }
}
