import { expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import { findCues } from './02-cues.ts';
import { findParts } from './03-parts.ts';
import { analysisOf } from './stages.fixture.ts';
import { withoutNarration } from './unclosed.ts';
import { spanOf } from './word-runs.ts';

const said = 'Any date. The minister left';

it.each([
  ['before what the model takes for the story', '“Any date. The minister left.', ['“Any date.'], ['“Any date']],
  ['at its end where the model takes all for speech', '“Any date. The minister left.', [`“${said}`], [`“${said}`]],
  ['at its mark', '“Any date. The minister left.”', ['“Any date.'], [`“${said}`]],
])('a quotation ends %s', (_, quotation, marked, expected) => {
  const text = `He shouted. ${quotation}`;
  const analysis = analysisOf(text, [{ cue: 'shouted', source: 'He', content: `“${said}` }], { content: marked });
  const paragraphs = [{ start: 0, end: text.length }];
  const { parts } = findParts(findCues(analysis, 0.5).cues, analysis);
  const whole = parts.map((own) => ({
    ...own,
    content: own.content.map(({ first }) => ({ first, last: analysis.words.length - 2 })),
  }));
  const story = { text, analysis, paragraphs, quotations: findQuotations(text, paragraphs) };
  const [found] = withoutNarration(whole, story);
  const words = found?.content.map((run) => slice(text, spanOf(analysis.words, run)));
  expect(words?.map((own) => own.replace(/[.”]+$/u, ''))).toEqual(expected);
});
