import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSqlite } from '../archive/index.ts';
import { crawlDelay, poll, pollStory } from '../read/index.ts';
import type { Article, ArticleRecord, Failure } from '../record/index.ts';
import type { Clock } from './clock.ts';
import type { News } from './news.ts';
import { type WatchOptions, watch } from './watch.ts';

/** A clock that stands still while something is under way, and jumps to the next who waits for it when nothing is. */
export class FakeClock implements Clock {
  #now = Date.UTC(2024, 2, 11);
  readonly #sleepers: { readonly until: number; readonly resolve: () => void }[] = [];
  #busy = 0;

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (milliseconds <= 0 || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      this.#sleepers.push({ until: this.#now + milliseconds, resolve });
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /** Counts what is under way outside: a request. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  /** Lets so many milliseconds pass, everything in its time. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await this.#settled();
      this.#sleepers.sort((a, b) => a.until - b.until);
      const [first] = this.#sleepers;
      if (first === undefined || first.until > end) break;
      this.#sleepers.shift();
      this.#now = Math.max(this.#now, first.until);
      first.resolve();
    }
    this.#now = end;
  }

  async #settled(): Promise<void> {
    for (let quiet = 0; quiet < 5; ) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.#busy > 0 ? 0 : quiet + 1;
    }
  }
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on this machine, what was asked of it and when, and a watcher of it on a clock of its own. */
export class Site {
  readonly routes: Record<string, Handler> = {};
  readonly asked: { readonly path: string; readonly at: number; readonly headers: IncomingMessage['headers'] }[] = [];
  readonly clock = new FakeClock();
  readonly archive = openSqlite(':memory:');
  readonly news: News[] = [];
  origin = '';
  /** Articles that the finder was given. */
  readonly read: Article[] = [];
  #controller = new AbortController();
  #run: Promise<void> = Promise.resolve();
  readonly #server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') this.asked.push({ path, at: this.clock.now(), headers: request.headers });
    const route = this.routes[path];
    if (route !== undefined) route(request, response);
    else response.writeHead(404).end();
  });

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  /** Starts a watcher of paths or addresses. */
  start(addresses: readonly string[], options: Partial<WatchOptions> = {}): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const web = { allowLoopback: true, signal, timeout: 30_000 };
    const { clock, archive } = this;
    const tools = {
      archive,
      clock,
      read: {
        model: { name: 'none', version: '0' },
        find: async (articles: readonly Article[]) => this.#find(articles),
      },
      poll: (address: string, known: Parameters<typeof poll>[1]) => clock.during(poll(address, known, web)),
      pollStory: (address: string) => clock.during(pollStory(address, web)),
      crawlDelay,
      tell: (news: News) => void this.news.push(news),
      chance: () => 0,
    };
    const all = addresses.map((address) => (address.startsWith('/') ? this.origin + address : address));
    this.#run = watch(all, tools, { every: 900_000, once: false, signal, ...options });
    this.#run.catch(() => undefined);
  }

  /** Watches once to the end. */
  async once(addresses: readonly string[], options: Partial<WatchOptions> = {}): Promise<void> {
    this.start(addresses, { once: true, ...options });
    let done = false;
    const end = this.#run.finally(() => {
      done = true;
    });
    while (!done) await Promise.race([end, this.clock.pass(60_000)]);
    await end;
  }

  /** Stops the watcher, as Ctrl-C does. */
  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#run;
  }

  async close(): Promise<void> {
    await this.stop().catch(() => undefined);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.archive.close();
  }

  /** What was told, a line each; addresses without the site's origin. */
  told(): readonly string[] {
    return this.news.map((item) => {
      const source = item.source.replace(this.origin, '');
      if (item.kind === 'article') {
        const said = item.attributions.map(({ content: [span = { start: 0, end: 0 }] }) =>
          item.record.article.text.slice(span.start, span.end),
        );
        return `${item.like === undefined ? 'new' : 'like another'}: ${said.join(' / ')}`;
      }
      if (item.kind === 'failed') return `${source}: ${item.failure.error.code}`;
      return `${source}: ${item.kind}`;
    });
  }

  paths(): readonly string[] {
    return this.asked.map(({ path }) => path);
  }

  /** A record in which each quotation is said by somebody. */
  #find(articles: readonly Article[]): readonly (ArticleRecord | Failure)[] {
    this.read.push(...articles);
    return articles.map(({ id, sentences: _, ...article }) => ({
      id,
      article,
      entities: [],
      attributions: [...article.text.matchAll(/“[^”]+”/gu)].map(({ 0: { length }, index }, i) => ({
        id: `a${i + 1}`,
        source: [],
        cue: [{ start: index + length, end: index + length + 1 }],
        content: [{ start: index, end: index + length }],
        quotation: 'direct' as const,
        speaker: null,
        confidence: 1,
      })),
      events: [],
      dates: [],
      model: { name: 'none', version: '0' },
    }));
  }
}

/** A story of its own about a ferry; what is said in it is unlike what other ferries' stories say. */
export function storyPage(name: string, more = ''): Handler {
  const own = name.replace(/\W/g, '');
  const fog = Array.from({ length: 60 }, (_, i) => `${own}fog${i}`).join(' ');
  const body = `<p>“The ferry ${name} is late”, the master said on Monday at the harbour.</p><p>The fog was ${fog}.</p>${more}`;
  return (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<html><head><title>The ${name}</title></head><body><article>${body}</article></body></html>`);
}

export interface MadeEntry {
  readonly link?: string;
  readonly guid?: string;
  readonly title?: string;
  readonly date?: string;
  readonly text?: string;
}

export function rss(entries: readonly MadeEntry[], head = ''): string {
  const items = entries.map(
    ({ link, guid, title = 'Ferry', date, text = 'Fog.' }) =>
      `<item><title>${title}</title>${link === undefined ? '' : `<link>${link}</link>`}${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${date === undefined ? '' : `<pubDate>${date}</pubDate>`}<description>${text}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>The Mole</title>${head}${items.join('')}</channel></rss>`;
}

export function feed(body: string, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);
}

export function answer(status: number, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_, response) => void response.writeHead(status, headers).end();
}
