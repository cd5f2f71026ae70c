import { describe, expect, it } from 'vitest';
import { findCues } from './02-cues.ts';
import { findParts, type Parts } from './03-parts.ts';
import { settleRivals } from './04-rivals.ts';
import { analysisOf, type Said } from './stages.fixture.ts';
import { type Run, spanOf } from './word-runs.ts';

/** Stages 2 to 4: cue, sources and contents of each attribution, as words. */
function found(text: string, said: readonly Said[], marked: Parameters<typeof analysisOf>[2] = {}, threshold = 0.5) {
  const analysis = analysisOf(text, said, marked);
  const words = (run: Run): string => {
    const { start, end } = spanOf(analysis.words, run);
    return text.slice(start, end);
  };
  const shown = ({ cue, source, content }: Parts) => [words(cue), source.map(words), content.map(words)];
  return settleRivals(findParts(findCues(analysis, threshold).cues, analysis)).parts.map(shown);
}

describe('cues and their parts', () => {
  const text = 'Ann Lee said that the mill will close in May. Others doubt it.';

  it('finds source and content of a cue', () => {
    const said = [{ cue: 'said', source: 'Ann Lee', content: 'that the mill will close in May' }];
    expect(found(text, said)).toEqual([['said', ['Ann Lee'], ['that the mill will close in May']]]);
  });

  it('passes over a cue below the threshold, and over one without content', () => {
    const said = [{ cue: 'said', source: 'Ann Lee', content: 'that the mill will close in May', cueSure: 0.45 }];
    expect(found(text, said)).toEqual([]);
    expect(found(text, said, {}, 0.4)).toHaveLength(1);
    expect(found(text, [{ cue: 'doubt', source: 'Others' }])).toEqual([]);
  });

  it('takes the borders of the marked run that is much the same', () => {
    const said = [{ cue: 'said', source: 'Lee', content: 'the mill will close' }];
    const marked = { source: ['Ann Lee'], content: ['that the mill will close in May'] };
    expect(found(text, said, marked)).toEqual([['said', ['Ann Lee'], ['that the mill will close in May']]]);
  });

  it('keeps its own borders where the marked run is quite another, or runs over the cue', () => {
    const said = [{ cue: 'said', source: 'Ann Lee', content: 'that the mill will close', sure: 0.99 }];
    expect(found(text, said, { content: ['close in May. Others doubt it'] })[0]?.[2]).toEqual([
      'that the mill will close',
    ]);
    expect(found(text, said, { content: ['said that the mill will close'] })[0]?.[2]).toEqual([
      'that the mill will close',
    ]);
  });

  it('follows the layer of contents where the words leave it open', () => {
    const said = [{ cue: 'said', source: 'Ann Lee', content: 'that the mill will close in May', sure: 0.45 }];
    const [, , content] = found(text, said)[0] ?? [];
    expect(content).toEqual(['that the mill will close in May']);
    expect(found(text, said, { content: [] })).toEqual([]);
  });

  it('takes the likeliest source where none came out best', () => {
    const unsure = analysisOf(text, [{ cue: 'said', source: 'Ann Lee', content: 'that the mill will close in May' }]);
    const probs = unsure.candidates[0]?.probs as Float32Array;
    probs.set([0.7, 0.3, 0, 0, 0], 0);
    probs.set([0.7, 0, 0.3, 0, 0], 5);
    expect(findParts(findCues(unsure, 0.5).cues, unsure).parts[0]?.source).toEqual([{ first: 0, last: 1 }]);
    probs.set([0.8, 0.2, 0, 0, 0], 0);
    probs.set([0.8, 0, 0.2, 0, 0], 5);
    expect(findParts(findCues(unsure, 0.5).cues, unsure).parts[0]?.source).toEqual([]);
  });
});

describe('rivals', () => {
  const text = 'Kim added that Ann Lee said the mill will close.';
  const inner = { cue: 'said', source: 'Ann Lee', content: 'the mill will close', sure: 0.99 };

  it('lets one nest in the content of another', () => {
    const outer = { cue: 'added', source: 'Kim', content: 'that Ann Lee said the mill will close', sure: 0.99 };
    expect(found(text, [outer, inner], { content: [] })).toEqual([
      ['added', ['Kim'], ['that Ann Lee said the mill will close']],
      ['said', ['Ann Lee'], ['the mill will close']],
    ]);
  });

  it('gives a content that two claim to the one that is surer of it', () => {
    const rival = { cue: 'added', source: 'Kim', content: 'the mill will close', sure: 0.6 };
    expect(found(text, [rival, inner])).toEqual([['said', ['Ann Lee'], ['the mill will close']]]);
  });
});
