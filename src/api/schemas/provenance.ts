import { z } from 'zod';

/** What every answer says of the article that it comes from. */
export const provenance = z.object({
  article: z.int().min(1).describe('The number of the article in this archive.'),
  id: z.string().describe("The id of the article's record."),
  url: z.string().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional().describe('ISO 8601, possibly partial.'),
});
