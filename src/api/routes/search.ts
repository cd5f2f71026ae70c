import { z } from 'zod';
import type { Statement } from '../../archive/index.ts';
import { pageFrom } from '../cursor.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { facets, searchAnswer } from '../schemas/answers.ts';
import { filterQuery, inOrder, listQuery, questionOf, wordsOf } from '../schemas/filter.ts';
import { showEvent, showStatement, showStory } from '../show.ts';
import type { Services } from './services.ts';

/** Of each kind on the first page of a search. */
const FIRST = 5;
/** Statements that facets are counted over: so many that they are there within 50 ms. */
const COUNTED = 300;
/** The month of a day or a month; weeks and seasons are in none. */
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])(?=$|-|T)/u;
/** Values of a facet. */
const VALUES = 20;

const facetsQuery = inOrder(z.strictObject({ q: listQuery.shape.q, ...filterQuery.shape }));

export function searchRoutes({ archive }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/search',
      id: 'search',
      summary: 'The first few of everything that fits some words',
      query: z.strictObject({ q: z.string().min(1).max(1000).describe('Words.') }),
      answer: { status: 200, description: 'Entities, statements, events and articles', schema: searchAnswer },
      problems: [],
      handle: async ({ query: { q } }) => {
        const words = wordsOf(q);
        const none = { items: [], more: false };
        if (words.length === 0) return { statements: none, articles: none, entities: none, events: none };
        const part = { limit: FIRST, offset: 0 };
        return {
          entities: pageFrom(await archive.entities({ name: q.slice(0, 200) }, part), part, (item) => item),
          statements: pageFrom(await archive.statements(words, {}, FIRST), part, (item) => showStatement(item, words)),
          events: pageFrom(await archive.events({ words }, part), part, (item) => showEvent(item, words)),
          articles: pageFrom(await archive.stories(words, {}, FIRST), part, (item) => showStory(item, words)),
        };
      },
    }),
    route({
      method: 'get',
      path: '/search/facets',
      id: 'getFacets',
      summary: 'Who, where and when: counts over the last statements that fit',
      query: facetsQuery,
      answer: { status: 200, description: 'Counts, the largest first; months in order', schema: facets },
      problems: [],
      handle: async ({ query }) => {
        const { words, filter, isEmpty } = questionOf({ ...query, limit: COUNTED });
        const { items, more } = isEmpty ? { items: [], more: false } : await archive.statements(words, filter, COUNTED);
        const count = (value: (item: Statement) => string | null | undefined) => countsOf(items.map(value));
        return {
          counted: items.length,
          more,
          speakers: count(({ speaker }) => speaker),
          outlets: count(({ publisher }) => publisher),
          quotations: count(({ quotation }) => quotation),
          months: [...count(({ date }) => MONTH.exec(date ?? '')?.[0])].sort((a, b) => (a.value < b.value ? -1 : 1)),
        };
      },
    }),
  ];
}

function countsOf(values: readonly (string | null | undefined)[]) {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, VALUES);
}
