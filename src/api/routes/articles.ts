import { z } from 'zod';
import { pageFrom, partOf } from '../cursor.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { articleOnRecord, articles, copies } from '../schemas/article.ts';
import { storyFilter, words } from '../schemas/filter.ts';
import { paging } from '../schemas/page.ts';
import { articleRecord } from '../schemas/record.ts';
import { asksForNothing, questionWords, showStory } from '../show.ts';
import { articleParams, noSuchArticle } from './parameters.ts';
import type { Services } from './services.ts';

export function articleRoutes({ archive }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/articles',
      id: 'listArticles',
      summary: 'Articles whose title or text have all the words, the last added first',
      query: z.strictObject({ q: words, ...storyFilter, ...paging }),
      answer: { status: 200, description: 'A page of articles', schema: articles },
      problems: [],
      handle: async ({ query: { q, limit, cursor, ...filter } }) => {
        const part = partOf({ limit, ...(cursor === undefined ? {} : { cursor }) });
        if (asksForNothing(q)) return { items: [], more: false };
        const found = await archive.stories(questionWords(q), filter, part.limit, part.offset);
        return pageFrom(found, part, (item) => showStory(item, questionWords(q)));
      },
    }),
    route({
      method: 'get',
      path: '/articles/{number}',
      id: 'getArticle',
      summary: 'An article with its record, as people corrected it',
      params: articleParams,
      answer: { status: 200, description: 'The article', schema: articleOnRecord },
      problems: ['not-found'],
      handle: async ({ params: { number } }) => {
        const record = await archive.record(number);
        if (record === undefined) throw noSuchArticle(number);
        const corrections = await archive.corrections(number);
        return { article: number, record, corrections: corrections.map((correction) => ({ correction })) };
      },
    }),
    route({
      method: 'get',
      path: '/articles/{number}/raw',
      id: 'getRawRecord',
      summary: 'The record of an article as the model made it',
      params: articleParams,
      answer: { status: 200, description: 'The record', schema: articleRecord },
      problems: ['not-found'],
      handle: async ({ params: { number } }) => {
        const record = await archive.record(number, { raw: true });
        if (record === undefined) throw noSuchArticle(number);
        return record;
      },
    }),
    route({
      method: 'get',
      path: '/articles/{number}/copies',
      id: 'listCopies',
      summary: 'The articles that are one text with this one, and why',
      params: articleParams,
      answer: { status: 200, description: 'The copies', schema: copies },
      problems: ['not-found'],
      handle: async ({ params: { number } }) => {
        const items = await archive.sameText(number);
        if (items.length === 0) throw noSuchArticle(number);
        return { items };
      },
    }),
  ];
}
