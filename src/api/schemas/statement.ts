import { z } from 'zod';
import { named } from './named.ts';
import { provenance } from './provenance.ts';
import { quotation, sourceKind } from './record.ts';
import { quote, span } from './span.ts';

const around = {
  passage: quote.describe('The words around; a span of the article minus passage.start is a place in passage.exact.'),
  hits: z
    .array(span)
    .describe('Where words of the question stand in the passage; offsets into the text of the article.'),
  link: z.string().optional().describe('Opens the original page at the words (a text fragment).'),
};

export const statement = named(
  'Statement',
  z.object({
    ...provenance.shape,
    attribution: z.string().describe('The id of the attribution in the record.'),
    speaker: z
      .string()
      .nullable()
      .describe('A name, or how an unnamed source is described; null where the text names nobody.'),
    speakerId: z.string().optional().describe('Who the speaker is across articles.'),
    sourceKind: sourceKind.optional(),
    utterance: z.string().describe('What it is a version of.'),
    source: z.string(),
    cue: z.string(),
    content: z.array(quote),
    quotation,
    date: z
      .string()
      .optional()
      .describe('When it was said, as far as the words tell; otherwise when it was published.'),
    ...around,
  }),
);

export const story = named('Story', z.object({ ...provenance.shape, ...around }), 'An article in a list.');
