import { likelihood } from '../../src/read/page/trees.ts';
import { aloneNames, type PageModel, placedNames, placedRows, type Row } from '../../src/read/page/weigh.ts';
import { foldsOf } from './folds.ts';
import { type Growing, growForest, type Rows, usual } from './grow.ts';
import type { TrainingPage } from './pages.ts';

const innerFolds = 4;
/** What the blocks of one page weigh together; a block weighs as the root of its words, and never nothing. */
const pageWeight = 300;
const leastWeight = 0.02;

/**
 * Grows both forests. The second learns from what the first says of pages that it has not seen (by folds), since that is
 * what it will be given.
 */
export function trainPageModel(pages: readonly TrainingPage[], seed: number, growing: Growing = usual): PageModel {
  const settings = { ...growing, seed };
  const fold = foldsOf(pages.length, innerFolds, seed + 99);
  const placed: (readonly Row[])[] = pages.map(() => []);
  for (let k = 0; k < innerFolds; k += 1) {
    const seen = pages.filter((_, i) => fold[i] !== k);
    const forest = growForest(
      rowsOf(
        seen,
        seen.map(({ alone }) => alone),
        aloneNames,
      ),
      settings,
    );
    for (const [i, { view, alone }] of pages.entries()) {
      if (fold[i] === k)
        placed[i] = placedRows(
          view,
          alone,
          alone.map((row) => likelihood(forest, row)),
        );
    }
  }
  return {
    alone: growForest(
      rowsOf(
        pages,
        pages.map(({ alone }) => alone),
        aloneNames,
      ),
      settings,
    ),
    placed: growForest(rowsOf(pages, placed, placedNames), settings),
  };
}

function rowsOf(pages: readonly TrainingPage[], rows: readonly (readonly Row[])[], features: readonly string[]): Rows {
  const weight = pages.flatMap(({ view, isStory }) => {
    const story = view.blocks.reduce((sum, { words }, i) => (isStory[i] ? sum + words : sum), 0);
    const raw = view.blocks.map(({ words }) => Math.min(1, Math.sqrt(words / Math.max(50, story))));
    const sum = raw.reduce((a, b) => a + b, 0) || 1;
    return raw.map((w) => (pageWeight * w) / sum + leastWeight);
  });
  return {
    features,
    x: rows.flat(),
    y: pages.flatMap(({ isStory }) => isStory.map(Number)),
    weight,
    group: pages.flatMap(({ isStory }, i) => isStory.map(() => i)),
  };
}
