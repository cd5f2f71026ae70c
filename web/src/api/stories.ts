import { queryOptions } from '@tanstack/react-query';
import type { ArticleRecord } from '../../../src/record/index.ts';
import { ask } from './client.ts';

export interface StoryOnRecord {
  readonly number: number;
  readonly record: ArticleRecord;
  /** From the ids of the record's entities to their ids across all stories. */
  readonly actorIds: ReadonlyMap<string, string>;
}

export function storyQuery(number: number) {
  return queryOptions({
    queryKey: ['story', number],
    queryFn: async ({ signal }): Promise<StoryOnRecord> => {
      const record = await ask<ArticleRecord>(`/articles/${number}`, { signal });
      return { number, record, actorIds: new Map() };
    },
  });
}
