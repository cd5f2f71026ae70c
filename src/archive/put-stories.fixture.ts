import type { Archive } from './archive.ts';
import { type MadeStory, madeStory } from './made-story.fixture.ts';

export const minister = { name: 'Ada Quill', roles: ['Norwegian minister'], also: ['Quill'] };
export const halden = { name: 'Halden', type: 'place' as const };
export const norway = { name: 'Norway', type: 'country' as const, iso2: 'NO', wikidata: 'Q20' };
export const chad = { name: 'Chad', type: 'country' as const, iso2: 'TD', wikidata: 'Q657' };

/** Puts stories into an archive one after the other; gives the number of each. */
export async function putStories(
  archive: Archive,
  stories: Readonly<Record<string, MadeStory>>,
): Promise<Readonly<Record<string, number>>> {
  const numbers: Record<string, number> = {};
  for (const [id, story] of Object.entries(stories)) numbers[id] = (await archive.put(madeStory(id, story))).article;
  return numbers;
}
