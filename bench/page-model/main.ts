/**
 * Grows the two forests that tell a page's story from its clutter and writes `src/read/page/model.gen.ts`; with `--cross N`
 * measures instead, by five-fold cross-validation over pages, N times with other folds, what they reach on pages that
 * they have not seen. `npx tsx bench/page-model/main.ts --data DIR [--cross N] [--worst N]`
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { storyLines } from '../../src/read/page/story-lines.ts';
import type { PageModel } from '../../src/read/page/weigh.ts';
import { type PageScore, scorePage, sumScores } from '../shingles.ts';
import { foldsOf } from './folds.ts';
import { type TrainingPage, trainingPages } from './pages.ts';
import { trainPageModel } from './train.ts';

const FOLDS = 5;
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../../shared/data', import.meta.url)) },
    cross: { type: 'string' },
    worst: { type: 'string', default: '0' },
  },
});

const pages = await trainingPages(values.data);
if (values.cross === undefined) await writeModel(trainPageModel(pages, 1));
else {
  const runs = Array.from({ length: Number(values.cross) }, (_, run) => crossValidate(run + 1));
  const mean = runs.reduce((sum, { f1 }) => sum + f1, 0) / runs.length;
  console.log(`mean F1 ${mean.toFixed(4)} of ${runs.length} runs, ${FOLDS} folds over ${pages.length} pages`);
}

function crossValidate(seed: number): { readonly f1: number } {
  const fold = foldsOf(pages.length, FOLDS, seed);
  const scores: (readonly [TrainingPage, PageScore])[] = [];
  for (let k = 0; k < FOLDS; k += 1) {
    const model = trainPageModel(
      pages.filter((_, i) => fold[i] !== k),
      seed,
    );
    for (const [i, page] of pages.entries()) if (fold[i] === k) scores.push([page, scoreOf(page, model)]);
  }
  const result = sumScores(scores.map(([, score]) => score));
  const { precision, recall, f1 } = result;
  console.log(`run ${seed}: P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`);
  const worst = scores.sort(([, a], [, b]) => a.hit - b.hit).slice(0, Number(values.worst));
  for (const [{ key }, { wrong, missed }] of worst) {
    console.log(`  ${key.slice(0, 12)}  wrong ${wrong.toFixed(3)}  missed ${missed.toFixed(3)}`);
  }
  return result;
}

function scoreOf({ view, meta, truth }: TrainingPage, model: PageModel): PageScore {
  return scorePage(truth, storyLines(view, model, meta.title, meta.body).join('\n\n'));
}

async function writeModel(model: PageModel): Promise<void> {
  const file = fileURLToPath(new URL('../../src/read/page/model.gen.ts', import.meta.url));
  const source = [
    '// Made by bench/page-model/main.ts from saved pages; do not edit.',
    "import type { PageModel } from './weigh.ts';",
    '',
    `export const pageModel: PageModel = JSON.parse('${JSON.stringify(model)}');`,
    '',
  ];
  await writeFile(file, source.join('\n'));
}
