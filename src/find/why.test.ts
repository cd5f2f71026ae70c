import { describe, expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import { findAttributions } from './index.ts';
import { recordOf } from './record-of.ts';
import { analysisOf, type Said, spec } from './stages.fixture.ts';

/** The rules behind each line, and what was left: reason, words and line. */
async function why(text: string, said: readonly Said[], published?: string) {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
  }));
  const article = { id: 'a', text, language: 'en', paragraphs, ...(published === undefined ? {} : { published }) };
  const quotations = findQuotations(text, paragraphs);
  const story = { text, analysis: analysisOf(text, said), paragraphs, quotations };
  const { why: found } = await recordOf(article, story, spec, findAttributions(story, spec));
  return {
    lines: Object.fromEntries(
      found.lines.map(({ line, decisions }) => [line, decisions.map(({ about, rule }) => `${about}: ${rule}`)]),
    ),
    left: found.undecided.map(({ reason, at, line }) => [reason, slice(text, at), line]),
    undecided: found.undecided,
  };
}

const mill = { cue: 'said', source: 'Ann Lee', content: 'that the mill will close' };

describe('why a line is on the record', () => {
  it('names the rule of each field, with the model’s probability where it was asked', async () => {
    const text = 'Ann Lee said on Tuesday that the mill will close.';
    const { lines, left } = await why(text, [mill], '2024-03-14');
    expect(lines).toEqual({
      a1: [
        'cue: model',
        'source: best-sequence',
        'content: best-sequence',
        'quotation: none-in-marks',
        'speaker: name-at-head',
        'date: beside-cue, weekday',
      ],
      e1: ['name: name-at-head'],
      d1: ['value: weekday'],
    });
    expect(left).toEqual([]);
  });

  it('tells of the rules that mended what the model said', async () => {
    const { lines } = await why('“We will stay here for ever,” she said.', [
      { cue: 'said', source: 'she', content: 'We will stay here for' },
    ]);
    expect(lines.a1).toContain('content: whole-quotation');
  });
});

describe('what is left undecided', () => {
  it.each<[string, string, readonly Said[], [string, string, string | undefined]]>([
    [
      'a cue that came near',
      'Ann Lee said that the mill will close.',
      [{ ...mill, cueSure: 0.4 }],
      ['cue-below-threshold', 'said', undefined],
    ],
    [
      'a cue without content',
      'Others doubt it.',
      [{ cue: 'doubt', source: 'Others' }],
      ['cue-without-content', 'doubt', undefined],
    ],
    [
      'a content that is another’s',
      'Kim added, Ann Lee said that the mill will close.',
      [{ cue: 'added', source: 'Kim', content: mill.content, sure: 0.6 }, mill],
      ['content-of-rival', 'added', undefined],
    ],
    ['a quotation of nobody', 'The “ghost fleet” is large.', [], ['quotation-of-nobody', '“ghost fleet”', undefined]],
    [
      'an attribution without a source',
      'It is said that the mill will close.',
      [{ cue: 'said', content: mill.content }],
      ['no-source-found', 'said', 'a1'],
    ],
    [
      'a source that is not named',
      'A clerk said that the mill will close.',
      [{ ...mill, source: 'A clerk' }],
      ['source-unnamed', 'A clerk', 'a1'],
    ],
    [
      'a pronoun that stands for nobody',
      'She said that the mill will close.',
      [{ ...mill, source: 'She' }],
      ['source-is-nobody-known', 'She', 'a1'],
    ],
    ['a date that counts from an unknown day', 'It rained on Tuesday.', [], ['no-publication-day', 'Tuesday', 'd1']],
    ['a date that is none', 'It will end within 24 hours.', [], ['duration', 'within 24 hours', undefined]],
  ])('%s', async (_, text, said, expected) => {
    expect((await why(text, said)).left).toEqual([expected]);
  });

  it('says what was reached and what would have been enough', async () => {
    const [near] = (await why('Ann Lee said that the mill will close.', [{ ...mill, cueSure: 0.4 }])).undecided;
    expect(near?.score).toBeCloseTo(0.4);
    expect(near?.least).toBe(0.5);
  });

  it('does not tell of what was never near', async () => {
    expect((await why('Ann Lee said that the mill will close.', [{ ...mill, cueSure: 0.2 }])).left).toEqual([]);
  });
});
