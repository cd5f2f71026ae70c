import { expect, it } from 'vitest';
import { loadModel } from '../../load-model.ts';
import { readPlain } from '../../read/plain.ts';
import { createFinder } from '../index.ts';

// By the whole way through the program: who "he" is hangs on who speaks where, and on a model that is not sure of it.
it('goes on with who said it, not with who spoke two paragraphs before', async () => {
  const { text, paragraphs } =
    readPlain(`KARA - Tarsundi Prime Minister Joseph Banda will meet with Dan Tembo later this month, officials said Wednesday.

A Tarsundi official, speaking on the condition of anonymity to discuss the prime minister's schedule, said Wednesday that Banda "will meet with any candidate from any party."

Support for Tarsund, and for Banda in particular, is a given among candidates of the Union.

Banda said late Wednesday that he would go ahead with the Tembo meeting, although he tweeted that he "rejects Dan Tembo's latest comments about farmers."`);
  const model = await loadModel();
  const [record] = await createFinder(model).find([{ id: 'he', text, language: 'en', paragraphs }]);
  await model.runtime.close();
  const tweeted = record?.attributions.find(({ cue }) =>
    cue.some(({ start, end }) => text.slice(start, end) === 'tweeted'),
  );
  expect(record?.entities.find(({ id }) => id === tweeted?.speaker)?.name).toBe('Joseph Banda');
});
