import type { Span } from '../text/span.ts';
import type { ArticleRecord } from './record.ts';

const text =
  'The bridge will open in May, minister Ada Quill said on Monday. “We are ready,” she added.\n\n' +
  'A harbour official said that the ministry had promised “new cranes”.';

/**
 * Where `words` stand in the sample's text; the first place unless `from` says otherwise. Throws when they do not, so
 * that a sample cannot drift from its text.
 */
function at(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the sample has no "${words}"`);
  return { start, end: start + words.length };
}

/** A small, sound record that tests start from. Its story is invented. */
export const sampleRecord: ArticleRecord = {
  id: 'bridge',
  article: {
    url: 'https://news.example/bridge',
    title: 'Bridge to open in May',
    byline: 'Jonas Fern',
    publisher: 'The Example Courier',
    published: '2024-03-11T09:30:00+01:00',
    language: 'en',
    text,
    paragraphs: [
      { start: 0, end: text.indexOf('\n') },
      { start: text.indexOf('A harbour'), end: text.length },
    ],
  },
  entities: [
    {
      id: 'e1',
      name: 'Ada Quill',
      type: 'person',
      roles: ['minister'],
      mentions: [
        { ...at('Ada Quill'), kind: 'name' },
        { ...at('she'), kind: 'pronoun' },
      ],
    },
  ],
  attributions: [
    {
      id: 'a1',
      source: [at('minister Ada Quill')],
      cue: [at('said')],
      content: [at('The bridge will open in May')],
      quotation: 'indirect',
      speaker: 'e1',
      date: '2024-03-11',
      confidence: 0.97,
    },
    {
      id: 'a2',
      source: [at('she')],
      cue: [at('added')],
      content: [at('“We are ready,”')],
      quotation: 'direct',
      speaker: 'e1',
      confidence: 0.95,
    },
    {
      id: 'a3',
      source: [at('A harbour official')],
      cue: [at('said', text.indexOf('harbour'))],
      content: [at('that the ministry had promised “new cranes”')],
      quotation: 'mixed',
      speaker: null,
      speakerText: 'A harbour official',
      sourceKind: 'unnamed-official',
      confidence: 0.9,
    },
    {
      id: 'a4',
      source: [at('the ministry')],
      cue: [at('promised')],
      content: [at('“new cranes”')],
      quotation: 'direct',
      speaker: null,
      within: 'a3',
      confidence: 0.8,
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'COOPERATE',
      trigger: [at('promised')],
      actors: [],
      recipients: [],
      actorSpans: [at('the ministry')],
      recipientSpans: [],
      objects: [at('new cranes')],
      factuality: 'promised',
      attribution: 'a4',
      confidence: 0.6,
    },
  ],
  dates: [
    { ...at('May'), value: '2024-05' },
    { ...at('on Monday'), value: '2024-03-11' },
  ],
  model: { name: 'sample', version: '0.1.0' },
};
