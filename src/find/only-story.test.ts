import { expect, it } from 'vitest';
import { handMade } from '../neural/model.fixture.ts';
import { findRecord } from './index.ts';

/** The pieces that the model is given to read of a text of which only `paragraphs` are story. */
async function piecesRead(text: string): Promise<readonly number[][]> {
  const model = handMade({ upos: [], relations: [], mentions: [] });
  const { acts: _, ...spec } = model.spec;
  const read: number[][] = [];
  const runtime: typeof model.runtime = {
    ...model.runtime,
    run: (feeds) => {
      read.push(Array.from(feeds.input_ids?.data ?? [], Number));
      return model.runtime.run(feeds);
    },
  };
  const article = { id: 'a', text, language: 'en', paragraphs: [{ start: 6, end: 14 }] };
  await findRecord(article, { ...model, spec, runtime }).catch(() => undefined); // the hand-made outputs are no matter here
  return read;
}

it('reads nothing of what is no story', async () => {
  const clutter = await piecesRead('w7 w8\nw1 w2 w3\nw9 w4 w5');
  expect(clutter.length).toBeGreaterThan(0);
  expect(clutter).toEqual(await piecesRead('     \nw1 w2 w3\n        '));
});
