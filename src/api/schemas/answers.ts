import { z } from 'zod';
import { articles } from './article.ts';
import { entities } from './entity.ts';
import { events } from './event.ts';
import { named } from './named.ts';
import { pageOf } from './page.ts';
import { statement } from './statement.ts';

export const statements = pageOf('Statements', statement);

export const names = named(
  'Names',
  z.object({ items: z.array(z.object({ name: z.string(), articles: z.int(), statements: z.int() })) }),
);

export const searchAnswer = named('SearchAnswer', z.object({ entities, statements, events, articles }));

const counts = z.array(z.object({ value: z.string(), count: z.int() }));

export const facets = named(
  'Facets',
  z.object({
    counted: z.int().describe('Statements that were counted.'),
    more: z.boolean().describe('Whether there are more that were not counted.'),
    speakers: counts,
    outlets: counts,
    quotations: counts,
    months: counts,
  }),
);

export const difference = named(
  'Difference',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('same'), words: z.string() }),
    z.object({ kind: z.literal('added'), words: z.string() }).describe('In the quote, not on record.'),
    z.object({ kind: z.literal('left-out'), words: z.string() }).describe('On record, not in the quote.'),
    z.object({ kind: z.literal('changed'), words: z.string(), onRecord: z.string() }),
  ]),
);

export const quoteCheck = named(
  'QuoteCheck',
  z.object({
    quote: z.string(),
    verdict: z.enum(['verbatim', 'altered', 'not-found']),
    sightings: z.array(
      z.object({ statement, agreement: z.number().describe('0 to 1'), differences: z.array(difference) }),
    ),
  }),
);
