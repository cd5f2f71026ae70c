import { queryOptions } from '@tanstack/react-query';
import type { ArticleRecord } from '../../../src/record/index.ts';
import { ask, askWithTag } from './client.ts';
import type { LoggedCorrection, Page, StoryAnswer } from './types.ts';

/** A correction of one story, with the number that takes it back. */
export type StoryCorrection = Extract<LoggedCorrection, { of: 'article' }>;

export interface StoryOnRecord {
  readonly number: number;
  readonly record: ArticleRecord;
  /** From the ids of the record's entities to their ids across all stories, where those follow from a code. */
  readonly actorIds: ReadonlyMap<string, string>;
  readonly isCorrected: boolean;
  /** Names the record as it is shown, so that nobody corrects what somebody else has changed meanwhile. */
  readonly tag: string | undefined;
}

export function storyQuery(number: number) {
  return queryOptions({
    queryKey: ['story', number],
    queryFn: async ({ signal }): Promise<StoryOnRecord> => {
      const { answer, tag } = await askWithTag<StoryAnswer>(`/articles/${number}`, { signal });
      // The schema has no `readonly` and the record has: the same thing.
      const record = answer.record as ArticleRecord;
      return {
        number: answer.article,
        record,
        actorIds: actorIdsOf(record),
        isCorrected: answer.corrections.length > 0,
        tag,
      };
    },
  });
}

/** What people corrected in a story and did not take back. */
export function storyCorrectionsQuery(number: number) {
  return queryOptions({
    queryKey: ['story-corrections', number],
    queryFn: async ({ signal }): Promise<readonly StoryCorrection[]> => {
      const { items } = await ask<Page<LoggedCorrection>>('/corrections?limit=200', { signal });
      return items.filter(
        (made): made is StoryCorrection =>
          made.of === 'article' && made.article.article === number && made.undone === undefined,
      );
    },
  });
}

/** A state is known across stories by its ISO code, what the tables know by its Wikidata item. */
function actorIdsOf({ entities }: ArticleRecord): ReadonlyMap<string, string> {
  return new Map(
    entities.flatMap(({ id, type, iso2, wikidata }): readonly (readonly [string, string])[] => {
      const across = type === 'country' ? (iso2 ?? wikidata) : wikidata;
      return across === undefined ? [] : [[id, across]];
    }),
  );
}
