import { z } from 'zod';
import { ProblemError } from '../problem.ts';

/** The number of an article as it stands in an address. */
export const articleParams = z.object({
  number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).describe('The number of the article.'),
});

export function noSuchArticle(number: number): ProblemError {
  return new ProblemError('not-found', `There is no article ${number} in the archive.`);
}
