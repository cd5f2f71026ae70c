import { z } from 'zod';
import { type Archive, checkQuote } from '../../archive/index.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { quoteCheck } from '../schemas/answers.ts';
import { wordsOf } from '../schemas/filter.ts';
import { named } from '../schemas/named.ts';
import { showStatement } from '../show.ts';
import type { Services } from './services.ts';

const quote = z.string().min(1).max(5000).describe('The words that somebody is said to have said.');
const given = named('GivenQuote', z.strictObject({ quote }));

export function checkRoutes({ archive }: Services): readonly Route[] {
  const answer = { status: 200, description: 'The verdict and where it stands', schema: quoteCheck } as const;
  return [
    route({
      method: 'get',
      path: '/check',
      id: 'checkQuote',
      summary: 'Whether a quote is on record, by whom, where, and which words differ',
      query: z.strictObject({ quote }),
      answer,
      problems: [],
      handle: ({ query }) => checkedQuote(archive, query.quote),
    }),
    route({
      method: 'post',
      path: '/check',
      id: 'checkLongQuote',
      summary: 'The same for a quote that is too long for an address',
      body: given,
      answer,
      problems: [],
      handle: ({ body }) => checkedQuote(archive, body.quote),
    }),
  ];
}

/** The verdict on a quote as answers have it. */
export async function checkedQuote(archive: Archive, quote: string) {
  const { verdict, sightings } = await checkQuote(archive, quote);
  const shown = sightings.map(({ statement, agreement, differences }) => ({
    statement: showStatement(statement, wordsOf(quote)),
    agreement,
    differences,
  }));
  return { quote, verdict, sightings: shown };
}
