import { articleOnRecordOf } from '../on-record.ts';
import { type Route, route } from '../route.ts';
import { articleOnRecord, articles, copies, versions } from '../schemas/article.ts';
import { articleRecord } from '../schemas/record.ts';
import { showStory } from '../show.ts';
import { listRoute } from './list.ts';
import { articleParams, noSuchArticle } from './parameters.ts';
import type { Services } from './services.ts';

export function articleRoutes({ archive }: Services): readonly Route[] {
  return [
    listRoute({
      path: '/articles',
      id: 'listArticles',
      summary: 'Articles whose title or text have all the words, the last added first',
      schema: articles,
      find: ({ words, filter, part }) => archive.stories(words, filter, part.limit, part.offset),
      show: showStory,
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
        return articleOnRecordOf(archive, number, record);
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
    route({
      method: 'get',
      path: '/articles/{number}/versions',
      id: 'listVersions',
      summary: 'The texts that the story has had, and what changed in each',
      params: articleParams,
      answer: { status: 200, description: 'The versions, oldest first', schema: versions },
      problems: ['not-found'],
      handle: async ({ params: { number } }) => {
        const items = await archive.versions(number);
        if (items.length === 0) throw noSuchArticle(number);
        return { items };
      },
    }),
  ];
}
