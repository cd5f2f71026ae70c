import { onOneLine } from './paragraphs.ts';

export interface Metadata {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO 8601 as the page gives it, zone kept. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** The little of a document that is asked for, so that any DOM will do. */
interface Page {
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
}

interface Node {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** What a page says of its story: JSON-LD first (schema.org), then OpenGraph and meta tags, then its elements. */
export function metadataOf(page: Page, url?: string): Metadata {
  const story = storyIn(page);
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
      if (value?.trim()) return onOneLine(value);
    }
    return undefined;
  };
  const heading = onOneLine(page.querySelector('h1')?.textContent ?? '') || undefined;
  const time = page.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    title:
      text(story?.headline) ??
      meta('og:title', 'twitter:title') ??
      heading ??
      (onOneLine(page.querySelector('title')?.textContent ?? '') || undefined),
    byline: bylineOf(names(story?.author) ?? meta('author', 'article:author', 'byl')),
    publisher: names(story?.publisher) ?? meta('og:site_name', 'application-name'),
    published: dateIn(
      text(story?.datePublished) ?? meta('article:published_time', 'date', 'pubdate', 'parsely-pub-date') ?? time,
    ),
    url: absolute(canonical, url) ?? url,
  };
}

function bylineOf(value: string | undefined): string | undefined {
  return value === undefined || /^https?:/i.test(value) ? undefined : value.replace(/^by\s+/iu, '');
}

/** The first object of the page's JSON-LD that is an article; a broken block is passed over. */
function storyIn(page: Page): Json | undefined {
  for (const node of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = articleIn(JSON.parse(node.textContent ?? ''));
      if (found !== undefined) return found;
    } catch {
      // Broken JSON-LD is common; the page says most of it again in meta tags.
    }
  }
  return undefined;
}

function articleIn(value: unknown): Json | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = articleIn(item);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const json = value as Json;
  if ([json['@type']].flat().some((type) => typeof type === 'string' && /Article$|^Report|Posting$/.test(type)))
    return json;
  return articleIn(json['@graph']);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? onOneLine(value) : undefined;
}

/** Names of a person or organisation, or of several. */
function names(value: unknown): string | undefined {
  const all = [value]
    .flat()
    .flatMap((item) => text(typeof item === 'object' && item !== null ? (item as Json).name : item) ?? []);
  return all.length === 0 ? undefined : all.join(', ');
}

/** A time of publication as ISO 8601, as precise as it was given and with its zone; undefined where it is no time. */
export function dateIn(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const iso = value.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
  if (/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(iso)) return iso;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
