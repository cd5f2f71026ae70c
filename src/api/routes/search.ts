import { z } from 'zod';
import type { Statement } from '../../archive/index.ts';
import { pageFrom } from '../cursor.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { facets, searchAnswer } from '../schemas/answers.ts';
import { statementFilter, words } from '../schemas/filter.ts';
import { asksForNothing, questionWords, showStatement, showStory } from '../show.ts';
import type { Services } from './services.ts';

/** Of each kind on the first page of a search. */
const FIRST = 5;
/** Statements that facets are counted over. */
const COUNTED = 500;
/** Values of a facet. */
const VALUES = 20;

export function searchRoutes({ archive }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/search',
      id: 'search',
      summary: 'The first few of everything that fits some words',
      query: z.strictObject({ q: z.string().min(1).max(1000).describe('Words.') }),
      answer: { status: 200, description: 'Statements, articles and names', schema: searchAnswer },
      problems: [],
      handle: async ({ query: { q } }) => {
        const asked = questionWords(q);
        const none = { items: [], more: false };
        if (asksForNothing(q) || asked.length === 0) return { statements: none, articles: none, names: [] };
        const part = { limit: FIRST, offset: 0 };
        const statements = await archive.statements(asked, {}, FIRST);
        const stories = await archive.stories(asked, {}, FIRST);
        return {
          statements: pageFrom(statements, part, (item) => showStatement(item, asked)),
          articles: pageFrom(stories, part, (item) => showStory(item, asked)),
          names: await archive.names(q.slice(0, 200), FIRST),
        };
      },
    }),
    route({
      method: 'get',
      path: '/search/facets',
      id: 'getFacets',
      summary: 'Who, where and when: counts over the last statements that fit',
      query: z.strictObject({ q: words, ...statementFilter }),
      answer: { status: 200, description: 'Counts, the largest first; months in order', schema: facets },
      problems: [],
      handle: async ({ query: { q, ...filter } }) => {
        const nothing = { items: [], more: false };
        const asked = questionWords(q);
        const { items, more } = asksForNothing(q) ? nothing : await archive.statements(asked, filter, COUNTED);
        const count = (value: (item: Statement) => string | null | undefined) => countsOf(items.map(value));
        return {
          counted: items.length,
          more,
          speakers: count(({ speaker }) => speaker),
          outlets: count(({ publisher }) => publisher),
          quotations: count(({ quotation }) => quotation),
          months: [...count(({ date }) => date?.slice(0, 7))].sort((a, b) => (a.value < b.value ? -1 : 1)),
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
