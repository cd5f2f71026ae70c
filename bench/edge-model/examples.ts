import type { Parts } from '../../src/find/03-parts.ts';
import type { Story } from '../../src/find/05-reconcile.ts';
import { PARTS, type Part } from '../../src/find/edges/chances.ts';
import { evidenceOf } from '../../src/find/edges/evidence.ts';
import { runsFor, takenBy } from '../../src/find/edges/index.ts';
import { choicesOf } from '../../src/find/edges/question.ts';
import { surroundingsOf } from '../../src/find/edges/surroundings.ts';
import { findAttributions } from '../../src/find/index.ts';
import { meet, type Run, runsOf } from '../../src/find/word-runs.ts';
import type { ModelSpec } from '../../src/neural/index.ts';
import { overlaps } from '../../src/text/index.ts';
import type { Attributed } from '../attribution-score.ts';
import type { Example } from '../coref-model/examples.ts';

/** An article with what the model says of it and what is right. */
export interface Told {
  readonly story: Story;
  readonly gold: readonly Attributed[];
}

/** The choices of all ends in an article: of each run that shares words with a right one, whose ends are the right choice. */
export function examplesIn({ story, gold }: Told, spec: ModelSpec): Example[] {
  const { parts: all } = findAttributions(story, spec, null);
  const around = surroundingsOf(story, spec);
  const taken = takenBy(all, story.analysis.words.length);
  const right = new Map(PARTS.map((part) => [part, gold.flatMap((own) => runsOfGold(own, part, story))]));
  const examples = (parts: Parts, part: Part, run: Run): Example[] => {
    const wanted = nearest(run, right.get(part) ?? []);
    if (wanted === undefined) return [];
    return (['first', 'last'] as const).flatMap((side) => {
      const question = { parts, part, run, side };
      const choices = choicesOf(around, question, taken);
      if (choices.length < 2 || !choices.includes(wanted[side])) return [];
      return [choices.map((edge) => ({ evidence: evidenceOf(around, question, edge), right: edge === wanted[side] }))];
    });
  };
  return all.flatMap((parts) =>
    PARTS.flatMap((part) => runsFor(parts, part).flatMap((run) => examples(parts, part, run))),
  );
}

function runsOfGold(own: Attributed, part: Part, { analysis: { words } }: Story): Run[] {
  return runsOf(words.flatMap((word, i) => (own[part].some((span) => overlaps(span, word)) ? [i] : [])));
}

/** The run that shares most with `run`, of the words that either has; undefined where none shares any. */
function nearest(run: Run, all: readonly Run[]): Run | undefined {
  let [best, most]: [Run | undefined, number] = [undefined, 0];
  for (const other of all) {
    if (!meet(other, run)) continue;
    const shared = Math.min(other.last, run.last) - Math.max(other.first, run.first) + 1;
    const either = Math.max(other.last, run.last) - Math.min(other.first, run.first) + 1;
    if (shared / either > most) [best, most] = [other, shared / either];
  }
  return best;
}
