import { xmlText } from '../export/index.ts';

export interface AtomEntry {
  /** An IRI that is never another's. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601 with a time. */
  readonly updated: string;
  readonly published?: string;
  readonly author: string;
  readonly summary: string;
  /** Where it stands on the desk. */
  readonly link: string;
  /** Where it was published. */
  readonly via?: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  /** Its own address. */
  readonly self: string;
  /** The same question as a page. */
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

export const ATOM = 'application/atom+xml';

/** A feed as RFC 4287 has it. It was updated when its newest entry was; one without entries never was. */
export function atomXml({ id, title, self, page, entries }: AtomFeed): string {
  const updated = entries.reduce(
    (last, entry) => (entry.updated > last ? entry.updated : last),
    '1970-01-01T00:00:00Z',
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="${ATOM}" href="${xmlText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    '<generator>Onrecord</generator>',
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml({ id, title, updated, published, author, summary, link, via }: AtomEntry): string {
  return [
    '<entry>',
    `<id>${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${updated}</updated>`,
    ...(published === undefined ? [] : [`<published>${published}</published>`]),
    `<author><name>${xmlText(author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xmlText(link)}"/>`,
    ...(via === undefined ? [] : [`<link rel="via" href="${xmlText(via)}"/>`]),
    `<summary>${xmlText(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}
