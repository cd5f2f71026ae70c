import { createApp, createReader } from '../src/api/index.ts';
import { openSqlite } from '../src/archive/index.ts';

/** How long a reading route takes, in milliseconds. */
export interface RouteTimes {
  readonly route: string;
  readonly asked: number;
  readonly p50: number;
  readonly p95: number;
  /** Of the processor's time, which others on the machine do not lengthen. */
  readonly busy95: number;
  /** Answers other than 200. */
  readonly failed: number;
}

export interface DeskBench {
  readonly articles: number;
  readonly routes: readonly RouteTimes[];
}

/** Requests that warm a route up, and that are measured. */
const WARM = 3;

/** What the routes of the API take on an archive, answered in-process: reading, checking and writing JSON with it, no socket. */
export async function benchDesk(path: string, { requests }: { readonly requests: number }): Promise<DeskBench> {
  const archive = openSqlite(path);
  const reader = createReader({
    createFinder: () => Promise.reject(new Error('nothing is read here')),
    readModelVersion: () => Promise.reject(new Error('there is no model here')),
  });
  const app = createApp({ archive, reader, version: 'bench' });
  const get = async (address: string): Promise<Response> => app.hono.request(`/api${address}`);
  const routes: RouteTimes[] = [];
  try {
    const { articles } = await archive.sizes();
    for (const [route, addresses] of await questions(get, articles)) {
      for (const address of addresses.slice(0, WARM)) await (await get(address)).text();
      const asked = Array.from({ length: requests }, (_, i) => addresses[i % addresses.length] ?? '');
      routes.push(await timesOf(route, asked, get));
    }
    return { articles, routes };
  } finally {
    await app.close();
    await archive.close();
  }
}

async function timesOf(
  route: string,
  addresses: readonly string[],
  get: (address: string) => Promise<Response>,
): Promise<RouteTimes> {
  const times: number[] = [];
  const busy: number[] = [];
  let failed = 0;
  for (const address of addresses) {
    const before = process.cpuUsage();
    const began = performance.now();
    const answer = await get(address);
    await answer.text();
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1000);
    if (answer.status !== 200) failed += 1;
  }
  const part = (values: readonly number[], share: number): number =>
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
  return {
    ...{ route, asked: addresses.length, failed },
    ...{ p50: part(times, 0.5), p95: part(times, 0.95), busy95: part(busy, 0.95) },
  };
}

type Items = { readonly items: readonly Readonly<Record<string, unknown>>[] };

/** Addresses for each reading route, made of what is on record: words that stand there, ids of what is first in lists and deep in them. */
async function questions(
  get: (address: string) => Promise<Response>,
  articles: number,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const list = async (address: string): Promise<Items['items']> => ((await (await get(address)).json()) as Items).items;
  const ids = async (path: string): Promise<readonly string[]> =>
    (await list(`${path}?limit=60`)).map(({ id }) => String(id));
  const numbers = Array.from({ length: 60 }, (_, i) => 1 + Math.floor(((i + 0.5) * articles) / 60));
  const statements = await list('/statements?limit=200');
  const quotes = statements.map(({ content }) => (content as readonly { exact: string }[])[0]?.exact ?? '');
  const words = [...new Set(quotes.join(' ').match(/\p{L}{5,}/gu) ?? [])].slice(0, 60);
  const [entities, events, utterances] = [await ids('/entities'), await ids('/events'), await ids('/utterances')];
  const names = (await list('/entities?limit=60')).map(({ name }) => String(name));
  const of = (values: readonly string[], address: (value: string) => string): readonly string[] =>
    values.map((value) => address(encodeURIComponent(value)));
  const byNumber = (end: string): readonly string[] => numbers.map((number) => `/articles/${number}${end}`);
  const asked: readonly (readonly [string, readonly string[]])[] = [
    ['/sizes', ['/sizes']],
    ['/status', ['/status']],
    ['/articles', ['/articles', '/articles?limit=200']],
    ['/articles?q', of(words, (word) => `/articles?q=${word}`)],
    ['/articles/{number}', byNumber('')],
    ['/articles/{number}/raw', byNumber('/raw')],
    ['/articles/{number}/copies', byNumber('/copies')],
    ['/articles/{number}/versions', byNumber('/versions')],
    ['/articles/{number}/corrections', byNumber('/corrections')],
    ['/statements', ['/statements', '/statements?limit=200']],
    ['/statements?q', of(words, (word) => `/statements?q=${word}`)],
    ['/statements?speakerId', of(entities, (id) => `/statements?speakerId=${id}`)],
    ['/statements?aboutId', of(entities, (id) => `/statements?aboutId=${id}`)],
    ['/statements?q&from&to', of(words, (word) => `/statements?q=${word}&from=2024-01&to=2024-06`)],
    ['/names', of(names, (name) => `/names?name=${name}`)],
    ['/search', of(words, (word) => `/search?q=${word}`)],
    ['/search/facets', of(words, (word) => `/search/facets?q=${word}`)],
    ['/check', of(quotes.slice(0, 60).filter(Boolean), (quote) => `/check?quote=${quote}`)],
    ['/entities', ['/entities', '/entities?type=person']],
    ['/entities?name', of(names, (name) => `/entities?name=${name}`)],
    ['/entities/{id}', of(entities, (id) => `/entities/${id}`)],
    ['/events', ['/events', '/events?disputed=true', '/events?minOrigins=2']],
    ['/events?q', of(words, (word) => `/events?q=${word}`)],
    ['/events?actorId', of(entities, (id) => `/events?actorId=${id}`)],
    ['/events/{id}', of(events, (id) => `/events/${id}`)],
    ['/flows', ['/flows', '/flows?flow=arms', '/flows?flow=aid']],
    ['/network', ['/network?nodes=200&edges=1000', '/network?nodes=2000&edges=10000']],
    ['/network?aboutId', of(entities, (id) => `/network?aboutId=${id}`)],
    ['/positions?q', of(words, (word) => `/positions?q=${word}`)],
    ['/positions?speakerId', of(entities, (id) => `/positions?speakerId=${id}`)],
    ['/utterances', ['/utterances']],
    ['/utterances?q', of(words, (word) => `/utterances?q=${word}`)],
    ['/utterances/{id}', of(utterances, (id) => `/utterances/${id}`)],
    ['/atom/{kind}?q', of(words, (word) => `/atom/statements?q=${word}`)],
    ['/searches', ['/searches']],
    ['/feeds', ['/feeds']],
    ['/corrections', ['/corrections']],
    ['/jobs', ['/jobs']],
  ];
  return asked.filter(([, addresses]) => addresses.length > 0);
}
