import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Why } from '../find/index.ts';
import { sampleRecord } from '../record/sample.fixture.ts';
import { showWhy } from './show-why.ts';
import { reasons } from './why-words.ts';

const why: Why = {
  lines: [
    {
      line: 'a1',
      decisions: [
        { stage: 'cues', about: 'cue', rule: 'model', score: 0.973 },
        { stage: 'entities', about: 'speaker', rule: 'person-named-in-source' },
      ],
    },
    {
      line: 'e1',
      decisions: [
        { stage: 'entities', about: 'name', rule: 'fullest-name' },
        { stage: 'entities', about: 'mention', rule: 'goes-on', at: { start: 80, end: 83 } },
      ],
    },
    { line: 'd1', decisions: [{ stage: 'dates', about: 'value', rule: 'month' }] },
  ],
  undecided: [
    { stage: 'cues', reason: 'cue-below-threshold', at: { start: 25, end: 28 }, score: 0.3, least: 0.35 },
    { stage: 'entities', reason: 'source-unnamed', at: { start: 92, end: 110 }, line: 'a3' },
  ],
};
const plain = { color: false, width: 130 };

describe('showWhy', () => {
  it('tells of each line which stage and rule made it, and with what score', () => {
    const shown = showWhy({ record: sampleRecord, why }, plain);
    expect(shown).toContain(
      'a1 minister Ada Quill [e1 Ada Quill] | said | The bridge will open in May\n    cue: the model says so, 0.97 (model) [cues]\n    speaker: the source names a person (person-named-in-source) [entities]\n',
    );
    expect(shown).toContain(
      'e1 Ada Quill, person\n    name: the fullest of its names (fullest-name) [entities]\n    mention “she” at 80: the story goes on about who was the subject, or spoke, last (goes-on) [entities]',
    );
    expect(shown).toContain('d1 May = 2024-05\n    value: month [dates]');
  });

  it('tells what was left undecided, and why', () => {
    const shown = showWhy({ record: sampleRecord, why }, plain).replace(/\s+/gu, ' ');
    expect(shown).toMatch(
      /Left undecided “.{3}” at 25: may attribute .+, 0\.30 of 0\.35 \(cue-below-threshold\) \[cues\]/u,
    );
    expect(shown).toMatch(/a3 “.+” at 92: the source is described but not named \(source-unnamed\) \[entities\]/u);
    expect(showWhy({ record: sampleRecord, why: { ...why, undecided: [] } }, plain)).toContain(
      'Nothing was left undecided.',
    );
  });

  it('has words for every field whose acts are left out', () => {
    const table = readFileSync(new URL('../../data/events/blockers.csv', import.meta.url), 'utf8');
    const fields = new Set(
      table
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => `act-in-${row.split(',')[0]}`),
    );
    expect(Object.keys(reasons)).toEqual(expect.arrayContaining([...fields]));
  });

  it('keeps to the width, and to one colour where none is wanted', () => {
    const shown = showWhy({ record: sampleRecord, why }, { color: false, width: 40 });
    expect(Math.max(...shown.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(shown).not.toContain('\u001b');
  });
});
