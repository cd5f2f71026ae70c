import type { Response } from 'undici';
import { type FailureCode, InputError } from '../record/index.ts';
import { BlockedAddress } from './addresses.ts';
import { ask, checkedUrl, type Limits, MAX_REDIRECTS, redirectOf } from './ask.ts';
import { conditional, freshFor, retryAfter, type Validators, validatorsIn } from './cache-headers.ts';
import { obeyRobots } from './robots.ts';

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

/** Media types that hold no text, whatever their first bytes look like. */
const BINARY = /^(?:image|audio|video|font)\/(?!svg)|^application\/(?:pdf|zip|gzip|x-tar|vnd\.|msword|wasm)/;

/** A page, or why there is none. */
export type Answer =
  | {
      readonly kind: 'page';
      readonly page: Page;
      /** Where it is for good, where the server says that it has moved (301, 308). */
      readonly movedTo?: string;
      readonly validators: Validators;
      /** Milliseconds that the server holds it to stay as it is. */
      readonly freshFor?: number;
    }
  | { readonly kind: 'unchanged'; readonly freshFor?: number }
  /** `retryAfter`: milliseconds that the server wants to be left alone. */
  | { readonly kind: 'failed'; readonly error: InputError; readonly retryAfter?: number };

/**
 * Fetches a page: http and https only, public addresses only, what robots.txt allows, redirects followed five times.
 * @throws {InputError} with the reason
 */
export async function fetchPage(input: string, options: FetchOptions = {}): Promise<Page> {
  const answer = await fetchIfChanged(input, {}, options);
  if (answer.kind === 'page') return answer.page;
  throw answer.kind === 'failed' ? answer.error : new InputError(input, 'http-304', 'the server answered 304');
}

/** Fetches a page as {@link fetchPage} does, unless it is still the one that `known` came with. Throws nothing. */
export async function fetchIfChanged(input: string, known: Validators, options: FetchOptions = {}): Promise<Answer> {
  const { timeout = 20_000, maxBytes = 10_000_000, allowLoopback = false, signal } = options;
  const own = AbortSignal.timeout(timeout);
  const limits = { signal: signal === undefined ? own : AbortSignal.any([own, signal]), maxBytes, allowLoopback };
  try {
    return await answerTo(input, known, limits);
  } catch (error) {
    if (error instanceof InputError) return { kind: 'failed', error };
    return { kind: 'failed', error: signal?.aborted ? stopped(input, signal) : failure(input, error, timeout) };
  }
}

async function answerTo(input: string, known: Validators, limits: Limits): Promise<Answer> {
  let url = checkedUrl(input, input, limits.allowLoopback);
  let [movedTo, isForGood]: [string | undefined, boolean] = [undefined, true];
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    await obeyRobots(input, url, limits);
    const answer = await ask(url, limits, conditional(known));
    const fresh = freshFor(answer.headers);
    const pause = fresh === undefined ? {} : { freshFor: fresh };
    const next = await redirectOf(answer);
    if (next !== undefined) {
      url = checkedUrl(input, next, limits.allowLoopback, url);
      isForGood &&= answer.status === 301 || answer.status === 308;
      if (isForGood) movedTo = url.href;
      continue;
    }
    if (answer.status === 304) {
      await answer.body?.cancel();
      return { kind: 'unchanged', ...pause };
    }
    try {
      const page = await pageIn(input, url, answer, limits);
      return {
        ...{ kind: 'page', page, validators: validatorsIn(answer.headers), ...pause },
        ...(movedTo === undefined ? {} : { movedTo }),
      };
    } catch (error) {
      const later = retryAfter(answer.headers);
      if (!(error instanceof InputError) || later === undefined) throw error;
      return { kind: 'failed', error, retryAfter: later };
    }
  }
  throw new InputError(input, 'too-many-redirects', `it redirects more than ${MAX_REDIRECTS} times`);
}

async function pageIn(input: string, url: URL, answer: Response, { maxBytes }: Limits): Promise<Page> {
  const { status, statusText } = answer;
  const kind = answer.headers.get('content-type') ?? '';
  const type = kind.split(';')[0]?.trim().toLowerCase() ?? '';
  const refused = !answer.ok
    ? new InputError(input, `http-${status}`, `the server answered ${status} ${statusText}`.trim())
    : BINARY.test(type)
      ? new InputError(input, 'binary', `it is a binary file (${type}), not a text or a web page`)
      : Number(answer.headers.get('content-length') ?? 0) > maxBytes
        ? tooLarge(input, maxBytes)
        : undefined;
  if (refused !== undefined) {
    await answer.body?.cancel();
    throw refused;
  }
  const bytes = await bodyOf(input, answer.body, maxBytes);
  const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(kind)?.[1];
  return { url: url.href, bytes, type, ...(charset === undefined ? {} : { charset }) };
}

async function bodyOf(input: string, body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(input, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(input: string, maxBytes: number): InputError {
  return new InputError(input, 'too-large', `it is larger than ${maxBytes / 1e6} MB`);
}

/** Whoever asked for the page stopped it; the server is not to blame. */
function stopped(input: string, { reason }: AbortSignal): InputError {
  const ranOut = reason instanceof Error && reason.name === 'TimeoutError';
  return ranOut
    ? new InputError(input, 'timeout', 'the time that was set for reading it ran out', { cause: reason })
    : new InputError(input, 'network', 'it was stopped before it was read', { cause: reason });
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
