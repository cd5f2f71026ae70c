import { likelihood } from '../../src/read/page/trees.ts';
import { aloneNames, type PageModel, placedNames, placedRows, type Row } from '../../src/read/page/weigh.ts';
import { foldsOf } from './folds.ts';
import { type Growing, growForest, type Rows, usual } from './grow.ts';
import type { TrainingPage } from './pages.ts';

const innerFolds = 4;
/** What the blocks of one page weigh together; a block weighs as the root of its words, and never nothing. */
const pageWeight = 300;
const leastWeight = 0.02;
/** What a variant of a page weighs beside the page itself. */
const variantShare = Number(process.env.VS ?? 0.3);

/**
 * Grows both forests. The second learns from what the first says of pages that it has not seen (by folds), since that is
 * what it will be given.
 */
export function trainPageModel(originals: readonly TrainingPage[], seed: number, growing: Growing = usual): PageModel {
  const settings = { ...growing, seed };
  const foldOf = foldsOf(originals.length, innerFolds, seed + 99);
  const pages = originals.flatMap((page) => [page, ...page.variants]);
  const fold = originals.flatMap((page, i) => [page, ...page.variants].map(() => foldOf[i]));
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
  const weight = pages.flatMap(({ view, isStory, variants }) => {
    const story = view.blocks.reduce((sum, { words }, i) => (isStory[i] ? sum + words : sum), 0);
    const raw = view.blocks.map(({ words }) => Math.min(1, Math.sqrt(words / Math.max(50, story))));
    const sum = raw.reduce((a, b) => a + b, 0) || 1;
    const share = variants.length > 0 ? 1 : variantShare;
    return raw.map((w) => share * ((pageWeight * w) / sum + leastWeight));
  });
  const groups = [...new Set(pages.map(({ key }) => key))];
  return {
    features,
    x: rows.flat(),
    y: pages.flatMap(({ isStory }) => isStory.map(Number)),
    weight,
    group: pages.flatMap(({ key, isStory }) => isStory.map(() => groups.indexOf(key))),
  };
}
