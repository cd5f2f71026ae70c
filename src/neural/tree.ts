import { type Arc, bestTree } from './arborescence.ts';

/** Heads that were proposed for words, `width` a word: -1 for none, the word itself for a root; see `Analysis`. */
export interface Proposals {
  readonly heads: Int32Array;
  /** Log probabilities. */
  readonly headScores: Float32Array;
  readonly width: number;
}

export interface Trees {
  /** The head of each word, the word itself for the root of its sentence. */
  readonly heads: Int32Array;
  /** Which of the word's proposals that is, -1 when a head had to be made up. */
  readonly choices: Int8Array;
}

/**
 * Log probability of a head that nobody proposed. Only the neighbours of a word and the root are such; they are there
 * so that every sentence has a tree.
 */
export const UNPROPOSED = -30;

/**
 * The best syntactic tree of each sentence: one root, no cycle, no arc out of the sentence.
 *
 * `starts` are the first words of the sentences, in order, the first being word 0; the last sentence ends with the
 * last word. Where the best head of each word already makes a tree it is taken; otherwise the maximum spanning tree
 * (McDonald et al. 2005, doi:10.3115/1220575.1220641), its single root by a penalty on root arcs (Stanojević & Cohen
 * 2021, A Root of All Evil).
 */
export function decodeTrees(starts: readonly number[], proposals: Proposals): Trees {
  const words = proposals.heads.length / proposals.width;
  const trees: Trees = { heads: new Int32Array(words).fill(-1), choices: new Int8Array(words).fill(-1) };
  starts.forEach((from, i) => {
    const to = starts[i + 1] ?? words;
    if (!decodeGreedily(from, to, proposals, trees)) decodeBest(from, to, proposals, trees);
  });
  return trees;
}

/** Takes each word's best head within the sentence; false when that is no tree. */
function decodeGreedily(from: number, to: number, { heads, width }: Proposals, trees: Trees): boolean {
  let roots = 0;
  for (let word = from; word < to; word++) {
    let at = word * width;
    while (at < (word + 1) * width && !inside(heads[at] as number, from, to)) at++;
    if (at === (word + 1) * width) return false;
    trees.heads[word] = heads[at] as number;
    trees.choices[word] = at - word * width;
    if (trees.heads[word] === word) roots++;
  }
  return roots === 1 && !hasCycle(trees.heads, from, to);
}

function inside(head: number, from: number, to: number): boolean {
  return head >= from && head < to;
}

function hasCycle(heads: Int32Array, from: number, to: number): boolean {
  const walk = new Int32Array(to - from); // the walk in which a word was first met, 0 for none
  for (let start = from; start < to; start++) {
    let word = start;
    while (walk[word - from] === 0) {
      walk[word - from] = start - from + 1;
      word = heads[word] as number;
    }
    if (walk[word - from] === start - from + 1 && heads[word] !== word) return true;
  }
  return false;
}

function decodeBest(from: number, to: number, proposals: Proposals, trees: Trees): void {
  const { arcs, choices } = arcsOf(from, to, proposals);
  const nodes = to - from + 1; // node 0 is the root above the sentence's words
  penaliseRoots(arcs, nodes);
  const chosen = bestTree(nodes, 0, arcs);
  for (let node = 1; node < nodes; node++) {
    const { head } = arcs[chosen[node] as number] as Arc;
    const word = from + node - 1;
    trees.heads[word] = head === 0 ? word : from + head - 1;
    trees.choices[word] = choices[chosen[node] as number] as number;
  }
}

/** All arcs of a sentence over its nodes, and for each the proposal that it comes from or -1. */
function arcsOf(from: number, to: number, { heads, headScores, width }: Proposals) {
  const arcs: { head: number; dependent: number; score: number }[] = [];
  const choices: number[] = [];
  for (let word = from; word < to; word++) {
    const dependent = word - from + 1;
    const add = (head: number, score: number, choice: number) => {
      arcs.push({ head: head === word ? 0 : head - from + 1, dependent, score });
      choices.push(choice);
    };
    for (let k = 0; k < width; k++) {
      const head = heads[word * width + k] as number;
      if (inside(head, from, to)) add(head, Math.max(UNPROPOSED, headScores[word * width + k] as number), k);
    }
    for (const head of [word - 1, word, word + 1]) if (inside(head, from, to)) add(head, UNPROPOSED, -1);
  }
  return { arcs, choices };
}

/** Makes root arcs so dear that no tree takes a second one that it can do without. */
function penaliseRoots(arcs: readonly { readonly head: number; score: number }[], nodes: number): void {
  let best = -Infinity;
  for (const { score } of arcs) best = Math.max(best, score);
  const penalty = nodes * (best - UNPROPOSED) + 1;
  for (const arc of arcs) if (arc.head === 0) arc.score -= penalty;
}
