/**
 * `npx tsx bench/edge-model/main.ts [DATA]`: learns from PolNeAR where the parts of an attribution begin and end, and writes
 * the weights to `src/find/edges/weights.gen.ts`. To be run again for each new model.
 *
 * Dev teaches how far the model is to be believed, as it was not trained on it; some of train teaches the rest, what the corpus
 * holds to be a part. Prints what the articles of each fold of dev score, with the weights that the other folds and train
 * taught and without any: the first is what to expect of articles that nobody has seen.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadModel } from '../../src/load-model.ts';
import type { Example } from '../coref-model/examples.ts';
import { crossScores } from './cross.ts';
import { examplesIn, type Told } from './examples.ts';
import { learnEdges, sourceOf } from './learn-edges.ts';
import { readTold } from './told.ts';

/** Articles of train that are enough. */
const SEEN = 200;

const data = process.argv[2] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const model = await loadModel();
const { spec } = model;
const unseen: Told[] = [];
for await (const article of readTold(data, 'dev', model)) unseen.push(article);
const seen: Example[] = [];
for await (const article of readTold(data, 'train', model, SEEN)) seen.push(...examplesIn(article, spec));

for (const [name, { before, after }] of Object.entries(crossScores(unseen, spec, seen))) {
  console.log(
    `${name.padEnd(8)}  F1 ${before.f1.toFixed(2)} without, ${after.f1.toFixed(2)} with, weights of other folds`,
  );
}
const weights = learnEdges(
  unseen.flatMap((article) => examplesIn(article, spec)),
  seen,
);
const target = fileURLToPath(new URL('../../src/find/edges/weights.gen.ts', import.meta.url));
await writeFile(target, sourceOf(weights, spec.version));
console.log(`${weights.size} weights from ${unseen.length} articles of dev and ${SEEN} of train`);
await model.runtime.close();
