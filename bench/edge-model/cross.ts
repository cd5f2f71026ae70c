import type { EdgeWeights } from '../../src/find/edges/index.ts';
import { findAttributions } from '../../src/find/index.ts';
import { spanOf } from '../../src/find/word-runs.ts';
import type { ModelSpec } from '../../src/neural/index.ts';
import { type Attributed, AttributionScore, type Score } from '../attribution-score.ts';
import type { Example } from '../coref-model/examples.ts';
import { foldsOf } from '../page-model/folds.ts';
import { examplesIn, type Told } from './examples.ts';
import { learnEdges } from './learn-edges.ts';

/**
 * Scores of the attributions (without those within others) of all articles, each with weights that were learned without it
 * (from the others and from `seen`), and without weights.
 */
export function crossScores(
  articles: readonly Told[],
  spec: ModelSpec,
  seen: readonly Example[],
  { folds = 5, seed = 1 } = {},
): Record<string, { readonly before: Score; readonly after: Score }> {
  const fold = foldsOf(articles.length, folds, seed);
  const examples = articles.map((article) => examplesIn(article, spec));
  const [before, after] = [new AttributionScore(), new AttributionScore()];
  for (let k = 0; k < folds; k += 1) {
    const weights = learnEdges(examples.filter((_, i) => fold[i] !== k).flat(), seen);
    for (const article of articles.filter((_, i) => fold[i] === k)) {
      const { text } = article.story;
      before.add(text, article.gold, found(article, spec, null));
      after.add(text, article.gold, found(article, spec, weights));
    }
  }
  const [without, all] = [before.result(), after.result()];
  return Object.fromEntries(
    Object.entries(all).map(([name, score]) => [name, { before: without[name] ?? score, after: score }]),
  );
}

function found({ story }: Told, spec: ModelSpec, weights: EdgeWeights | null): Attributed[] {
  const { words } = story.analysis;
  return findAttributions(story, spec, weights).parts.map(({ cue, source, content }) => ({
    cue: [spanOf(words, cue)],
    source: source.map((run) => spanOf(words, run)),
    content: content.map((run) => spanOf(words, run)),
  }));
}
