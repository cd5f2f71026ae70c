import { z } from 'zod';
import { entityRef, factualityCounts } from './ids.ts';
import { named } from './named.ts';
import { pageOf } from './page.ts';
import { provenance } from './provenance.ts';
import { factuality, flowKind } from './record.ts';
import { quote, span } from './span.ts';

const teller = named(
  'Teller',
  z.object({ name: z.string(), id: z.string().optional(), kind: z.enum(['speaker', 'unnamed', 'outlet']) }),
  'Who says so: somebody, an unnamed source, or an outlet in its own voice.',
);

const quotes = z.array(quote);

export const eventReport = named(
  'EventReport',
  z.object({
    ...provenance.shape,
    event: z.string().describe('The id of the event in the record of the article.'),
    trigger: quotes,
    actorSpans: quotes,
    recipientSpans: quotes,
    objects: quotes,
    factuality,
    factualityCue: quotes.optional(),
    date: z.string().optional(),
    place: z.string().optional(),
    teller: teller.optional(),
    attribution: z.string().optional().describe('The id in the record of the attribution that carries it.'),
    origin: z.string().describe('What the article comes from; origins are counted once.'),
    reason: z.string().describe('Why it was taken for a report of this event.'),
    confidence: z.number(),
    passage: quote,
    hits: z.array(span),
    link: z.string().optional(),
  }),
);

export const joinedEvent = named(
  'JoinedEvent',
  z.object({
    id: z.string(),
    type: z.string().describe('PLOVER event type.'),
    mode: z.string().optional(),
    contexts: z.array(z.string()),
    actors: z.array(entityRef),
    recipients: z.array(entityRef),
    date: z.string().optional(),
    reported: z.string().optional().describe('The day of the first report.'),
    place: z.string().optional(),
    objects: z.array(z.string()),
    flow: flowKind.optional(),
    factuality: factualityCounts,
    reports: z.int(),
    articles: z.int(),
    outlets: z.int(),
    origins: z.int().describe('Independent origins: wire copy and reprints count once.'),
    asserters: z.array(teller),
    deniers: z.array(teller),
    disputed: z.boolean(),
    evidence: eventReport,
  }),
);

export const events = pageOf('Events', joinedEvent);
export const eventDetail = named(
  'EventDetail',
  z.object({ ...joinedEvent.shape, evidences: z.array(eventReport).describe('The first 200 reports, oldest first.') }),
);

export const flows = pageOf(
  'Flows',
  named(
    'FlowLine',
    z.object({
      kind: flowKind,
      from: entityRef.optional(),
      to: entityRef.optional(),
      objects: z.array(z.string()),
      factuality: factualityCounts,
      events: z.int(),
      reports: z.int(),
      origins: z.int(),
      first: z.string().optional(),
      last: z.string().optional(),
      eventIds: z.array(z.string()),
    }),
    'Who supplies whom with what.',
  ),
);

export const network = named(
  'Network',
  z.object({
    nodes: z.array(z.object({ ...entityRef.shape, iso2: z.string().optional(), weight: z.number() })),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        type: z.string().describe('PLOVER event type, or `says`.'),
        count: z.int(),
        origins: z.int(),
        disputed: z.int(),
        first: z.string().optional(),
        last: z.string().optional(),
        eventIds: z.array(z.string()),
      }),
    ),
    more: z.boolean(),
  }),
);
