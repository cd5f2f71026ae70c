import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRecords, type TestApp, testApp } from './app.fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

afterAll(async () => {
  await app.close();
  expect(app.faults).toEqual([]);
});

/** Every quote in an answer with the number of the article that it is of. */
function quotesIn(
  value: unknown,
  article?: number,
): readonly { article: number; start: number; end: number; exact: string }[] {
  if (Array.isArray(value)) return value.flatMap((item) => quotesIn(item, article));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'article' in value && typeof value.article === 'number' ? value.article : article;
  const { start, end, exact } = value as { start?: unknown; end?: unknown; exact?: unknown };
  if (typeof exact === 'string' && own !== undefined)
    return [{ article: own, start: Number(start), end: Number(end), exact }];
  return Object.values(value).flatMap((item) => quotesIn(item, own));
}

describe('the lists', () => {
  it.each([
    ['/api/articles', 15],
    ['/api/articles?q=drones', 3],
    ['/api/statements', 30],
    ['/api/statements?q=drones&limit=200', 3],
    ['/api/entities', 30],
    ['/api/entities?name=kasharo', 1],
    ['/api/events', 30],
    ['/api/events?disputed=true', 0],
    ['/api/events?factuality=alleged', 1],
    ['/api/flows', 1],
    ['/api/positions', 1],
    ['/api/utterances', 30],
    ['/api/corrections', 0],
  ])('%s gives at least %i, every quote to the letter', async (path, least) => {
    const { status, json } = await app.ask(path);
    expect(status).toBe(200);
    expect(json.items.length).toBeGreaterThanOrEqual(least);
    for (const { article, start, end, exact } of quotesIn(json)) {
      expect((await app.archive.record(article))?.article.text.slice(start, end)).toBe(exact);
    }
  });

  it.each(['/api/statements', '/api/articles', '/api/entities', '/api/events', '/api/utterances', '/api/positions'])(
    '%s gives everything once, page after page',
    async (path) => {
      const all = (await app.ask(`${path}?limit=200`)).json;
      const seen: string[] = [];
      let next: string | undefined = '';
      for (let page = 0; next !== undefined && page < 60; page += 1) {
        const { json } = await app.ask(`${path}?limit=7${next === '' ? '' : `&cursor=${next}`}`);
        expect(json.more).toBe(json.next !== undefined);
        seen.push(...json.items.map((item: object) => JSON.stringify(item)));
        next = json.next;
        if (seen.length >= 200) break;
      }
      expect(seen.slice(0, all.items.length)).toEqual(
        all.items.map((item: object) => JSON.stringify(item)).slice(0, seen.length),
      );
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it('marks the words that were asked for', async () => {
    const { json } = await app.ask('/api/statements?q=drones');
    for (const { passage, hits } of json.items) {
      const marked = hits.map((hit: { start: number; end: number }) =>
        passage.exact.slice(hit.start - passage.start, hit.end - passage.start),
      );
      expect(marked.join(' ').toLowerCase()).toContain('drones');
    }
  });

  it('finds nothing where there is no word among what was asked for', async () => {
    for (const path of ['/api/statements?q=%3F!', '/api/articles?q=%3F', '/api/search?q=...']) {
      const { json } = await app.ask(path);
      expect(json.items ?? json.statements.items).toEqual([]);
    }
  });
});

describe('single things', () => {
  it('gives an article with its record, and what it was before corrections', async () => {
    const { json } = await app.ask('/api/articles/1');
    expect(json.record).toEqual(exampleRecords[0]);
    for (const [list, ids] of Object.entries(json.across)) {
      expect(Object.keys(ids as object).length).toBeGreaterThan(0);
      for (const id of Object.values(ids as Record<string, string>)) {
        expect((await app.ask(`/api/${list}/${id}`)).json).toMatchObject({ id });
      }
    }
    expect((await app.ask('/api/articles/1/raw')).json).toEqual(exampleRecords[0]);
  });

  it('gives entities, events and utterances by their ids', async () => {
    for (const list of ['entities', 'events', 'utterances']) {
      const [first] = (await app.ask(`/api/${list}?limit=1`)).json.items;
      expect((await app.ask(`/api/${list}/${first.id}`)).json).toMatchObject({ id: first.id });
    }
  });

  it('gives the network, what is searched for, facets, names, copies, versions, sizes and status', async () => {
    expect((await app.ask('/api/network')).json.edges.length).toBeGreaterThan(5);
    expect((await app.ask('/api/network?of=statements&nodes=3')).json.nodes.length).toBeLessThanOrEqual(3);
    const found = (await app.ask('/api/search?q=kasharo')).json;
    expect(
      [found.statements, found.articles, found.entities, found.events].map(({ items }) => items.length > 0),
    ).toEqual([true, true, true, true]);
    expect((await app.ask('/api/search/facets?q=kasharo')).json.outlets.length).toBeGreaterThan(1);
    expect((await app.ask('/api/names?name=kasharo')).json.items.length).toBeGreaterThan(0);
    expect((await app.ask('/api/articles/1/copies')).json.items.length).toBeGreaterThan(0);
    expect((await app.ask('/api/articles/1/versions')).json.items.length).toBeGreaterThan(0);
    expect((await app.ask('/api/sizes')).json.articles).toBe(15);
    expect((await app.ask('/api/status')).json).toMatchObject({
      version: '9.9.9',
      model: { name: 'invented' },
      jobs: { waiting: 0 },
    });
  });

  it('checks quotes', async () => {
    const [{ content }] = (await app.ask('/api/statements?quotation=direct&limit=1')).json.items;
    const quote = content[0].exact;
    expect((await app.ask(`/api/check?quote=${encodeURIComponent(quote)}`)).json.verdict).toBe('verbatim');
    expect(
      (await app.ask('/api/check', { method: 'POST', body: { quote: `${quote} of course not` } })).json.verdict,
    ).toBe('altered');
    expect((await app.ask('/api/check?quote=zyx')).json).toEqual({ quote: 'zyx', verdict: 'not-found', sightings: [] });
  });

  it.each([
    '/api/articles/999',
    '/api/articles/one',
    '/api/articles/0',
    '/api/articles/999/copies',
    '/api/articles/999/raw',
    '/api/articles/999/versions',
    '/api/articles/999/corrections',
    '/api/entities/n99999',
    '/api/entities/..%2f',
    '/api/events/v99999',
    '/api/events/12',
    '/api/utterances/u99999',
    '/api/jobs/nope',
    '/api/export/docx',
    '/api/nothing',
  ])('%s is not there, and says so', async (path) => {
    const { status, json, headers } = await app.ask(path);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({ type: 'urn:onrecord:problem:not-found', status: 404 });
  });
});

describe('what is wrong with a request', () => {
  it('a correction of who is in none of the articles is answered as such', async () => {
    const [{ id }] = (await app.ask('/api/entities?limit=1')).json.items;
    const body = { kind: 'split', entity: id, articles: [987_654] };
    const { status, json } = await app.ask('/api/entities/corrections', { method: 'POST', body });
    expect([status, json.detail]).toEqual([404, `${id} is in none of these articles`]);
  });

  it.each([
    ['/api/statements?limit=0', 'limit'],
    ['/api/statements?limit=201', 'limit'],
    ['/api/statements?limit=', 'limit'],
    ['/api/statements?cursor=abc', 'cursor'],
    ['/api/statements?cursor=YWZ0ZXIgOTk5OTk5', 'cursor'],
    ['/api/statements?limt=3', 'limt'],
    ['/api/statements?q=a&q=b', 'q'],
    ['/api/statements?from=2024-13', 'from'],
    ['/api/statements?to=2024-02-30', 'to'],
    ['/api/statements?from=2024-05&to=2024-01', 'to'],
    ['/api/network?from=2024-05&to=2024-01', 'to'],
    ['/api/search/facets?from=2024-05&to=2024-01', 'to'],
    ['/api/statements?quotation=loud', 'quotation'],
    ['/api/events?disputed=false', 'disputed'],
    ['/api/events?minOrigins=x', 'minOrigins'],
    ['/api/entities?type=animal', 'type'],
    ['/api/network?nodes=100000', 'nodes'],
    ['/api/sizes?x=1', 'x'],
    ['/api/search', 'q'],
    ['/api/check', 'quote'],
  ])('%s: names %s', async (path, name) => {
    const { status, json } = await app.ask(path);
    expect(status).toBe(400);
    expect(json.errors.map((fault: { name: string }) => fault.name)).toContain(name);
  });

  it.each([
    ['POST', '/api/check', '{', { 'content-type': 'application/json' }, 400],
    ['POST', '/api/check', '{"quote":1}', { 'content-type': 'application/json' }, 400],
    ['POST', '/api/check', 'quote=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['POST', '/api/check', `{"quote":"${'a'.repeat(70_000)}"}`, { 'content-type': 'application/json' }, 413],
    ['PUT', '/api/articles', '{}', { 'content-type': 'application/json' }, 405],
    ['DELETE', '/api/articles/1', '', {}, 405],
    ['OPTIONS', '/api/entities/corrections', '', {}, 405, 'POST'],
  ])('%s %s with %.10s', async (method, path, body, headers: Record<string, string>, status, allow = 'GET, HEAD') => {
    const told = await app.hono.request(path, { method, headers, ...(body === '' ? {} : { body }) });
    expect(told.status).toBe(status);
    expect(told.headers.get('content-type')).toBe('application/problem+json');
    if (status === 405) expect(told.headers.get('allow')).toMatch(new RegExp(`^${allow}`));
  });
});

describe('conditional requests', () => {
  it('sends nothing again that did not change', async () => {
    const first = await app.ask('/api/statements?limit=3');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await app.ask('/api/statements?limit=3', { headers: { 'if-none-match': header } });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    expect((await app.ask('/api/statements?limit=3', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
});

describe('corrections', () => {
  it('hold at once, are told, and are taken back', async () => {
    const { json: before, headers } = await app.ask('/api/articles/2');
    const [wrong] = before.record.attributions;
    const body = { kind: 'speaker', content: wrong.content[0], speaker: 'Ada Quill' };
    const made = await app.ask('/api/articles/2/corrections', {
      method: 'POST',
      body,
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect(made.status).toBe(201);
    const { json: after } = await app.ask('/api/articles/2');
    const named = after.record.entities.find(({ name }: { name: string }) => name === 'Ada Quill');
    expect(after.record.attributions[0].speaker).toBe(named.id);
    const { number } = made.json;
    expect((await app.ask('/api/articles/2/corrections')).json.items).toMatchObject([{ number, correction: body }]);
    expect((await app.ask('/api/corrections')).json.items).toMatchObject([{ number: made.json.number, of: 'article' }]);
    expect(
      (await app.ask('/api/training')).text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).of),
    ).toEqual(['article']);

    const other = await app.ask('/api/articles/2/corrections', {
      method: 'POST',
      body: { kind: 'not-said', content: wrong.content[0] },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect([other.status, other.json.type]).toEqual([412, 'urn:onrecord:problem:changed']);

    expect((await app.ask(`/api/corrections/${number}`, { method: 'DELETE' })).status).toBe(204);
    expect((await app.ask(`/api/corrections/${number}`, { method: 'DELETE' })).status).toBe(404);
    expect((await app.ask('/api/articles/2')).json.record).toEqual(before.record);
  });

  it('of words that are not in the article are refused', async () => {
    const body = { kind: 'not-said', content: { start: 5, end: 10_000_000 } };
    expect((await app.ask('/api/articles/2/corrections', { method: 'POST', body })).json.errors).toMatchObject([
      { in: 'body', name: 'content' },
    ]);
    expect((await app.ask('/api/articles/99/corrections', { method: 'POST', body })).status).toBe(404);
    const odd = { kind: 'rename-everything' };
    expect((await app.ask('/api/articles/2/corrections', { method: 'POST', body: odd })).status).toBe(400);
  });

  it('of who is who hold too', async () => {
    const [first] = (await app.ask('/api/entities?limit=1&type=person')).json.items;
    const body = { kind: 'rename', entity: first.id, name: 'Somebody Else' };
    const { status, json } = await app.ask('/api/entities/corrections', { method: 'POST', body });
    expect(status).toBe(201);
    expect((await app.ask(`/api/entities/${json.entity}`)).json.name).toBe('Somebody Else');
    await app.ask(`/api/corrections/${json.number}`, { method: 'DELETE' });
    expect((await app.ask(`/api/entities/${json.entity}`)).json.name).toBe(first.name);
    const nobody = { kind: 'merge', entity: 'n99999', into: first.id };
    expect((await app.ask('/api/entities/corrections', { method: 'POST', body: nobody })).status).toBe(404);
  });
});

describe('exports', () => {
  it('come in every format, as files', async () => {
    const { items } = (await app.ask('/api/export')).json;
    expect(items.length).toBeGreaterThan(3);
    for (const { name, extension } of items) {
      const { status, headers, text } = await app.ask(`/api/export/${name}?q=kasharo`);
      expect([name, status]).toEqual([name, 200]);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="onrecord-${name}.${extension}"`);
      expect(text.length).toBeGreaterThan(100);
    }
  });
});

describe('the document', () => {
  it('is OpenAPI 3.1 and says what each address answers', async () => {
    const { json } = await app.ask('/api/openapi.json');
    expect(json.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(json.paths).length).toBeGreaterThan(25);
    const ids = Object.values(json.paths as Record<string, Record<string, { operationId: string }>>).flatMap((one) =>
      Object.values(one).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
