import robots from 'robots-parser';
import { InputError } from '../record/index.ts';
import { ask, checkedUrl, type Limits, MAX_REDIRECTS, redirectOf } from './ask.ts';

/** Its types say that it is an ES module; it is CommonJS, and what is imported is the function itself. */
const robotsParser = robots as unknown as typeof robots.default;

/** Whether the rules of one site let a page be read; with the reason where they do not. */
type Rules = (url: URL) => string | undefined;

/** Milliseconds that the rules of a site are kept; RFC 9309 has a day at most. */
const KEPT = 60 * 60 * 1000;
/** Sites whose rules are kept at a time. */
const MOST = 1000;
/** Bytes of a robots.txt that are heeded; the least that RFC 9309 allows is 500 KiB. */
const HEEDED = 512_000;

interface Entry {
  readonly rules: Promise<Rules>;
  readonly until: number;
}

const sites = new Map<string, Entry>();

/**
 * Heeds the robots.txt of a page's site, which is fetched once an hour (RFC 9309): redirects are followed, a file that
 * is not there allows everything, a server that fails forbids everything.
 * @throws {InputError} `robots` where the site does not want the page read
 */
export async function obeyRobots(input: string, url: URL, limits: Limits): Promise<void> {
  const reason = (await rulesOf(input, url, limits))(url);
  if (reason === undefined) return;
  throw new InputError(input, 'robots', reason, { hint: 'save the page from your browser and give the file' });
}

async function rulesOf(input: string, url: URL, limits: Limits): Promise<Rules> {
  const known = sites.get(url.origin);
  if (known !== undefined && known.until > Date.now()) {
    try {
      return await known.rules;
    } catch {
      // Another page asked for it and was stopped: this one asks itself.
    }
  }
  const rules = fetchRules(input, new URL('/robots.txt', url), limits);
  if (sites.size >= MOST) sites.clear();
  sites.set(url.origin, { rules, until: Date.now() + KEPT });
  rules.catch(() => sites.delete(url.origin));
  return rules;
}

async function fetchRules(input: string, address: URL, limits: Limits): Promise<Rules> {
  let at = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const answer = await ask(at, limits);
    const next = await redirectOf(answer);
    if (next !== undefined) {
      at = checkedUrl(input, next, limits.allowLoopback, at);
      continue;
    }
    if (answer.ok) return rulesIn(address, await start(answer.body));
    await answer.body?.cancel();
    if (answer.status < 500) return () => undefined;
    return () => `the site cannot say whether it may be read: its robots.txt gives ${answer.status}`;
  }
  return () => undefined;
}

function rulesIn(address: URL, text: string): Rules {
  const rules = robotsParser(address.href, text);
  return (url) =>
    rules.isDisallowed(url.href, 'Onrecord') === true
      ? 'the site does not want this page read by programs (robots.txt)'
      : undefined;
}

/** The first of a body, as much of it as is heeded. */
async function start(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= HEEDED) break;
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, HEEDED));
}
