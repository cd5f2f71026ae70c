import type { Headers } from 'undici';

/** What tells a server which version of a page is known already (RFC 9110, 8.8). */
export interface Validators {
  readonly etag?: string;
  /** As the server wrote it. */
  readonly lastModified?: string;
}

/** A pause longer than this is not asked for in earnest. */
const LONGEST_PAUSE = 7 * 24 * 60 * 60 * 1000;

export function validatorsIn(headers: Headers): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

/** The headers of a request for a page only if it has changed. */
export function conditional({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Milliseconds that a server wants to be left alone (RFC 9110, 10.2.3): seconds or a date. */
export function retryAfter(headers: Headers, now = Date.now()): number | undefined {
  return pauseIn(headers.get('retry-after'), now);
}

/** Milliseconds that an answer stays fresh (RFC 9111, 4.2.1): `max-age` before `Expires`. */
export function freshFor(headers: Headers, now = Date.now()): number | undefined {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers.get('cache-control') ?? '')?.[1];
  const date = Date.parse(headers.get('date') ?? '');
  return pauseIn(maxAge ?? headers.get('expires'), Number.isNaN(date) ? now : date);
}

function pauseIn(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const pause = /^\s*\d+\s*$/.test(value) ? 1000 * Number(value) : Date.parse(value) - now;
  return pause > 0 ? Math.min(pause, LONGEST_PAUSE) : undefined;
}
