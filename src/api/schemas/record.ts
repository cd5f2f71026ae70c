import { z } from 'zod';
import { named } from './named.ts';
import { span } from './span.ts';

const spans = z.array(span);
const id = z.string().min(1);

export const modelVersion = named('ModelVersion', z.object({ name: z.string(), version: z.string() }));
export const quotation = named('Quotation', z.enum(['direct', 'indirect', 'mixed']));
export const sourceKind = named(
  'SourceKind',
  z.enum(['person', 'official-body', 'document', 'poll-or-data', 'unnamed-official', 'witness', 'outlet']),
);
export const entityType = named('EntityType', z.enum(['person', 'organization', 'country', 'place', 'group']));
export const polarity = named('Polarity', z.enum(['for', 'against', 'neutral']));
export const factuality = named(
  'Factuality',
  z.enum(['asserted', 'alleged', 'denied', 'promised', 'demanded', 'hypothetical', 'negated']),
);
export const flowKind = named('FlowKind', z.enum(['aid', 'arms', 'troops', 'money', 'technology', 'people', 'goods']));

const article = named(
  'Article',
  z.object({
    url: z.string().optional(),
    title: z.string().optional(),
    byline: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    language: z.string(),
    text: z.string(),
    paragraphs: spans,
  }),
);

const entity = named(
  'Entity',
  z.object({
    id,
    name: z.string(),
    type: entityType,
    iso2: z.string().optional(),
    wikidata: z.string().optional(),
    roles: z.array(z.string()).optional(),
    mentions: z.array(z.object({ ...span.shape, kind: z.enum(['name', 'nominal', 'pronoun']) })),
  }),
);

const stance = z.object({
  holder: id.nullable(),
  toward: z.object({ spans, entity: id.optional(), event: id.optional() }),
  polarity,
  evidence: spans,
});

const attribution = named(
  'Attribution',
  z.object({
    id,
    source: spans,
    cue: spans,
    content: spans,
    quotation,
    speaker: id.nullable(),
    speakerText: z.string().optional(),
    sourceKind: sourceKind.optional(),
    within: id.optional(),
    date: z.string().optional(),
    stance: stance.optional(),
    confidence: z.number(),
  }),
);

const flowEnd = z.object({ ids: z.array(id), spans });

const event = named(
  'EventRecord',
  z.object({
    id,
    type: z.string(),
    mode: z.string().optional(),
    context: z.array(z.string()).optional(),
    trigger: spans,
    actors: z.array(id),
    recipients: z.array(id),
    actorSpans: spans,
    recipientSpans: spans,
    actorCodes: z.array(z.string()).optional(),
    recipientCodes: z.array(z.string()).optional(),
    objects: spans,
    flow: z.object({ kind: flowKind, objects: spans, from: flowEnd, to: flowEnd }).optional(),
    factuality,
    factualityCue: spans.optional(),
    attribution: id.nullable(),
    disputedBy: z.array(id).optional(),
    date: z.string().optional(),
    place: z.string().optional(),
    confidence: z.number(),
  }),
);

/** {@link ArticleRecord} as a schema; a test holds it to the type. */
export const articleRecord = named(
  'ArticleRecord',
  z.object({
    id,
    article,
    entities: z.array(entity),
    attributions: z.array(attribution),
    events: z.array(event),
    dates: z.array(z.object({ ...span.shape, value: z.string().optional() })),
    model: modelVersion,
  }),
  'The record of one article; every offset points into article.text.',
);
