import type { parseFeed } from 'feedsmith';
import { InputError } from '../record/index.ts';
import { parsePage, textOf } from './page/tree.ts';

/** One entry of a feed. */
export interface Entry {
  /** What the feed knows it by; feeds do change it for the same entry. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  /** When it was changed last, as the feed has it. */
  readonly updated?: string | undefined;
  readonly html?: string | undefined;
  /** What it holds in place of HTML. */
  readonly plain?: string | undefined;
}

export interface Feed {
  readonly entries: readonly Entry[];
  /** Milliseconds that the feed wants to be left alone between two polls: RSS `ttl`, or `sy:updatePeriod`. */
  readonly every?: number;
}

/**
 * What an RSS, Atom or JSON feed holds.
 * @throws {InputError} `broken-feed`
 */
export async function feedIn(input: string, text: string): Promise<Feed> {
  // Loaded by the first feed: whoever reads pages only does not wait for it.
  const { parseFeed } = await import('feedsmith');
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch (cause) {
    throw new InputError(input, 'broken-feed', 'it is no RSS, Atom or JSON feed that can be read', { cause });
  }
  const every = pauseIn(parsed.feed);
  return { entries: entriesOf(parsed), ...(every === undefined ? {} : { every }) };
}

function entriesOf(parsed: ReturnType<typeof parseFeed>): readonly Entry[] {
  const publisher = plainIn(textIn(parsed.feed.title));
  switch (parsed.format) {
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        byline: namesIn(item.authors),
        publisher,
        published: textIn(item.date_published),
        updated: textIn(item.date_modified),
        html: item.content_html,
        plain: item.content_text ?? item.summary,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id,
        url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: plainIn(textIn(entry.title)),
        byline: namesIn(entry.authors),
        publisher,
        published: textIn(entry.published ?? entry.updated),
        updated: textIn(entry.updated),
        html: textIn(entry.content) ?? textIn(entry.summary),
      }));
    default:
      return ('items' in parsed.feed ? (parsed.feed.items ?? []) : []).map((item) => ({
        id: 'guid' in item ? textIn(item.guid) : undefined,
        url: item.link,
        title: plainIn(textIn(item.title)),
        byline: namesIn('authors' in item ? item.authors : undefined) ?? namesIn(item.dc?.creators),
        publisher,
        published: ('pubDate' in item ? textIn(item.pubDate) : undefined) ?? textIn(item.dc?.dates?.[0]),
        html: item.content?.encoded ?? textIn(item.description),
      }));
  }
}

const minute = 60_000;
const periods: Readonly<Record<string, number>> = {
  hourly: 60 * minute,
  daily: 24 * 60 * minute,
  weekly: 7 * 24 * 60 * minute,
  monthly: 30 * 24 * 60 * minute,
  yearly: 365 * 24 * 60 * minute,
};

function pauseIn(feed: ReturnType<typeof parseFeed>['feed']): number | undefined {
  const ttl = 'ttl' in feed && typeof feed.ttl === 'number' && feed.ttl > 0 ? feed.ttl * minute : 0;
  const { updatePeriod = '', updateFrequency = 1 } = ('sy' in feed ? feed.sy : undefined) ?? {};
  const period = (periods[updatePeriod] ?? 0) / Math.max(1, updateFrequency);
  return Math.max(ttl, period) || undefined;
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
