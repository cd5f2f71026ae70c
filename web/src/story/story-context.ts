import { createContext, useContext } from 'react';
import type { LinesAcross } from '../../../src/archive/lines-across.ts';
import type { ArticleRecord } from '../../../src/record/index.ts';

export interface Story {
  readonly number: number;
  readonly record: ArticleRecord;
  /** From its lines to who and what they are across stories. */
  readonly across: LinesAcross;
  /** Opens the form that corrects a line or an entity of the record. */
  correct(id: string): void;
  /** Says that a correction was made, so that it can be taken back. */
  corrected(number: number): void;
}

const StoryContext = createContext<Story | undefined>(undefined);
export const StoryProvider = StoryContext.Provider;

export function useStory(): Story {
  const story = useContext(StoryContext);
  if (story === undefined) throw new Error('useStory stands outside of a story');
  return story;
}
