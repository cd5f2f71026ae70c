import { z } from 'zod';
import { pageFrom, partOf } from '../cursor.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { names, statements } from '../schemas/answers.ts';
import { statementFilter, words } from '../schemas/filter.ts';
import { paging } from '../schemas/page.ts';
import { asksForNothing, questionWords, showStatement } from '../show.ts';
import type { Services } from './services.ts';

export function statementRoutes({ archive }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/statements',
      id: 'listStatements',
      summary: 'Statements whose content has all the words, the last added first',
      query: z.strictObject({ q: words, ...statementFilter, ...paging }),
      answer: { status: 200, description: 'A page of statements', schema: statements },
      problems: [],
      handle: async ({ query: { q, limit, cursor, ...filter } }) => {
        const part = partOf({ limit, ...(cursor === undefined ? {} : { cursor }) });
        if (asksForNothing(q)) return { items: [], more: false };
        const found = await archive.statements(questionWords(q), filter, part.limit, part.offset);
        return pageFrom(found, part, (item) => showStatement(item, questionWords(q)));
      },
    }),
    route({
      method: 'get',
      path: '/names',
      id: 'listNames',
      summary: 'The names on record that have all these words, the most frequent first',
      query: z.strictObject({
        name: z.string().min(1).max(200).describe('Words of the name, in any order.'),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      answer: { status: 200, description: 'Names', schema: names },
      problems: [],
      handle: async ({ query: { name, limit } }) => ({ items: await archive.names(name, limit) }),
    }),
  ];
}
