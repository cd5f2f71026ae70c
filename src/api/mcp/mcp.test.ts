import { Client, InMemoryTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../archive/index.ts';
import { exampleRecords, inventedRecord, model, type TestApp, testApp } from '../app.fixture.ts';
import { createReader } from '../jobs/reader.ts';
import { createMcpServer } from './server.ts';

let ended: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ended.reverse()) await end();
  ended = [];
});

async function connected() {
  const archive = openSqlite(':memory:');
  for (const record of exampleRecords) await archive.put(record);
  const reader = createReader({
    createFinder: async () => ({ model, find: async (articles) => articles.map(inventedRecord) }),
    readModelVersion: async () => model,
  });
  const server = createMcpServer({ archive, reader, version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await server.connect(theirs);
  await client.connect(ours);
  ended.push(
    () => archive.close(),
    () => client.close(),
  );
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers as clients do
  const call = async (name: string, args: object): Promise<{ data: any; text: string; isError: boolean }> => {
    const { structuredContent, content, isError = false } = await client.callTool({ name, arguments: { ...args } });
    const [first] = content as { text: string }[];
    return { data: structuredContent, text: first?.text ?? '', isError };
  };
  return { archive, client, call };
}

describe('the tools', () => {
  it('are five, with what they take and give', async () => {
    const { client } = await connected();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['check', 'events', 'read', 'search', 'who']);
    for (const { outputSchema, description } of tools)
      expect([outputSchema?.type, description?.length ?? 0]).toEqual(['object', expect.any(Number)]);
  });

  it('search: statements to the letter, with links', async () => {
    const { archive, call } = await connected();
    const { data, text } = await call('search', { words: 'drones' });
    expect(data.statements.length).toBeGreaterThan(1);
    for (const { article, content, link } of data.statements) {
      const record = await archive.record(article);
      for (const { start, end, exact } of content) {
        expect(record?.article.text.slice(start, end)).toBe(exact);
        expect(text).toContain(exact);
      }
      expect(link).toContain('#:~:text=');
      expect(text).toContain(link);
    }
    expect((await call('search', { words: 'zyx' })).text).toContain('Nothing');
    expect((await call('search', { words: '?!' })).data.statements).toEqual([]);
  });

  it('who: a profile with statements and events', async () => {
    const { call } = await connected();
    const { data } = await call('who', { name: 'kasharo' });
    expect(data.entities[0].profile.name).toContain('Kasharo');
    expect(data.entities[0].events.length).toBeGreaterThan(0);
  });

  it('events: each with the words of a report', async () => {
    const { archive, call } = await connected();
    const { data, text } = await call('events', { flow: 'arms' });
    expect(data.events.length).toBeGreaterThan(0);
    for (const { evidence } of data.events) {
      const { start, end, exact } = evidence.passage;
      expect((await archive.record(evidence.article))?.article.text.slice(start, end)).toBe(exact);
      expect(text).toContain(exact);
    }
    expect(
      (await call('events', { disputed: true, minOrigins: 1 })).data.events.every(
        ({ disputed }: { disputed: boolean }) => disputed,
      ),
    ).toBe(true);
  });

  it('check: a verdict', async () => {
    const { call } = await connected();
    const { data } = await call('search', { words: '', quotation: 'direct', limit: 1 });
    const { text } = await call('check', { quote: data.statements[0].content[0].exact });
    expect(text).toMatch(/^verbatim/);
  });

  it('read: a text goes on record and comes back with its words; what cannot be read is said', async () => {
    const { archive, call } = await connected();
    const { data } = await call('read', {
      text: 'Rain fell on the harbour all night, said Ada Quill on Monday.',
      title: 'Rain',
    });
    expect(data).toMatchObject({ title: 'Rain', statements: [{ content: [{ exact: 'Rain' }], speaker: null }] });
    expect((await archive.record(data.article))?.article.title).toBe('Rain');
    const first = await call('read', { article: 1 });
    expect(first.data.statements.length).toBe(exampleRecords[0]?.attributions.length);
    expect(first.data.events.length).toBe(exampleRecords[0]?.events.length);
    for (const args of [{ article: 999 }, {}, { url: 'http://127.0.0.1/' }]) {
      const { isError, text } = await call('read', args);
      expect([isError, text.length > 10]).toEqual([true, true]);
    }
  });
});

describe('over HTTP', () => {
  let app: TestApp;

  it('answers the same client', async () => {
    app = await testApp();
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
      fetch: async (url, init) => app.hono.request(String(url), init),
    });
    await client.connect(transport);
    ended.push(
      () => app.close(),
      () => client.close(),
    );
    const { structuredContent } = await client.callTool({ name: 'search', arguments: { words: 'drones' } });
    expect((structuredContent as { statements: unknown[] }).statements.length).toBeGreaterThan(1);
  });
});
