import type { Document } from 'domhandler';
import { type Article, InputError } from '../record/index.ts';
import { asInputError } from './as-failure.ts';
import type { Validators } from './cache-headers.ts';
import { decode } from './charset.ts';
import { type Feed, feedIn } from './feed-entries.ts';
import { type FetchOptions, fetchIfChanged, type Page } from './fetch.ts';
import { readHtml } from './html.ts';
import { kindOfText } from './kind.ts';
import { feedsIn } from './opml.ts';
import { eachElement, parsePage } from './page/tree.ts';

/** What an address was found to hold. */
export type Held =
  | ({ readonly kind: 'feed' } & Feed)
  /** A list of feeds. */
  | { readonly kind: 'list'; readonly feeds: readonly string[] }
  /** A page that is no story and names the feed of its site. */
  | { readonly kind: 'announces'; readonly feed: string }
  | { readonly kind: 'story'; readonly article: Article };

export type Poll =
  | {
      readonly kind: 'changed';
      /** Where it came from in the end. */
      readonly url: string;
      /** Where it is for good, where the server says that it has moved. */
      readonly movedTo?: string;
      readonly validators: Validators;
      /** Milliseconds that the server holds it to stay as it is. */
      readonly freshFor?: number;
      readonly held: Held;
    }
  | { readonly kind: 'unchanged'; readonly freshFor?: number }
  /** `retryAfter`: milliseconds that the server wants to be left alone. */
  | { readonly kind: 'failed'; readonly error: InputError; readonly retryAfter?: number };

/** Bytes of a feed at most; those that hold their stories for years are large. */
const LARGEST_FEED = 50_000_000;

/**
 * Asks whether what stands at an address has changed since an answer with these validators, and reads it if so. Throws nothing: whatever
 * goes wrong is an outcome.
 */
export async function poll(address: string, known: Validators = {}, options: FetchOptions = {}): Promise<Poll> {
  const answer = await fetchIfChanged(address, known, { maxBytes: LARGEST_FEED, ...options });
  if (answer.kind !== 'page') return answer;
  const { page, ...rest } = answer;
  try {
    return { ...rest, kind: 'changed', url: page.url, held: await heldIn(address, page) };
  } catch (error) {
    return { kind: 'failed', error: asInputError(address, error) };
  }
}

/**
 * Reads the story at an address, whatever else stands there; for the pages that a feed names.
 * @returns `failed` where there is none
 */
export async function pollStory(address: string, options: FetchOptions = {}): Promise<Poll> {
  const answer = await fetchIfChanged(address, {}, options);
  if (answer.kind !== 'page') return answer;
  const { page, ...rest } = answer;
  try {
    const article = readHtml(address, decode(address, page.bytes, page.charset), { url: page.url });
    return { ...rest, kind: 'changed', url: page.url, held: { kind: 'story', article } };
  } catch (error) {
    return { kind: 'failed', error: asInputError(address, error) };
  }
}

async function heldIn(input: string, { url, bytes, type, charset }: Page): Promise<Held> {
  const text = decode(input, bytes, charset);
  const kind = /html/.test(type) && !/xml|rss|atom/.test(type.replace('xhtml+xml', '')) ? 'html' : kindOfText(text);
  if (kind === 'opml')
    return { kind: 'list', feeds: (await feedsIn(input, text)).map((feed) => new URL(feed, url).href) };
  if (kind === 'feed') return { kind: 'feed', ...(await feedIn(input, text)) };
  if (kind !== 'html') throw new InputError(input, 'broken-feed', 'it is no feed, no list of feeds and no page');
  const feed = feedOf(parsePage(text), url);
  if (feed !== undefined && new URL(url).pathname === '/') return { kind: 'announces', feed };
  try {
    return { kind: 'story', article: readHtml(input, text, { url }) };
  } catch (error) {
    if (feed === undefined) throw error;
    return { kind: 'announces', feed };
  }
}

/** The first feed that a page names in its head. */
function feedOf(document: Document, base: string): string | undefined {
  let found: string | undefined;
  eachElement(document, ({ name, attribs: { rel = '', type = '', href } }) => {
    if (found !== undefined || name !== 'link' || href === undefined) return;
    const isFeed =
      /(?:^|\s)alternate(?:\s|$)/i.test(rel) && /^application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(type);
    if (isFeed && URL.canParse(href, base)) found = new URL(href, base).href;
  });
  return found;
}
