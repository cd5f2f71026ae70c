import { z } from 'zod';
import { savedQuery } from './filter.ts';
import { named } from './named.ts';

/** What can be watched: each is a list of its own. */
export const searchKind = z.enum(['statements', 'events', 'articles']);

const search = {
  name: z.string().trim().min(1).max(200).describe('What its owner calls it.'),
  kind: searchKind,
  query: z
    .partialRecord(z.enum(Object.keys(savedQuery.shape) as (keyof typeof savedQuery.shape)[]), z.string().max(1000))
    .describe('The parameters of the list: q, speaker, from, …'),
};

export const newSearch = named('NewSearch', z.strictObject(search));

export const savedSearch = named(
  'SavedSearch',
  z.object({
    number: z.int(),
    ...search,
    saved: z.string(),
    seen: z.int().describe('The last article that was seen; what came later is new.'),
    fresh: z.int().describe('How many finds are new, 100 at most.'),
    last: z.int().describe('The newest article among the finds; 0 where there is none.'),
  }),
  'A question that is kept, with how much is new to it.',
);

export const savedSearches = named('SavedSearches', z.object({ items: z.array(savedSearch) }));
export const seenUpTo = named('SeenUpTo', z.strictObject({ seen: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }));
