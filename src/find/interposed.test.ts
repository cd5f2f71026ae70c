import { expect, it } from 'vitest';
import type { Parts } from './03-parts.ts';
import { aroundInterposed } from './interposed.ts';
import type { Run } from './word-runs.ts';

const run = (first: number, last = first): Run => ({ first, last });

/** Parts with a cue of one word, made by `rule`. */
function parts(source: Run, cue: number, content: readonly Run[], rule: string): Parts {
  const candidate = { word: cue, score: 1, first: 0, probs: new Float32Array() };
  const by: Parts['by'] = [{ stage: 'parts', about: 'content', rule }];
  return { cue: { ...run(cue), candidate }, source: [source], content, sure: 1, by };
}

const inner = (rule: string) => parts(run(8), 9, [run(5, 6), run(11, 14)], rule);
const outer = parts(run(0), 1, [run(2, 4), run(11, 14)], 'best-sequence');

it.each([
  ['is whole around a saying put in between', 'as-said', [run(2, 14)]],
  ['keeps its gap around another', 'best-sequence', outer.content],
])('a content %s', (_, rule, content) => {
  const [own] = aroundInterposed([outer, inner(rule)], [outer, inner(rule)]);
  expect(own?.content).toEqual(content);
});

it('takes in what is said of "which" right behind it', () => {
  const fear = parts(run(0), 1, [run(2, 5)], 'best-sequence');
  const judged = parts(run(8), 9, [run(6, 7), run(10, 11)], 'judged-so');
  const [own] = aroundInterposed([fear, judged], [fear, judged]);
  expect(own?.content).toEqual([run(2, 11)]);
});
