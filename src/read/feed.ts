import { type Article, type Failure, InputError } from '../record/index.ts';
import { articleOf } from './article-of.ts';
import { asFailure } from './as-failure.ts';
import { type Entry, feedIn } from './feed-entries.ts';
import { readFragment } from './html.ts';
import { storySpans } from './plain.ts';

/** Characters from which an entry's own text is taken for the story and not for a teaser. */
const FULL = 600;

/**
 * The stories of an RSS, Atom or JSON feed. An entry that holds its story is read from it; otherwise its page is
 * fetched with `follow`, or, without, the teaser is all there is.
 */
export async function* readFeed(
  input: string,
  text: string,
  follow?: (url: string) => Promise<Article>,
): AsyncGenerator<Article | Failure> {
  const { entries } = await feedIn(input, text);
  if (entries.length === 0) throw new InputError(input, 'empty-page', 'the feed has no entries');
  for (const [i, entry] of entries.entries()) {
    const name = entry.url ?? `${input}#${i + 1}`;
    try {
      if (!holdsStory(entry) && entry.url !== undefined && follow !== undefined) yield await follow(entry.url);
      else yield articleIn(name, entry);
    } catch (error) {
      // Named by its place in the feed, which is how a batch that goes on knows where it was.
      yield { ...asFailure(`${input}#${i + 1}`, error, name), input: `${input}#${i + 1}` };
    }
  }
}

/** Whether an entry holds its story, rather than a teaser of it. */
export function holdsStory({ html, plain }: Entry): boolean {
  return (html ?? plain ?? '').length >= FULL;
}

/**
 * The article that an entry holds, if only a teaser of it.
 * @throws {InputError}
 */
export function articleIn(name: string, { id: _, updated: __, html, plain, ...known }: Entry): Article {
  if (html !== undefined || plain === undefined) return readFragment(name, html ?? '', known);
  return articleOf(name, { ...known, text: plain, paragraphs: storySpans(plain, known.title) });
}
