import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { handMade } from './model.fixture.ts';
import { pretokens } from './pretokens.ts';
import { readAct } from './read-act.ts';

const acts = { types: ['AID', 'ASSAULT'], width: 2, told: 4 };
const text = 'w1. w22 w3 w4.';
const sentence = pretokens(text).slice(2);

describe('readAct', () => {
  it('reads the sentence alone, with the first piece of each word of both sides marked', async () => {
    const model = handMade({ acts });
    const types = await readAct(model, text, sentence, [0], [2]);
    // [CLS] w2 ##2 w3 w4 . [SEP]: the scores of the hand-made model are one actor and the place of the recipient
    expect(model.runs).toEqual([{ rows: 1, length: 7, sides: [0, 1, 0, 0, 2, 0, 0] }]);
    expect(types?.[1]).toBeCloseTo(1 / (1 + Math.exp(1 - 4)), 5);
    expect((types?.[0] ?? 0) + (types?.[1] ?? 0)).toBeCloseTo(1, 5);
  });

  it('takes a word on both sides for who acts', async () => {
    const model = handMade({ acts });
    await readAct(model, text, sentence, [1], [1, 2]);
    expect(model.runs[0]?.sides).toEqual([0, 0, 0, 1, 2, 0, 0]);
  });

  it.each<[string, Parameters<typeof readAct>]>([
    ['without a side', [handMade({ acts }), text, sentence, [], [2]]],
    ['of no words', [handMade({ acts }), text, [], [0], [2]]],
    ['with a model that reads no sides', [handMade(), text, sentence, [0], [2]]],
    ['of more than a window', [handMade({ acts, window: 6, overlap: 2 }), text, sentence, [0], [2]]],
  ])('asks nothing %s', async (_, asked) => {
    expect(await readAct(...asked)).toBeUndefined();
    expect((asked[0] as ReturnType<typeof handMade>).runs).toEqual([]);
  });
});

it('marks nobody when an article is read, and gives no sides to a model that has none', async () => {
  const marked = handMade({ acts });
  await analyse(marked, text);
  expect(marked.runs[0]?.sides?.some((side) => side !== 0)).toBe(false);
  const plain = handMade();
  await analyse(plain, text);
  expect(plain.runs[0]).not.toHaveProperty('sides');
});
