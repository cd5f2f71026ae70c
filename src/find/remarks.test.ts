import { expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import { findCues } from './02-cues.ts';
import { findParts } from './03-parts.ts';
import { withoutAddressees } from './addressee.ts';
import { withoutOpenEnds, withoutRemarks } from './remarks.ts';
import { analysisOf, type Said } from './stages.fixture.ts';
import { type Run, spanOf } from './word-runs.ts';

/** Sources and contents after both rules, one line an attribution. */
function told(text: string, said: readonly Said[]): string[] {
  const analysis = analysisOf(text, said);
  const paragraphs = [{ start: 0, end: text.length }];
  const story = { text, analysis, paragraphs, quotations: findQuotations(text, paragraphs) };
  const { parts } = findParts(findCues(analysis, 0.5).cues, analysis);
  const shown = (runs: readonly Run[]) => runs.map((run) => slice(text, spanOf(analysis.words, run))).join(' … ');
  return withoutAddressees(withoutOpenEnds(withoutRemarks(parts, story), story), story).map(
    (own) => `${shown(own.source)} | ${shown(own.content)}`,
  );
}

it.each<[string, string, Said, string]>([
  [
    'ends before a remark of the story',
    'Ann vowed to end the war, without saying how.',
    { cue: 'vowed', source: 'Ann', content: 'to end the war, without saying how' },
    'Ann | to end the war',
  ],
  [
    'ends before the first words of a clause of another',
    'Ann promised aid to the north, the amount of which Bo judged too high.',
    { cue: 'promised', source: 'Ann', content: 'aid to the north, the amount of which' },
    'Ann | aid to the north',
  ],
  [
    'holds such words where they are quoted',
    'Ann said “we end it, without saying how” to all.',
    { cue: 'said', source: 'Ann', content: '“we end it, without saying how”' },
    'Ann | “we end it, without saying how”',
  ],
  [
    'holds what else is done without',
    'Ann vowed to end the war, without allies if need be.',
    { cue: 'vowed', source: 'Ann', content: 'to end the war, without allies if need be' },
    'Ann | to end the war, without allies if need be',
  ],
])('a content %s', (_, text, said, line) => {
  expect(told(text, [said])).toEqual([line]);
});

it.each<[string, string, Said, string]>([
  [
    'is told',
    'The jury was told that Bo fled.',
    { cue: 'was told', source: 'The jury', content: 'that Bo fled' },
    ' | that Bo fled',
  ],
  [
    'is asked',
    'Asked about the fire, Bo left.',
    { cue: 'Asked about', content: 'the fire', source: 'Bo' },
    ' | the fire',
  ],
])('who %s is no source', (_, text, said, line) => {
  expect(told(text, [said])).toEqual([line]);
});

it('leaves who tells by whom', () => {
  const said = { cue: 'was told by', source: 'Bo', content: 'that he fled' };
  expect(told('The jury was told by Bo that he fled.', [said])).toEqual(['Bo | that he fled']);
});
