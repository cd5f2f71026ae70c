import type { Agent, Response } from 'undici';
import { InputError } from '../record/index.ts';
import { guardedLookup, mayAsk } from './addresses.ts';

export const USER_AGENT = 'Onrecord/0.1 (+https://www.npmjs.com/package/onrecord)';
export const MAX_REDIRECTS = 5;

/** What every request of one page keeps to. */
export interface Limits {
  readonly signal: AbortSignal;
  /** Bytes of an answer at most. */
  readonly maxBytes: number;
  /** Whether a server on this machine may be asked. */
  readonly allowLoopback: boolean;
}

let agents: { readonly outside: Agent; readonly inside: Agent } | undefined;

/** One request; redirects are given back, not followed. The address has passed `checkedUrl`. */
export async function ask(
  url: URL,
  { signal, allowLoopback }: Limits,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  // Loaded by the first request: whoever reads files only does not wait for it.
  const { Agent, fetch } = await import('undici');
  agents ??= {
    outside: new Agent({ connect: { lookup: guardedLookup() } }),
    inside: new Agent({ connect: { lookup: guardedLookup(true) } }),
  };
  const headers = {
    ...more,
    'user-agent': USER_AGENT,
    accept: 'text/html,application/xhtml+xml,application/xml,application/json;q=0.9,*/*;q=0.5',
  };
  return fetch(url, {
    redirect: 'manual',
    headers,
    signal,
    dispatcher: allowLoopback ? agents.inside : agents.outside,
  });
}

/** Where an answer redirects to; its body is let go. */
export async function redirectOf(answer: Response): Promise<string | undefined> {
  const next = answer.headers.get('location');
  if (answer.status < 300 || answer.status >= 400 || next === null) return undefined;
  await answer.body?.cancel();
  return next;
}

/**
 * An address that may be asked. Names are looked up, and their addresses checked, when the connection is made.
 * @throws {InputError} `bad-url` or `blocked-address`
 */
export function checkedUrl(input: string, address: string, allowLoopback: boolean, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new InputError(input, 'bad-url', `${address} is no http or https address`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNumber = /^[\d.]+$/.test(host) || host.includes(':');
  if (isNumber && !mayAsk(host, allowLoopback)) {
    throw new InputError(input, 'blocked-address', `${host} is an address inside a private network`);
  }
  return url;
}
