/**
 * `npx tsx bench/coref-model/main.ts [DATA]`: learns the weights of coreference from GUM and writes them to
 * `src/find/coreference/weights.gen.ts`.
 *
 * Dev teaches how much the model's pointers are worth, as it was not trained on it; train, where the pointers are surer
 * than they are elsewhere, teaches the rest: there what they say has weights of its own, which are thrown away.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModel } from '../../src/load-model.ts';
import { type Example, examplesIn } from './examples.ts';
import { learn } from './learn.ts';

const data = process.argv[2] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const model = await loadModel();

async function examples(split: string): Promise<Example[]> {
  const folder = join(data, 'gum', split);
  const all: Example[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.conllu')).sort()) {
    all.push(...(await examplesIn(model, await readFile(join(folder, file), 'utf8'))));
  }
  return all;
}

const APART = 'of train: ';
const ofPointers = / (?:pointed|self|far unpointed|new)$/;

function apart(example: Example): Example {
  return example.map(({ evidence, right }) => ({
    right,
    evidence: new Map([...evidence].map(([name, value]) => [ofPointers.test(name) ? APART + name : name, value])),
  }));
}

const [dev, train] = [await examples('dev'), (await examples('train')).map(apart)];
const weights = learn([...dev, ...train]);
/** Smaller ones change nothing. */
const LEAST = 0.02;
const rows = [...weights]
  .filter(([name, weight]) => !name.startsWith(APART) && Math.abs(weight) >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, weight]) => `  ['${name}', ${weight.toFixed(2)}],`);
const file = `// Made by bench/coref-model/main.ts from GUM and model ${model.spec.version}; do not edit.
/** The weight of each piece of evidence, as a log-odds. */
export const weights: ReadonlyMap<string, number> = new Map([
${rows.join('\n')}
]);
`;
await writeFile(fileURLToPath(new URL('../../src/find/coreference/weights.gen.ts', import.meta.url)), file);
console.log(`${rows.length} weights from ${dev.length + train.length} mentions`);
await model.runtime.close();
