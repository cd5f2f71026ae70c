/** Parts that a rule of `05-reconcile` changed, with the name of the rule. */
import type { Parts } from './03-parts.ts';
import { type Run, sameRuns } from './word-runs.ts';

/** Parts with another content, which `rule` found. */
export function withContent(parts: Parts, content: readonly Run[], rule: string): Parts {
  if (sameRuns(content, parts.content)) return parts;
  return { ...parts, content, by: [...parts.by, { stage: 'reconcile', about: 'content', rule }] };
}

/** Parts with another source, which `rule` found. */
export function withSource(parts: Parts, source: readonly Run[], rule: string): Parts {
  return { ...parts, source, by: [...parts.by, { stage: 'reconcile', about: 'source', rule }] };
}
