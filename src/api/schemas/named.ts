import { z } from 'zod';

/** The schemas that have a name of their own in the OpenAPI document; everything else stands where it is used. */
export const namedSchemas = z.registry<{ readonly id: string; readonly description?: string }>();

/** Gives a schema its name in the OpenAPI document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema, description?: string): Schema {
  namedSchemas.add(schema, description === undefined ? { id } : { id, description });
  return schema;
}
