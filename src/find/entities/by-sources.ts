import type { Analysis } from '../../neural/index.ts';
import { type Run, spanOf } from '../word-runs.ts';
import { namedSources } from './named-sources.ts';
import type { Reading } from './reading.ts';
import { sourceKindOf } from './source-kind.ts';
import type { Source, Speaker, WhoIsWho } from './who-is-who.ts';

/** What the sources alone tell, for a model that knows no mentions. */
export function bySources({ text, analysis, lookup }: Reading, sources: readonly Source[]): WhoIsWho {
  const { entities, speakers } = namedSources(text, analysis, sources);
  return {
    entities,
    by: entities.map(() => [{ stage: 'entities', about: 'name', rule: 'name-at-head' }]),
    left: [],
    speakers: speakers.map((own, i): Speaker => {
      const entity = entities.find(({ id }) => id === own.entity);
      const kind = sourceKindOf(nounIn(text, analysis, sources[i]?.[0]), entity, lookup);
      const rule = own.entity !== undefined ? 'name-at-head' : own.text !== undefined ? 'own-words' : undefined;
      return { ...own, ...(kind === undefined ? {} : { kind }), ...(rule === undefined ? {} : { rule }) };
    }),
  };
}

/** The last noun before what only says more of it: "diplomat" in "an Alliance diplomat interviewed by AFP". */
function nounIn(text: string, analysis: Analysis, run: Run | undefined): string {
  if (run === undefined) return '';
  const span = spanOf(analysis.words, run);
  const [core = ''] = text
    .slice(span.start, span.end)
    .split(/,|\s(?:of|for|in|at|from|by|with|near|to|on|who|whose|that|which|\w+ed|\w+ing)\s/u);
  return core.trim().split(/\s+/u).at(-1) ?? '';
}
