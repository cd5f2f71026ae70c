import { z } from 'zod';
import type { Found } from '../../archive/index.ts';
import { pageFrom } from '../cursor.ts';
import { type Answer, type DeepReadonly, type Route, route } from '../route.ts';
import { type ListQuestion, listQuery, questionOf } from '../schemas/filter.ts';

/** A list of the archive as a route: asked with words and filters, answered page by page. */
export function listRoute<Item, Shown extends z.ZodType>(definition: {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly schema: z.ZodObject<{ items: z.ZodArray<Shown>; more: z.ZodBoolean; next: z.ZodOptional<z.ZodString> }>;
  find(question: ListQuestion): Promise<Found<Item>>;
  show(item: Item, words: readonly string[]): DeepReadonly<z.input<Shown>>;
}): Route {
  const { path, id, summary, schema, find, show } = definition;
  const answer: Answer = { status: 200, description: 'A page', schema };
  const page = route({
    ...{ method: 'get', path, id, summary, query: listQuery, problems: [] },
    answer: { status: 200, description: 'A page', schema: anyPage },
    handle: async ({ query }) => {
      const question = questionOf(query);
      const found = question.isEmpty ? { items: [], more: false } : await find(question);
      return pageFrom(found, question.part, (item) => show(item, question.words));
    },
  });
  return { ...page, answer };
}

/** What every page has, whatever its items are; `show` is held to those. */
const anyPage = z.object({ items: z.array(z.unknown()), more: z.boolean(), next: z.string().optional() });
