import { parseFeed } from 'feedsmith';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { asFailure } from './as-failure.ts';
import { readHtml } from './html.ts';

/** One entry of a feed. */
interface Entry {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly html?: string | undefined;
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
      const { url, title, published, html = '' } = entry;
      if (html.length < FULL && url !== undefined && follow !== undefined) yield await follow(url);
      else yield readHtml(name, html, { url, title, published });
    } catch (error) {
      // Named by its place in the feed, which is how a batch that goes on knows where it was.
      yield { ...asFailure(`${input}#${i + 1}`, error, name), input: `${input}#${i + 1}` };
    }
  }
}

function entriesOf(input: string, text: string): Entry[] {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch (cause) {
    throw new InputError(input, 'broken-feed', 'it is no RSS, Atom or JSON feed that can be read', { cause });
  }
  switch (parsed.format) {
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        url: item.url,
        title: item.title,
        published: textOf(item.date_published),
        html: item.content_html ?? item.content_text ?? item.summary,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: textOf(entry.title),
        published: textOf(entry.published ?? entry.updated),
        html: textOf(entry.content) ?? textOf(entry.summary),
      }));
    default:
      return ('items' in parsed.feed ? (parsed.feed.items ?? []) : []).map((item) => ({
        url: item.link,
        title: textOf(item.title),
        published: 'pubDate' in item ? isoOf(textOf(item.pubDate)) : undefined,
        html: item.content?.encoded ?? textOf(item.description),
      }));
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null && 'value' in value ? textOf(value.value) : undefined;
}

function isoOf(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
