import { describe, expect, it } from 'vitest';
import type { Span } from '../../text/index.ts';
import { findDates } from './find-dates.ts';
import { dateForCue } from './for-cue.ts';
import { paragraphsOf } from './marked.fixture.ts';

/** A sentence, its cue, its content, and the words of the date that says when it was said. Published on Thursday 2024-11-07. */
const table: readonly (readonly [string, string, string, string | undefined])[] = [
  ['“We stay,” he said on Wednesday.', 'said', '“We stay,”', 'Wednesday'],
  ['On Wednesday, the minister said fares would rise next year.', 'said', 'fares would rise next year', 'Wednesday'],
  [
    'The talks will resume on Friday, officials said on Thursday.',
    'said',
    'The talks will resume on Friday',
    'Thursday',
  ],
  ['The talks will resume on Friday, officials said.', 'said', 'The talks will resume on Friday', undefined],
  [
    'The minister told reporters in Corran late on Wednesday that nothing was signed in 2018.',
    'told',
    'that nothing was signed in 2018',
    'late on Wednesday',
  ],
  ['“We cannot,” Mr. Zelensky retorted Thursday evening.', 'retorted', '“We cannot,”', 'Thursday evening'],
  [
    'The ship, which sank on Monday, was old, the ministry said on Tuesday.',
    'said',
    'The ship, which sank on Monday, was old,',
    'Tuesday',
  ],
  ['He said last month that rates would fall in March.', 'said', 'that rates would fall in March', 'last month'],
  ['The owner, who left when the mill closed in 2019, said he was sorry.', 'said', 'he was sorry', undefined],
  ['Prices rose, the bank said; on Monday it had said they would fall.', 'said', 'Prices rose', undefined],
  ['“We stay,” she said, “until they go,” on Tuesday.', 'said', '“We stay,” “until they go,”', 'Tuesday'],
];

function spanOf(text: string, words: string): Span[] {
  const start = text.indexOf(words);
  return start < 0
    ? words.split(/(?<=”) /u).flatMap((part) => (part === words ? [] : spanOf(text, part)))
    : [{ start, end: start + words.length }];
}

describe('dateForCue', () => {
  it.each(table)('%s', (text, cue, content, expected) => {
    const dates = findDates(text, paragraphsOf(text), '2024-11-07');
    const clause = { start: 0, end: text.length };
    const date = dateForCue(text, dates, { clause, cue: spanOf(text, cue), content: spanOf(text, content) });
    expect(date && text.slice(date.start, date.end)).toBe(expected);
  });

  it('has none without a cue, and none that has no value', () => {
    const text = 'He said on Wednesday that he left.';
    const clause = { start: 0, end: text.length };
    expect(
      dateForCue(text, findDates(text, [clause]), { clause, cue: [{ start: 3, end: 7 }], content: [] }),
    ).toBeUndefined();
    expect(dateForCue(text, findDates(text, [clause], '2024-11-07'), { clause, cue: [], content: [] })).toBeUndefined();
  });
});
