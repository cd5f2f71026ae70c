import { z } from 'zod';
import { difference } from './answers.ts';
import { entityRef } from './ids.ts';
import { named } from './named.ts';
import { pageOf } from './page.ts';
import { polarity, quotation } from './record.ts';
import { quote } from './span.ts';
import { statement } from './statement.ts';

export const utterance = named(
  'Utterance',
  z.object({
    id: z.string(),
    speaker: z.string().nullable(),
    speakerId: z.string().optional(),
    words: z.string().describe('Its fullest version.'),
    date: z.string().optional(),
    variants: z.int(),
    statements: z.int(),
    outlets: z.int(),
    origins: z.int(),
  }),
  'Something that was said once, in whichever words outlets have it.',
);

export const utterances = pageOf('Utterances', utterance);

export const utteranceDetail = named(
  'UtteranceDetail',
  z.object({
    ...utterance.shape,
    wordings: z.array(
      z.object({
        words: z.string(),
        quotation,
        statements: z.array(statement),
        outlets: z.int(),
        origins: z.int(),
        alignment: z.object({ differences: z.array(difference), agreement: z.number() }),
      }),
    ),
  }),
);

export const positions = pageOf(
  'Positions',
  named(
    'Position',
    z.object({
      holder: entityRef.nullable(),
      holderText: z.string(),
      polarity,
      target: z.string(),
      targetEntity: entityRef.optional(),
      targetSpans: z.array(quote),
      evidence: z.array(quote).describe('The words that take the stand.'),
      date: z.string().optional(),
      statement,
    }),
    'The stand that somebody takes in a statement.',
  ),
);
