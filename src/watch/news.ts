import type { Archive, Copy } from '../archive/index.ts';
import type { ArticleRecord, Attribution, EventRecord, Failure } from '../record/index.ts';
import { type Span, slice } from '../text/index.ts';

/** What a watcher has to tell. `source` is the address that is watched. */
export type News =
  | ({ readonly kind: 'article'; readonly source: string; readonly record: ArticleRecord } & Fresh)
  /** Told once and not again until it goes well or fails otherwise. */
  | { readonly kind: 'failed'; readonly source: string; readonly failure: Failure }
  /** What failed before goes well again. */
  | { readonly kind: 'recovered'; readonly source: string }
  /** The server says that it is gone for good; it is asked no more. */
  | { readonly kind: 'gone'; readonly source: string }
  /** It has moved for good, or its page names a feed: that is watched in its place. */
  | { readonly kind: 'moved' | 'announces'; readonly source: string; readonly to: string }
  /** It was not asked, since it wants to be left alone until then (milliseconds since 1970). */
  | { readonly kind: 'resting'; readonly source: string; readonly until: number };

/** What of an article was not on record before. */
export interface Fresh {
  /** The article of which it is a reprint, an excerpt or a new version. */
  readonly like?: Copy;
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventRecord[];
}

/** What an article that was just added says which the article that it is most like does not. */
export async function freshIn(archive: Archive, article: number, record: ArticleRecord): Promise<Fresh> {
  const { attributions, events } = record;
  const copies = await archive.sameText(article);
  const likeNumber = copies.find((copy) => copy.article === article)?.like?.article;
  const like = copies.find((copy) => copy.article === likeNumber);
  const before = like === undefined ? undefined : await archive.record(like.article);
  if (like === undefined || before === undefined) return { attributions, events };
  const said = new Set(before.attributions.map(({ content }) => wordsOf(before, content)));
  const done = new Set(before.events.map((event) => actOf(before, event)));
  return {
    like,
    attributions: attributions.filter(({ content }) => !said.has(wordsOf(record, content))),
    events: events.filter((event) => !done.has(actOf(record, event))),
  };
}

function wordsOf({ article: { text } }: ArticleRecord, spans: readonly Span[]): string {
  const words = spans.map((span) => slice(text, span)).join(' ');
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** What an event is in the words of its story. */
function actOf(record: ArticleRecord, { type, trigger, actorSpans, recipientSpans }: EventRecord): string {
  return [type, ...[trigger, actorSpans, recipientSpans].map((spans) => wordsOf(record, spans))].join('|');
}
