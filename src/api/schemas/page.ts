import { z } from 'zod';
import { named } from './named.ts';

/** A page of a list. `next` asks for the one behind it. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return named(
    id,
    z.object({
      items: z.array(item),
      more: z.boolean().describe('Whether there are more behind them.'),
      next: z.string().optional().describe('The cursor of the next page; missing on the last one.'),
    }),
  );
}

/** Items at most on a page. */
export const MOST = 200;

/** Query parameters of every list. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MOST).default(30).describe('Items at most.'),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .exactOptional()
    .describe('The `next` of the page before.'),
};
