import { createHash } from 'node:crypto';
import type { Article } from '../record/index.ts';
import { describeStory, hashed, ID_DIGITS, type Story } from './story.ts';

export type { Story } from './story.ts';

/**
 * The article of a story. The id is the input's own, or a hash of url and text, the same on every machine.
 * @throws {InputError} where nothing is in it, or the text is in a language that the model does not know
 */
export function articleOf(input: string, story: Story): Article {
  const article = describeStory(input, story);
  return { id: story.id ?? hash(hashed(story.url, story.text)), ...article };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, ID_DIGITS);
}
