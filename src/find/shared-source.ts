/** Whose speech a participle tells of: "The Dutchman hopes to convince him, by recalling the role he can play." */
import { slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withSource } from './changed-parts.ts';
import { sentenceAt } from './sentences.ts';
import { spanOf } from './word-runs.ts';

/** Parts with sources, where a participle without one follows the cue of somebody in its sentence. `all` in text order. */
export function withSharedSources(all: readonly Parts[], story: Story): Parts[] {
  const { text, analysis, paragraphs } = story;
  return all.map((parts, i): Parts => {
    const { cue, source } = parts;
    if (source.length > 0 || !/^\p{Ll}+ing$/u.test(slice(text, spanOf(analysis.words, cue)))) return parts;
    const { start } = sentenceAt(analysis, paragraphs, cue.first);
    const before = all
      .slice(0, i)
      .filter((own) => own.source.length > 0)
      .at(-1);
    if (before === undefined || (analysis.words[before.cue.first]?.start ?? 0) < start) return parts;
    return withSource(parts, before.source, 'source-of-main-verb');
  });
}
