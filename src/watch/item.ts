import { createHash } from 'node:crypto';
import { type Entry, holdsStory } from '../read/index.ts';

/** An entry of a feed, and what tells it from others. */
export interface Item {
  readonly entry: Entry;
  /** The address of its story, absolute. */
  readonly url?: string;
  /** What it is known by: the same address or the same id in the same feed is the same item. */
  readonly keys: readonly string[];
  /** What the feed says of it; another stamp means that the story may have changed. */
  readonly stamp: string;
}

/** Parts of an address that tell where a reader came from and not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|at_\w+|ns_\w+|cmpid|xtor|ref|rss)$/i;

/**
 * @param feed the address that is watched, by which ids are told apart
 * @param base the address that links are relative to
 */
export function itemOf(entry: Entry, feed: string, base: string): Item {
  const url = entry.url !== undefined && URL.canParse(entry.url, base) ? new URL(entry.url, base).href : undefined;
  const content = entry.html ?? entry.plain ?? '';
  const keys = [
    ...(url === undefined ? [] : [`url:${plainAddress(url)}`]),
    ...(entry.id === undefined ? [] : [`id:${feed} ${entry.id}`]),
  ];
  const said = [entry.title, entry.updated ?? entry.published, holdsStory(entry) ? content : ''];
  return {
    entry,
    ...(url === undefined ? {} : { url }),
    keys: keys.length > 0 ? keys : [`text:${hash(`${entry.title}\n${content}`)}`],
    stamp: hash(said.join('\n')),
  };
}

function plainAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
