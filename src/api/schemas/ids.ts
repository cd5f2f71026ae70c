import { z } from 'zod';
import { named } from './named.ts';
import { entityType } from './record.ts';

/** Ids of entities across articles: `HU`, `Q1065`, `n12`. */
export const entityId = z.string().regex(/^[A-Za-z0-9]{1,30}$/);
export const eventId = z.string().regex(/^v\d{1,15}$/);
export const utteranceId = z.string().regex(/^u\d{1,15}$/);

export const entityRef = named(
  'EntityRef',
  z.object({ id: z.string(), name: z.string(), type: entityType }),
  'Somebody or something on record, under one id across all articles.',
);

/** How many reports put something in which way; those that none does are missing. */
export const factualityCounts = named(
  'FactualityCounts',
  z.object({
    asserted: z.int().optional(),
    alleged: z.int().optional(),
    denied: z.int().optional(),
    promised: z.int().optional(),
    demanded: z.int().optional(),
    hypothetical: z.int().optional(),
    negated: z.int().optional(),
  }),
);
