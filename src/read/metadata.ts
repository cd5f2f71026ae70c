import { sameHeadline } from './clutter.ts';
import { dateIn } from './dates.ts';
import type { Head, Json } from './page/head.ts';
import { onOneLine } from './paragraphs.ts';
import { fromTitleElement, nameOfHost, withoutSite } from './title.ts';

export interface Metadata {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO 8601 as the page gives it, zone kept. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  /** The language it declares, as written there. */
  readonly language?: string | undefined;
  /** Every form of the headline that the page declares, tails with the name of the site included. */
  readonly titles: readonly string[];
  readonly description?: string | undefined;
  /** `articleBody` of its JSON-LD. */
  readonly body?: string | undefined;
}

/**
 * What a page says of its story: JSON-LD first (schema.org), then OpenGraph and meta tags, then its elements. `lines` are
 * the texts of its blocks: a page whose headline is no heading has it among them.
 */
export function metadataOf(head: Head, address?: string, lines: readonly string[] = []): Metadata {
  const story = head.json.find(isStory);
  const meta = (...keys: string[]): string | undefined => keys.map((key) => head.meta.get(key)).find(Boolean);
  const url = absolute(head.canonical ?? meta('og:url'), address) ?? address;
  const publisher = namesIn(story?.publisher) ?? meta('og:site_name', 'application-name');
  const sites = [publisher, meta('og:site_name'), meta('application-name'), nameOfHost(url)].flatMap((x) => x ?? []);
  return {
    title: titleOf(head, sites, textIn(story?.headline) ?? meta('og:title', 'twitter:title'), lines),
    byline: bylineOf(namesIn(story?.author) ?? meta('author', 'article:author', 'byl', 'dc.creator') ?? head.author),
    publisher,
    published: [
      textIn(story?.datePublished),
      meta(
        'article:published_time',
        'datepublished',
        'date',
        'pubdate',
        'parsely-pub-date',
        'dcterms.date',
        'dc.date.issued',
      ),
      head.times[0],
    ]
      .map(dateIn)
      .find((date) => date !== undefined),
    url,
    language: textIn(story?.inLanguage) ?? head.language ?? meta('og:locale', 'content-language'),
    titles: [
      ...head.json.flatMap((json) => textIn(json.headline) ?? []),
      ...[meta('og:title'), meta('twitter:title'), head.title].flatMap((title) => title ?? []),
    ],
    description: meta('description', 'og:description'),
    body: head.json.map(({ articleBody }) => articleBody).find((body) => typeof body === 'string'),
  };
}

function titleOf(
  head: Head,
  sites: readonly string[],
  declared: string | undefined,
  lines: readonly string[],
): string | undefined {
  if (declared !== undefined) return withoutSite(declared, sites);
  const headings = head.headings.filter((heading) => !sites.some((site) => sameHeadline(heading, site)));
  const heading = headings.find((text) => head.title?.includes(text)) ?? headings[0];
  return heading ?? (head.title === undefined ? undefined : fromTitleElement(head.title, sites, lines));
}

function bylineOf(value: string | undefined): string | undefined {
  if (value === undefined || /^https?:/i.test(value)) return undefined;
  return value.replace(/^(?:written )?by:?\s+/iu, '') || undefined;
}

function isStory(json: Json): boolean {
  return [json['@type']].flat().some((type) => typeof type === 'string' && /Article$|^Report|Posting$/.test(type));
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? onOneLine(value) : undefined;
}

/** Names of a person or organisation, or of several. */
function namesIn(value: unknown): string | undefined {
  const all = [value]
    .flat()
    .flatMap((item) => textIn(typeof item === 'object' && item !== null ? (item as Json).name : item) ?? []);
  return all.length === 0 ? undefined : all.join(', ');
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
