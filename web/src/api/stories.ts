import { queryOptions } from '@tanstack/react-query';
import type { ArticleRecord } from '../../../src/record/index.ts';
import { askWithTag } from './client.ts';
import type { CorrectionOnRecord, StoryAnswer } from './types.ts';

export interface StoryOnRecord {
  readonly number: number;
  readonly record: ArticleRecord;
  /** From the ids of the record's entities to their ids across all stories. */
  readonly actorIds: ReadonlyMap<string, string>;
  readonly corrections: readonly CorrectionOnRecord[];
  /** Names the record as it is shown, so that nobody corrects what somebody else has changed meanwhile. */
  readonly tag: string | undefined;
}

export function storyQuery(number: number) {
  return queryOptions({
    queryKey: ['story', number],
    queryFn: async ({ signal }): Promise<StoryOnRecord> => {
      const { answer, tag } = await askWithTag<StoryAnswer>(`/articles/${number}`, { signal });
      const { article, record, entityIds, corrections } = answer;
      return { number: article, record, actorIds: new Map(Object.entries(entityIds)), corrections, tag };
    },
  });
}
