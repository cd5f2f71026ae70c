import { parseFeed } from 'feedsmith';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { articleOf } from './article-of.ts';
import { asFailure } from './as-failure.ts';
import { readFragment } from './html.ts';
import { parsePage, textOf } from './page/tree.ts';
import { storySpans } from './plain.ts';

/** One entry of a feed. */
interface Entry {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly html?: string | undefined;
  /** What it holds in place of HTML. */
  readonly plain?: string | undefined;
}

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
  const entries = entriesOf(input, text);
  if (entries.length === 0) throw new InputError(input, 'empty-page', 'the feed has no entries');
  for (const [i, entry] of entries.entries()) {
    const name = entry.url ?? `${input}#${i + 1}`;
    try {
      const isFull = (entry.html ?? entry.plain ?? '').length >= FULL;
      if (!isFull && entry.url !== undefined && follow !== undefined) yield await follow(entry.url);
      else yield articleIn(name, entry);
    } catch (error) {
      // Named by its place in the feed, which is how a batch that goes on knows where it was.
      yield { ...asFailure(`${input}#${i + 1}`, error, name), input: `${input}#${i + 1}` };
    }
  }
}

function articleIn(name: string, { html, plain, ...known }: Entry): Article {
  if (html !== undefined || plain === undefined) return readFragment(name, html ?? '', known);
  return articleOf(name, { ...known, text: plain, paragraphs: storySpans(plain, known.title) });
}

function entriesOf(input: string, text: string): Entry[] {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch (cause) {
    throw new InputError(input, 'broken-feed', 'it is no RSS, Atom or JSON feed that can be read', { cause });
  }
  const publisher = plainIn(textIn(parsed.feed.title));
  switch (parsed.format) {
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        url: item.url,
        title: item.title,
        byline: namesIn(item.authors),
        publisher,
        published: textIn(item.date_published),
        html: item.content_html,
        plain: item.content_text ?? item.summary,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: plainIn(textIn(entry.title)),
        byline: namesIn(entry.authors),
        publisher,
        published: textIn(entry.published ?? entry.updated),
        html: textIn(entry.content) ?? textIn(entry.summary),
      }));
    default:
      return ('items' in parsed.feed ? (parsed.feed.items ?? []) : []).map((item) => ({
        url: item.link,
        title: plainIn(textIn(item.title)),
        byline: namesIn('authors' in item ? item.authors : undefined) ?? namesIn(item.dc?.creators),
        publisher,
        published: ('pubDate' in item ? textIn(item.pubDate) : undefined) ?? textIn(item.dc?.dates?.[0]),
        html: item.content?.encoded ?? textIn(item.description),
      }));
  }
}

function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null && 'value' in value ? textIn(value.value) : undefined;
}

/** A title without the mark-up that it may carry. */
function plainIn(html: string | undefined): string | undefined {
  return html === undefined ? undefined : textOf(parsePage(html)) || undefined;
}

/** The names of people, given as words or as objects that have a name. */
function namesIn(people: readonly unknown[] | undefined): string | undefined {
  const names = (people ?? []).flatMap((person) => {
    const name = typeof person === 'object' && person !== null && 'name' in person ? person.name : person;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });
  return names.length === 0 ? undefined : names.join(', ');
}
