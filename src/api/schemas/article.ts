import { z } from 'zod';
import { numberedCorrection } from './correction.ts';
import { job } from './job.ts';
import { named } from './named.ts';
import { pageOf } from './page.ts';
import { provenance } from './provenance.ts';
import { articleRecord, modelVersion } from './record.ts';
import { story } from './statement.ts';

export const articles = pageOf('Articles', story);

export const articleOnRecord = named(
  'ArticleOnRecord',
  z.object({
    article: z.int().describe('Its number in this archive.'),
    record: articleRecord.describe('With what people corrected.'),
    across: z
      .object({
        entities: z.record(z.string(), z.string()),
        events: z.record(z.string(), z.string()),
        utterances: z.record(z.string(), z.string()).describe('Of attributions.'),
      })
      .describe('From ids in the record to ids across articles.'),
    corrections: z.array(numberedCorrection).describe('Those that hold, oldest first.'),
  }),
);

export const copies = named(
  'Copies',
  z.object({
    items: z.array(
      z.object({
        ...provenance.shape,
        like: z
          .object({ article: z.int(), kinship: z.enum(['reprint', 'excerpt', 'extended']), containment: z.number() })
          .optional()
          .describe('What it was found to be like when it was added; missing for the first of its group.'),
        credits: z
          .array(z.object({ agency: z.string(), how: z.string() }))
          .describe('The news agencies it is credited to.'),
      }),
    ),
  }),
  'The articles that are one text, itself among them, in the order in which they were added.',
);

export const sizes = named(
  'Sizes',
  z.object({
    articles: z.int(),
    statements: z.int(),
    entities: z.int().describe('Who and what is named, each once.'),
    events: z.int().describe('Each once however many report it.'),
    reports: z.int().describe('Places in articles that tell of an event.'),
  }),
);

export const status = named(
  'Status',
  z.object({
    version: z.string(),
    model: modelVersion.nullable(),
    sizes,
    jobs: z.object({ waiting: z.int(), reading: z.int() }),
  }),
);

export const jobs = named('Jobs', z.object({ items: z.array(job) }));

export const versions = named(
  'Versions',
  z.object({
    items: z.array(
      z.object({
        ...provenance.shape,
        added: z.string(),
        changes: z.array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('kept'), sentences: z.int() }),
            z.object({ kind: z.literal('added'), sentence: z.string() }),
            z.object({ kind: z.literal('removed'), sentence: z.string() }),
            z.object({ kind: z.literal('changed'), sentence: z.string(), before: z.string() }),
          ]),
        ),
      }),
    ),
  }),
  'The texts that a story has had, oldest first, and what changed in each.',
);
