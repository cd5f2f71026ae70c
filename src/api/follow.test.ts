import { parseAtomFeed } from 'feedsmith';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../record/index.ts';
import { systemClock } from '../watch/index.ts';
import { exampleRecords, inventedRecord, type TestApp, testApp } from './app.fixture.ts';

let app: TestApp;
afterEach(() => app.close());

const article = (id: string, text: string): Article => ({
  ...{ id, text, url: `https://news.example/${id}`, title: 'Kasharo & <b>drones</b>', language: 'en' },
  paragraphs: [{ start: 0, end: text.length }],
});

describe('saved searches', () => {
  it('tell what is new to them, until it has been seen', async () => {
    app = await testApp({ records: exampleRecords.slice(0, 5) });
    const body = { name: 'Drones', kind: 'articles', query: { q: 'drones' } };
    const made = await app.ask('/api/searches', { method: 'POST', body });
    expect(made).toMatchObject({ status: 201, json: { ...body, fresh: 0 } });
    const { article: number } = await app.archive.put(inventedRecord(article('new', 'drones over Kasharo')));
    const { json } = await app.ask('/api/searches');
    expect(json.items).toMatchObject([{ fresh: 1, last: number }]);
    const path = `/api/searches/${made.json.number}`;
    expect((await app.ask(`${path}/seen`, { method: 'POST', body: { seen: number } })).status).toBe(204);
    expect((await app.ask('/api/searches')).json.items).toMatchObject([{ fresh: 0, seen: number }]);
    expect((await app.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await app.ask(path, { method: 'DELETE' })).status).toBe(404);
    expect((await app.ask(`${path}/seen`, { method: 'POST', body: { seen: 1 } })).status).toBe(404);
  });

  it.each([
    [{ nonsense: 'x' }, 'query.nonsense'],
    [{ from: 'yesterday' }, 'query.from'],
    [{ limit: '3' }, 'query.limit'],
  ])('refuse %j, naming the fault', async (query, name) => {
    app = await testApp({ records: [] });
    const body = { name: 'x', kind: 'statements', query };
    const { status, json } = await app.ask('/api/searches', { method: 'POST', body });
    expect(status).toBe(400);
    expect(json.errors[0].name).toBe(name);
    expect((await app.ask('/api/searches')).json.items).toEqual([]);
  });

  it.each(['statements', 'events', 'articles'])('are Atom feeds of %s that a feed reader reads', async (kind) => {
    app = await testApp();
    const { text, headers } = await app.ask(`/api/atom/${kind}?q=drones`);
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseAtomFeed(text);
    const entries = feed.entries ?? [];
    const list = (await app.ask(`/api/${kind}?q=drones&limit=50`)).json.items;
    expect(entries).toHaveLength(list.length);
    expect(entries.length).toBeGreaterThan(1);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, title, updated, links } of entries) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(title).toBeTruthy();
      expect(Date.now() - Date.parse(String(updated))).toBeLessThan(60_000);
      expect(links?.[0]?.href).toMatch(/^http:\/\/localhost\/(stories|events)\//);
    }
    expect((await app.ask(`/api/atom/${kind}?q=drones`)).text).toBe(text);
  });

  it('hold hostile titles as text', async () => {
    app = await testApp({ records: [inventedRecord(article('new', 'drones ]]> & <script>'))] });
    const { text } = await app.ask('/api/atom/articles');
    expect(parseAtomFeed(text).entries).toMatchObject([
      { title: { value: 'Kasharo & <b>drones</b>' }, summary: { value: 'drones ]]> & <script>' } },
    ]);
  });
});

describe('followed feeds', () => {
  const address = 'https://news.example/rss';
  const entry = { title: 'One', url: 'https://news.example/1' };
  const web = {
    clock: systemClock,
    crawlDelay: async () => 0,
    allowLoopback: false,
    poll: async (asked: string) => ({
      kind: 'changed' as const,
      url: asked,
      validators: {},
      held: { kind: 'feed' as const, entries: [entry] },
    }),
    pollStory: async (url: string) => ({
      kind: 'changed' as const,
      url,
      validators: {},
      held: { kind: 'story' as const, article: article('1', 'The bridge is shut') },
    }),
  } as unknown as NonNullable<NonNullable<Parameters<typeof testApp>[0]>['web']>;

  it('put their stories on record while the server runs', async () => {
    app = await testApp({ records: [], web });
    const made = await app.ask('/api/feeds', { method: 'POST', body: { address } });
    expect(made).toMatchObject({ status: 201, json: { items: [{ address, stories: 0 }] } });
    await expect
      .poll(async () => (await app.ask('/api/feeds')).json.items)
      .toMatchObject([{ state: 'well', stories: 1 }]);
    expect((await app.ask('/api/articles')).json.items).toMatchObject([{ id: '1' }]);
    const path = `/api/feeds?address=${encodeURIComponent(address)}`;
    expect((await app.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await app.ask(path, { method: 'DELETE' })).status).toBe(404);
    expect((await app.ask('/api/feeds')).json.items).toEqual([]);
    expect(app.faults).toEqual([]);
  });

  it('are taken from a list of another reader, and say what is wrong with them', async () => {
    app = await testApp({ records: [] });
    const outline = (url: string): string => `<outline text="x" xmlUrl="${url}"/>`;
    const opml = `<opml version="2.0"><body>${outline(address)}${outline('javascript:alert(1)')}</body></opml>`;
    expect((await app.ask('/api/feeds', { method: 'POST', body: { opml } })).json.items).toHaveLength(1);
    await expect
      .poll(async () => (await app.ask('/api/feeds')).json.items)
      .toMatchObject([{ address, state: 'failing', failure: { code: 'network' } }]);
  });

  it.each([{ opml: 'no list' }, { address: 'javascript:alert(1)' }, { opml: '<opml><body/></opml>' }])(
    'refuse %j',
    async (body) => {
      app = await testApp({ records: [] });
      expect((await app.ask('/api/feeds', { method: 'POST', body })).status).toBe(400);
    },
  );
});
