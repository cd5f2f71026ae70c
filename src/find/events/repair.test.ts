import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Draft,
  liftVerbs,
  markPassives,
  markRows,
  openCircles,
  raiseFromFunctionWords,
  raiseNouns,
} from './repair.ts';

interface Word {
  readonly form: string;
  readonly upos: string;
  readonly relation: string;
  readonly head: number;
}

function draftOf(words: readonly Word[]): Draft {
  return {
    heads: Int32Array.from(words, ({ head }) => head),
    relations: words.map(({ relation }) => relation),
    lower: (node) => words[node]?.form ?? '',
    upos: (node) => words[node]?.upos ?? '',
  };
}

/** The nodes that walking up from each node never leaves. */
function circles({ heads }: Draft): number[] {
  return [...heads.keys()].filter((node) => {
    let at = heads[node] ?? -1;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps += 1) at = heads[at] ?? -1;
    return at >= 0;
  });
}

describe('repair', () => {
  it('has a noun take the place of the word that only points at it', () => {
    const draft = draftOf([
      { form: 'urged', upos: 'VERB', relation: 'root', head: -1 },
      { form: 'both', upos: 'DET', relation: 'obj', head: 0 },
      { form: 'sides', upos: 'NOUN', relation: 'goeswith', head: 1 },
    ]);
    raiseNouns(draft);
    expect([...draft.heads]).toEqual([-1, 2, 0]);
    expect(draft.relations).toEqual(['root', 'det', 'obj']);
  });

  it('has a noun behind its own "and" stand in a row with the one before', () => {
    const draft = draftOf([
      { form: 'russia', upos: 'PROPN', relation: 'nsubj', head: 3 },
      { form: 'and', upos: 'CCONJ', relation: 'cc', head: 2 },
      { form: 'ministers', upos: 'NOUN', relation: 'flat', head: 0 },
      { form: 'met', upos: 'VERB', relation: 'root', head: -1 },
    ]);
    markRows(draft);
    expect(draft.relations).toEqual(['nsubj', 'cc', 'conj', 'root']);
  });

  it('does not hang the agent of a passive on a verb that hangs on it', () => {
    const draft = draftOf([
      { form: 'was', upos: 'AUX', relation: 'aux', head: 1 },
      { form: 'taken', upos: 'VERB', relation: 'acl', head: 3 },
      { form: 'by', upos: 'ADP', relation: 'case', head: 3 },
      { form: 'rebels', upos: 'NOUN', relation: 'root', head: -1 },
    ]);
    markPassives(draft);
    expect(circles(draft)).toEqual([]);
    expect(draft.heads[3]).toBe(-1);
  });

  it('leaves a tree a tree, whatever it is', () => {
    const word = fc.record({
      form: fc.constantFrom('was', 'been', 'has', 'taken', 'by', 'rebels', 'the', 'and'),
      upos: fc.constantFrom('AUX', 'VERB', 'ADP', 'NOUN', 'DET', 'PROPN', 'CCONJ'),
      relation: fc.constantFrom('aux', 'aux:pass', 'case', 'nsubj', 'obl', 'acl', 'cop'),
      up: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.nat(13), (words, turn) => {
        // Each hangs on one before it in some order, so that what comes in is a tree.
        const order = words.map((_, i) => (i + turn) % words.length);
        const heads = new Map(order.map((node, i) => [node, i === 0 ? -1 : (order[(words[node]?.up ?? 0) % i] ?? -1)]));
        const draft = draftOf(words.map((own, i) => ({ ...own, head: heads.get(i) ?? -1 })));
        raiseFromFunctionWords(draft);
        liftVerbs(draft);
        markPassives(draft);
        openCircles(draft.heads);
        expect(circles(draft)).toEqual([]);
      }),
    );
  });
});
