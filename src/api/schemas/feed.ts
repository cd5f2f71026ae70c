import { z } from 'zod';
import { named } from './named.ts';

const address = z
  .url({ protocol: /^https?$/ })
  .max(4000)
  .describe('A feed, a page that names one, or a list of feeds (OPML).');

/** What is to be followed: an address, or all that a list names. */
export const newFeed = named(
  'NewFeed',
  z.union([
    z.strictObject({ address }),
    z.strictObject({ opml: z.string().min(1).max(2_000_000).describe('A list of feeds as other readers export it.') }),
  ]),
);

export const feedAddress = z.strictObject({ address: z.string().min(1).max(4000) });

export const feed = named(
  'Feed',
  z.object({
    address: z.string(),
    since: z.string(),
    state: z
      .enum(['waiting', 'well', 'failing', 'gone'])
      .describe('waiting: never asked yet; failing: asked again later; gone: for good, as its server says.'),
    next: z.string().optional().describe('When it is asked again at the earliest.'),
    movedTo: z.string().optional(),
    stories: z.int().describe('New stories since the server was started.'),
    failure: z
      .object({ code: z.string(), message: z.string(), hint: z.string().optional() })
      .optional()
      .describe('What went wrong last.'),
  }),
);

export const feeds = named('Feeds', z.object({ items: z.array(feed) }));
