import { describe, expect, it } from 'vitest';
import { slice } from '../text/span.ts';
import { readPlain, storySpans } from './plain.ts';

const pasted = `Ferry talks: both sides claim success

Ferry talks: both sides claim success
Ferry talks: both sides claim success

By Marit Oyelaran

The ferry talks ended in Corran on Tuesday without a signature.

• Also read: What the islands want

“We will be back,” insisted Piet Hallam,
the negotiator.

“Pay for it”

-

-

PREV Storm closes harbour
NEXT Ferry prices rise`;

describe('readPlain', () => {
  it('keeps the story and its cross-heads', () => {
    const story = readPlain(pasted);
    expect(story.title).toBe('Ferry talks: both sides claim success');
    expect(story.byline).toBe('Marit Oyelaran');
    expect(story.paragraphs.map((span) => slice(story.text, span))).toEqual([
      'The ferry talks ended in Corran on Tuesday without a signature.',
      '“We will be back,” insisted Piet Hallam,',
      'the negotiator.',
      '“Pay for it”',
    ]);
  });

  it('ends where the comments of readers begin, and not at a link to them', () => {
    const text = `Ferry talks end\n\n3 comments\n\nThe ferry talks ended in Corran without a signature, both sides said on Tuesday.\n\nThey meet again on Friday, according to the board.\n\nComments (3)\n\nkate: At last, I say, and not a day too soon.`;
    expect(readPlain(text).text).toBe(
      'The ferry talks ended in Corran without a signature, both sides said on Tuesday.\n\nThey meet again on Friday, according to the board.',
    );
  });

  it('ends before a list of other stories, and goes on after one in its midst', () => {
    const story =
      'The ferry talks ended in Corran on Tuesday.\n\nRelated\n\nNobody signed, both sides said.\n\n“Pay for it”\n\nThey meet again.';
    const list = 'Related articles\nStorm closes harbour\nFerry prices rise\n\nShare';
    expect(readPlain(`Home > World > Strait\n\n${story}\n\n${list}`).text).toBe(story.replace('Related\n\n', ''));
  });

  it.each([
    ['The minister resigned.\n\nShe gave no reason.', undefined],
    ['The minister resigned', undefined],
    ['Minister resigns\n\nShe gave no reason.', 'Minister resigns'],
    ['Will the minister resign?\n\nShe gave no answer.', 'Will the minister resign?'],
    ['“I will not resign,” she said.\n\nShe gave no reason.', undefined],
    ['“Will you resign?” he asked. “No!”\n\nShe gave no reason.', undefined],
    ['Minister: “I will stay”\n\nShe gave no reason.', 'Minister: “I will stay”'],
    ['She resigned. Why?\nShe resigned. Why?\nNobody knows.', 'She resigned. Why?'],
  ])('the headline of %j is %j', (text, title) => {
    expect(readPlain(text).title).toBe(title);
  });

  it.each(['', '\n\n', '-\n\n•'])('finds no story in %j', (text) => {
    expect(readPlain(text)).toEqual({ text: '', paragraphs: [] });
  });
});

it('points at the story in a text that stays as it is', () => {
  const text = 'Minister resigns\n\nAlso read: The long winter\nShe gave no reason.  \n-';
  expect(storySpans(text, 'Minister resigns').map((span) => slice(text, span))).toEqual(['She gave no reason.']);
  expect(storySpans(text).map((span) => slice(text, span))).toEqual(['Minister resigns', 'She gave no reason.']);
});
