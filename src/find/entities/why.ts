/** How the entities came about, and whom the text leaves without a name. */
import type { Decision, Left } from '../decision.ts';
import { spanOf } from '../word-runs.ts';
import type { Chain } from './chain-set.ts';
import type { Reading } from './reading.ts';

/** Where an entity has its name from, how sure the model is of the mention that it is least sure of, and why a noun or pronoun is one. */
export function entityDecisions({ analysis, spec }: Reading, chain: Chain): Decision[] {
  const known = chain.some((own) => own.known !== undefined);
  const width = spec.mentions.length + 1;
  const scores = chain.map(({ head }) => 1 - (analysis.mention[head * width] ?? 1));
  return [
    { stage: 'entities', about: 'name', rule: known ? 'table' : 'fullest-name' },
    { stage: 'entities', about: 'mentions', rule: 'model', score: Math.min(...scores) },
    ...chain
      .filter(({ kind, joinedBy }) => kind !== 'name' && joinedBy !== undefined)
      .map(
        ({ run, joinedBy = '' }): Decision => ({
          stage: 'entities',
          about: 'mention',
          rule: joinedBy,
          at: spanOf(analysis.words, run),
        }),
      ),
  ];
}

/** A "he" or "she" for whom no person was found. */
export function unnamed(chain: Chain): Left[] {
  if (!chain.every(({ kind }) => kind === 'pronoun')) return [];
  return chain
    .filter(({ gender }) => gender !== undefined)
    .map(({ run }) => ({ stage: 'entities', reason: 'pronoun-without-person', run }));
}
