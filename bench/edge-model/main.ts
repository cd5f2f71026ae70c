/**
 * `npx tsx bench/edge-model/main.ts [DATA]`: learns from PolNeAR's dev articles, of which the model was trained on none, where
 * the parts of an attribution begin and end, and writes the weights to `src/find/edges/weights.gen.ts`. Prints what the
 * articles of each fold score, with the weights that the others taught and without any: the first is what to expect of articles
 * that nobody has seen. (Train teaches the wrong thing: there the model knows the ends by heart.)
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadModel } from '../../src/load-model.ts';
import { crossScores } from './cross.ts';
import { examplesIn } from './examples.ts';
import { learnEdges, sourceOf } from './learn-edges.ts';
import { readTold } from './told.ts';

const data = process.argv[2] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const model = await loadModel();
const articles = await readTold(data, 'dev', model);
const { spec } = model;

for (const [name, { before, after }] of Object.entries(crossScores(articles, spec))) {
  console.log(
    `${name.padEnd(8)}  F1 ${before.f1.toFixed(2)} without, ${after.f1.toFixed(2)} with, weights of other folds`,
  );
}
const weights = learnEdges(articles.flatMap((article) => examplesIn(article, spec)));
const target = fileURLToPath(new URL('../../src/find/edges/weights.gen.ts', import.meta.url));
await writeFile(target, sourceOf(weights, spec.version));
console.log(`${weights.size} weights from ${articles.length} articles`);
await model.runtime.close();
