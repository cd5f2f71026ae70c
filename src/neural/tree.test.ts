import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTrees, type Proposals, UNPROPOSED } from './tree.ts';

type Scored = readonly [head: number, score: number];

function proposals(rows: readonly (readonly Scored[])[]): Proposals {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const heads = new Int32Array(rows.length * width).fill(-1);
  const headScores = new Float32Array(rows.length * width).fill(-Infinity);
  rows.forEach((row, word) => {
    row.forEach(([head, score], k) => {
      heads[word * width + k] = head;
      headScores[word * width + k] = score;
    });
  });
  return { heads, headScores, width };
}

/** Root is the word itself; every word must get there. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head, word) => head === word).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; steps < heads.length; steps++) at = heads[at] as number;
    return heads[at] === at;
  });
}

/** The score of a head, by the rules of `decodeTrees` over one sentence; undefined when it is not allowed. */
function scoreOf(row: readonly Scored[], word: number, head: number): number | undefined {
  const given = row.filter(([h]) => h === head).map(([, score]) => Math.fround(score));
  if (Math.abs(head - word) <= 1) given.push(UNPROPOSED);
  return given.length > 0 ? Math.max(...given) : undefined;
}

function bruteForce(rows: readonly (readonly Scored[])[]): number {
  let best = -Infinity;
  const heads: number[] = [];
  const go = (word: number, total: number) => {
    if (word === rows.length) {
      if (isTree(heads)) best = Math.max(best, total);
      return;
    }
    for (let head = 0; head < rows.length; head++) {
      const score = scoreOf(rows[word] ?? [], word, head);
      if (score === undefined) continue;
      heads[word] = head;
      go(word + 1, total + score);
    }
  };
  go(0, 0);
  return best;
}

const sentence = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((n) => {
    const scored = fc.tuple(fc.nat(n - 1), fc.double({ min: -12, max: 0, noNaN: true }));
    const row = fc.uniqueArray(scored, { maxLength: 4, selector: ([head]) => head });
    return fc.array(
      row.map((scores) => [...scores].sort((a, b) => b[1] - a[1])),
      { minLength: n, maxLength: n },
    );
  });

describe('decodeTrees', () => {
  it.each<[string, readonly (readonly Scored[])[], readonly number[], readonly number[]]>([
    ['the best heads when they are a tree', [[[1, -0.1]], [[1, -0.2]], [[1, -0.1]]], [1, 1, 1], [0, 0, 0]],
    [
      'a cycle is broken where it costs least',
      [
        [
          [1, -0.1],
          [0, -3],
        ],
        [
          [0, -0.1],
          [1, -1],
        ],
      ],
      [1, 1],
      [0, 1],
    ],
    [
      'one root of two',
      [
        [
          [0, -0.1],
          [1, -5],
        ],
        [
          [1, -0.2],
          [0, -2],
        ],
      ],
      [0, 0],
      [0, 1],
    ],
    ['a root is found when none is proposed', [[[1, -0.1]], [[0, -0.1]]], [0, 0], [-1, 0]],
    ['heads are made up when there is none', [[], [[1, -0.1]], []], [1, 1, 1], [-1, 0, -1]],
    ['a sentence of one word', [[]], [0], [-1]],
  ])('%s', (_, rows, heads, choices) => {
    const trees = decodeTrees([0], proposals(rows));
    expect([...trees.heads]).toEqual(heads);
    expect([...trees.choices]).toEqual(choices);
  });

  it('stays inside each sentence', () => {
    const rows: Scored[][] = [
      [
        [2, -0.1],
        [0, -1],
      ],
      [[0, -0.1]],
      [
        [1, -0.1],
        [3, -2],
      ],
      [[3, -0.1]],
    ];
    expect([...decodeTrees([0, 2], proposals(rows)).heads]).toEqual([0, 0, 3, 3]);
  });

  it('finds trees that are as good as the best of all, on short sentences', () => {
    fc.assert(
      fc.property(sentence(6), (rows) => {
        const { heads, choices } = decodeTrees([0], proposals(rows));
        expect(isTree([...heads])).toBe(true);
        let total = 0;
        heads.forEach((head, word) => {
          const choice = choices[word] as number;
          const [proposed, score] = rows[word]?.[choice] ?? [head, UNPROPOSED];
          expect(proposed).toBe(head);
          total += Math.fround(score);
        });
        expect(total).toBeCloseTo(bruteForce(rows), 4);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a tree in every sentence, however long', () => {
    fc.assert(
      fc.property(sentence(60), (rows) => {
        expect(isTree([...decodeTrees([0], proposals(rows)).heads])).toBe(true);
      }),
    );
  });

  it('takes a text without a full stop in its stride', () => {
    const words = 20_000;
    const rows = Array.from({ length: words }, (_, word): Scored[] => [
      [(word * 7919) % words, -0.1],
      [(word * 104_729 + 1) % words, -1],
      [Math.max(0, word - 1), -2],
    ]);
    const { heads } = decodeTrees([0], proposals(rows));
    expect(heads.filter((head, word) => head === word)).toHaveLength(1);
  });
});
