/** An arc from a head to its dependent. */
export interface Arc {
  readonly head: number;
  readonly dependent: number;
  readonly score: number;
}

/**
 * The best tree over nodes 0 to `nodes` - 1 that hangs on `root`: for each node the index in `arcs` of the arc to it,
 * -1 for the root. Of all sets of arcs in which each node but the root has one head and is reached from the root,
 * this one has the highest sum of scores (of equal ones, any).
 *
 * Chu & Liu (1965) and Edmonds (1967), by contraction with mergeable heaps as in Tarjan (1977, Finding optimum
 * branchings) and Gabow et al. (1986), in O(arcs * log arcs). Throws RangeError when some node cannot be reached.
 */
export function bestTree(nodes: number, root: number, arcs: readonly Arc[]): Int32Array {
  const heaps = heapsByDependent(2 * nodes, arcs);
  const { merged, parent } = contract(nodes, root, arcs, heaps);
  return expand(nodes, root, arcs, merged, parent);
}

/** A leftist heap of arcs, the best first; `added` is still to be added to all scores in it. */
interface Heap {
  readonly arc: number;
  score: number;
  added: number;
  rank: number;
  left: Heap | undefined;
  right: Heap | undefined;
}

function heapsByDependent(size: number, arcs: readonly Arc[]): (Heap | undefined)[] {
  const heaps: (Heap | undefined)[] = new Array(size).fill(undefined);
  arcs.forEach(({ dependent, score }, arc) => {
    const single: Heap = { arc, score, added: 0, rank: 1, left: undefined, right: undefined };
    heaps[dependent] = meld(heaps[dependent], single);
  });
  return heaps;
}

/** The one heap of two; no deeper than the logarithm of their size. */
function meld(a: Heap | undefined, b: Heap | undefined): Heap | undefined {
  if (!a) return b;
  if (!b) return a;
  settle(a);
  settle(b);
  const [top, other] = a.score >= b.score ? [a, b] : [b, a];
  top.right = meld(top.right, other);
  if ((top.left?.rank ?? 0) < (top.right?.rank ?? 0)) [top.left, top.right] = [top.right, top.left];
  top.rank = 1 + (top.right?.rank ?? 0);
  return top;
}

function settle(heap: Heap): void {
  if (heap.added === 0) return;
  heap.score += heap.added;
  if (heap.left) heap.left.added += heap.added;
  if (heap.right) heap.right.added += heap.added;
  heap.added = 0;
}

interface Contracted {
  /** The arc chosen into each node, contracted ones included. */
  readonly merged: Int32Array;
  /** The contracted node that a node went into, -1 for none. */
  readonly parent: Int32Array;
}

/** Takes the best arc into node after node; each cycle becomes one new node whose arcs are scored by what they cost. */
function contract(nodes: number, root: number, arcs: readonly Arc[], heaps: (Heap | undefined)[]): Contracted {
  const merged = new Int32Array(2 * nodes).fill(-1);
  const parent = new Int32Array(2 * nodes).fill(-1);
  const group = Int32Array.from({ length: 2 * nodes }, (_, i) => i);
  const state = new Uint8Array(2 * nodes); // 1 on the path, 2 hangs on the root
  state[root] = 2;
  let count = nodes;
  for (let start = 0; start < nodes; start++) {
    let node = find(group, start);
    const path: number[] = [];
    while (state[node] !== 2) {
      if (state[node] === 1) node = contractCycle(node);
      else {
        state[node] = 1;
        path.push(node);
      }
      node = find(group, take(node).head);
    }
    for (const done of path) state[done] = 2;

    function contractCycle(entry: number): number {
      const whole = count++;
      let heap: Heap | undefined;
      for (let member = -1; member !== entry; ) {
        member = path.pop() as number;
        heap = meld(heap, heaps[member]);
        group[member] = whole;
        parent[member] = whole;
      }
      heaps[whole] = heap;
      state[whole] = 1;
      path.push(whole);
      return whole;
    }
  }
  return { merged, parent };

  /** The best arc into a node from outside it; what is left counts by how much worse it is. */
  function take(node: number): Arc {
    for (;;) {
      const heap = heaps[node];
      if (!heap) throw new RangeError('a node cannot be reached from the root');
      settle(heap);
      const arc = arcs[heap.arc] as Arc;
      heaps[node] = meld(heap.left, heap.right);
      if (find(group, arc.head) === node) continue;
      const rest = heaps[node];
      if (rest) rest.added -= heap.score;
      merged[node] = heap.arc;
      return arc;
    }
  }
}

function find(group: Int32Array, node: number): number {
  let at = node;
  while (group[at] !== at) {
    group[at] = group[group[at] as number] as number;
    at = group[at] as number;
  }
  return at;
}

/** Breaks each cycle at the member that the arc into it from outside hangs on, the outermost cycles first. */
function expand(nodes: number, root: number, arcs: readonly Arc[], merged: Int32Array, parent: Int32Array): Int32Array {
  for (let whole = 2 * nodes - 1; whole >= nodes; whole--) {
    const into = merged[whole] as number;
    if (into < 0) continue;
    let member = (arcs[into] as Arc).dependent;
    while (parent[member] !== whole) member = parent[member] as number;
    merged[member] = into;
  }
  const chosen = merged.slice(0, nodes);
  chosen[root] = -1;
  return chosen;
}
