import robots from 'robots-parser';
import { InputError } from '../record/index.ts';
import { ask, checkedUrl, type Limits, MAX_REDIRECTS, redirectOf } from './ask.ts';

/** Its types say that it is an ES module; it is CommonJS, and what is imported is the function itself. */
const robotsParser = robots as unknown as typeof robots.default;

interface Rules {
  /** Why a page is not to be read, undefined where it may be. */
  readonly against: (url: URL) => string | undefined;
  /** Milliseconds between two requests that the site asks for. */
  readonly delay?: number;
  /** Whether the site could not say what its rules are. */
  readonly isUnknown?: true;
}

/** Milliseconds that the rules of a site are kept; RFC 9309 has a day at most. */
const KEPT = 60 * 60 * 1000;
/** The same for a site that could not say them: it may soon be well again. */
const KEPT_UNKNOWN = 5 * 60 * 1000;
/** A site that asks for longer delays than this, in milliseconds, does not mean us. */
const LONGEST_DELAY = 60_000;
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
  const reason = (await rulesOf(input, url, limits)).against(url);
  if (reason === undefined) return;
  throw new InputError(input, 'robots', reason, { hint: 'save the page from your browser and give the file' });
}

/** Milliseconds between two requests that the robots.txt of a site asks for (`Crawl-delay`), as far as it was asked already. */
export async function crawlDelay(url: URL): Promise<number> {
  const rules = await sites.get(url.origin)?.rules.catch(() => undefined);
  return rules?.delay ?? 0;
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
  rules.then(
    ({ isUnknown }) => isUnknown && sites.set(url.origin, { rules, until: Date.now() + KEPT_UNKNOWN }),
    () => sites.delete(url.origin),
  );
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
    // "Too many requests" says nothing of the rules; RFC 9309 counts it among the files that are not there, which is not meant.
    if (answer.status < 500 && answer.status !== 429) return { against: () => undefined };
    const reason = `the site cannot say whether it may be read: its robots.txt gives ${answer.status}`;
    return { against: () => reason, isUnknown: true };
  }
  return { against: () => undefined };
}

function rulesIn(address: URL, text: string): Rules {
  const rules = robotsParser(address.href, text);
  const delay = rules.getCrawlDelay('Onrecord') ?? 0;
  return {
    against: (url) =>
      rules.isDisallowed(url.href, 'Onrecord') === true
        ? 'the site does not want this page read by programs (robots.txt)'
        : undefined,
    ...(delay > 0 ? { delay: Math.min(1000 * delay, LONGEST_DELAY) } : {}),
  };
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
