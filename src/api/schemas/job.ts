import { z } from 'zod';
import { named } from './named.ts';

/** Articles and failures that a job names at most; the counts go on. */
export const NAMED = 100;

export const outcome = named('PutOutcome', z.enum(['added', 'replaced', 'present']));

export const job = named(
  'Job',
  z.object({
    id: z.string(),
    what: z.string().describe('The address, the name of the file, or how the text begins.'),
    kind: z.enum(['url', 'text', 'html', 'file']),
    state: z.enum(['waiting', 'reading', 'done', 'failed', 'stopped']).describe('`failed`: nothing could be read.'),
    added: z.int(),
    replaced: z.int(),
    present: z.int(),
    failed: z.int(),
    articles: z
      .array(z.object({ article: z.int(), id: z.string(), title: z.string().optional(), outcome }))
      .describe('The first hundred.'),
    failures: z
      .array(z.object({ input: z.string(), code: z.string(), message: z.string(), hint: z.string().optional() }))
      .describe('The first hundred.'),
    created: z.iso.datetime(),
    started: z.iso.datetime().optional(),
    ended: z.iso.datetime().optional(),
  }),
  'Something that is read into the archive.',
);

const about = {
  title: z.string().max(2000).exactOptional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(4000)
    .exactOptional()
    .describe('Where the story stands; it is not fetched.'),
  byline: z.string().max(1000).exactOptional(),
  publisher: z.string().max(1000).exactOptional(),
  published: z.string().max(100).exactOptional().describe('ISO 8601 or as pages write it.'),
};

const MILLION = 1_000_000;

/** What is to be read: an address that is fetched, or a story that is given. */
export const newArticle = named(
  'NewArticle',
  z.union([
    z.strictObject({
      url: z
        .url({ protocol: /^https?$/ })
        .max(4000)
        .describe('A page or a feed; it is fetched.'),
    }),
    z.strictObject({
      text: z
        .string()
        .min(1)
        .max(4 * MILLION),
      ...about,
    }),
    z.strictObject({
      html: z
        .string()
        .min(1)
        .max(4 * MILLION),
      ...about,
    }),
  ]),
);
