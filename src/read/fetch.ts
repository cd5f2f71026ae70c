import robots from 'robots-parser';
import { Agent, fetch } from 'undici';
import { type FailureCode, InputError } from '../record/index.ts';
import { BlockedAddress, isPublic, publicLookup } from './addresses.ts';

export const USER_AGENT = 'Onrecord/0.1 (+https://www.npmjs.com/package/onrecord)';
const MAX_REDIRECTS = 5;
/** Its types say that it is an ES module; it is CommonJS, and what is imported is the function itself. */
const robotsParser = robots as unknown as typeof robots.default;

export interface FetchOptions {
  /** Milliseconds for the whole of it. */
  readonly timeout?: number;
  /** Bytes of a page at most. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
  /** For tests with a server on this machine only. */
  readonly allowLoopback?: boolean;
}

export interface Page {
  /** Where it came from in the end, redirects followed. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The media type, lower case, without parameters. */
  readonly type: string;
  readonly charset?: string;
}

const inside = new Agent();
const outside = new Agent({ connect: { lookup: publicLookup } });

/**
 * Fetches a page: http and https only, public addresses only, what robots.txt allows, redirects followed five times.
 * @throws {InputError} with the reason
 */
export async function fetchPage(input: string, options: FetchOptions = {}): Promise<Page> {
  const { timeout = 20_000, maxBytes = 10_000_000, allowLoopback = false } = options;
  const signals = [AbortSignal.timeout(timeout), ...(options.signal === undefined ? [] : [options.signal])];
  const limits = { signal: AbortSignal.any(signals), maxBytes, allowLoopback };
  try {
    let url = checked(input, input, allowLoopback);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      await obeyRobots(input, url, limits);
      const answer = await ask(url, limits);
      const next = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && next !== null) {
        await answer.body?.cancel();
        url = checked(input, new URL(next, url).href, allowLoopback);
        continue;
      }
      if (!answer.ok) {
        await answer.body?.cancel();
        throw new InputError(
          input,
          `http-${answer.status}`,
          `the server answered ${answer.status} ${answer.statusText}`.trim(),
        );
      }
      const bytes = await bodyOf(input, answer.body, maxBytes);
      const kind = answer.headers.get('content-type') ?? '';
      const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(kind)?.[1];
      const type = kind.split(';')[0]?.trim().toLowerCase() ?? '';
      return { url: url.href, bytes, type, ...(charset === undefined ? {} : { charset }) };
    }
    throw new InputError(input, 'too-many-redirects', `it redirects more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    throw error instanceof InputError ? error : failure(input, error, timeout);
  }
}

interface Limits {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly allowLoopback: boolean;
}

function ask(url: URL, { signal, allowLoopback }: Limits) {
  const headers = {
    'user-agent': USER_AGENT,
    accept: 'text/html,application/xhtml+xml,application/xml,application/json;q=0.9,*/*;q=0.5',
  };
  return fetch(url, { redirect: 'manual', headers, signal, dispatcher: allowLoopback ? inside : outside });
}

function checked(input: string, address: string, allowLoopback: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new InputError(input, 'bad-url', `${address} is no http or https address`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNumber = /^[\d.]+$/.test(host) || host.includes(':');
  if (!allowLoopback && isNumber && !isPublic(host)) {
    throw new InputError(input, 'blocked-address', `${host} is an address inside a private network`);
  }
  return url;
}

async function obeyRobots(input: string, url: URL, limits: Limits): Promise<void> {
  const address = new URL('/robots.txt', url);
  const answer = await ask(address, limits);
  if (!answer.ok) {
    await answer.body?.cancel();
    return; // RFC 9309: no robots.txt allows everything
  }
  const rules = new TextDecoder().decode(await bodyOf(input, answer.body, 500_000));
  if (robotsParser(address.href, rules).isDisallowed(url.href, 'Onrecord') === true) {
    throw new InputError(input, 'robots', 'the site does not want this page read by programs (robots.txt)', {
      hint: 'save the page from your browser and give the file',
    });
  }
}

async function bodyOf(input: string, body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new InputError(input, 'too-large', `it is larger than ${Math.round(maxBytes / 1e6)} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failure(input: string, error: unknown, timeout: number): InputError {
  const cause = error instanceof Error ? error : new Error(String(error));
  const inner = cause.cause instanceof Error ? cause.cause : cause;
  const [code, message]: [FailureCode, string] =
    inner instanceof BlockedAddress
      ? ['blocked-address', inner.message]
      : cause.name === 'TimeoutError'
        ? ['timeout', `the server took longer than ${timeout / 1000} s`]
        : ['network', `it could not be fetched: ${inner.message || inner.name}`];
  return new InputError(input, code, message, { cause });
}
