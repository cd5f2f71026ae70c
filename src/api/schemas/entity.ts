import { z } from 'zod';
import { entityId, entityRef } from './ids.ts';
import { named } from './named.ts';
import { pageOf } from './page.ts';
import { provenance } from './provenance.ts';

export const entitySummary = named(
  'EntitySummary',
  z.object({
    ...entityRef.shape,
    iso2: z.string().optional().describe('Of a state itself, of others the state that they belong to.'),
    wikidata: z.string().optional(),
    articles: z.int(),
    statements: z.int().describe('Of which it is the speaker.'),
    events: z.int().describe('That it takes part in.'),
  }),
);

export const entities = pageOf('Entities', entitySummary);

const days = { first: z.string().optional(), last: z.string().optional() };

export const entityProfile = named(
  'EntityProfile',
  z.object({
    ...entitySummary.shape,
    names: z.array(z.object({ name: z.string(), articles: z.int() })),
    roles: z.array(z.object({ role: z.string(), articles: z.int(), ...days })),
    ...days,
    outlets: z.array(z.object({ outlet: z.string(), articles: z.int() })),
    merges: z
      .array(
        z.object({
          names: z.array(z.string()),
          reason: z.object({ rule: z.string(), evidence: z.array(z.string()), against: z.array(z.string()) }),
          articles: z.int(),
          examples: z.array(z.object(provenance.shape)),
        }),
      )
      .describe('Why the articles are under one id.'),
    namesakes: z.array(entitySummary).describe('Others who bear one of its full names and are kept apart.'),
  }),
);

const name = z.string().trim().min(1).max(300);

export const entityCorrection = named(
  'EntityCorrection',
  z.union([
    z.strictObject({ kind: z.literal('merge'), entity: entityId, into: entityId }),
    z.strictObject({ kind: z.literal('split'), entity: entityId, name }),
    z.strictObject({ kind: z.literal('split'), entity: entityId, articles: z.array(z.int().min(1)).min(1).max(1000) }),
    z.strictObject({ kind: z.literal('rename'), entity: entityId, name }),
  ]),
  'What a person corrects in who is who.',
);

export const entityCorrected = named(
  'EntityCorrected',
  z.object({
    number: z.int().describe('Takes it back.'),
    entity: z.string().describe('The entity as it is now; of a split the new one.'),
  }),
);
