import { queryOptions } from '@tanstack/react-query';
import type { LinesAcross } from '../../../src/archive/lines-across.ts';
import type { ArticleRecord } from '../../../src/record/index.ts';
import { askWithTag } from './client.ts';
import type { NumberedCorrection, StoryAnswer } from './types.ts';

export interface StoryOnRecord {
  readonly number: number;
  readonly record: ArticleRecord;
  readonly across: LinesAcross;
  /** What people corrected in it and did not take back. */
  readonly corrections: readonly NumberedCorrection[];
  /** Names the record as it is shown, so that nobody corrects what somebody else has changed meanwhile. */
  readonly tag: string | undefined;
}

export function storyQuery(number: number) {
  return queryOptions({
    queryKey: ['story', number],
    queryFn: async ({ signal }): Promise<StoryOnRecord> => {
      const { answer, tag } = await askWithTag<StoryAnswer>(`/articles/${number}`, { signal });
      const { article, record, across, corrections } = answer;
      // The schema has no `readonly` and the record has: the same thing.
      return { number: article, record: record as ArticleRecord, across, corrections, tag };
    },
  });
}
