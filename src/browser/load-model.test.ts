import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DownloadProgress, findRecord, LoadError, loadModel, readText } from './index.ts';

const folder = fileURLToPath(new URL('../../training/tests/fixtures/tiny-model', import.meta.url));
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(async ({ url: path = '' }, response) => {
    if (path.startsWith('/broken/') && path.endsWith('.json')) return response.end('{}');
    const bytes = await readFile(join(folder, path.split('/').at(-1) ?? '')).catch(() => undefined);
    if (bytes === undefined || path.startsWith('/none')) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('loadModel from an address', () => {
  it('tells how far it is, and finds a record', async () => {
    const heard: DownloadProgress[] = [];
    const model = await loadModel(`${url}/tiny`, { onProgress: (progress) => heard.push(progress), threads: 1 });
    expect(heard.at(-1)?.loaded).toBeGreaterThan(1000);
    expect(heard.at(-1)?.loaded).toBe(heard.at(-1)?.total);
    const article = await readText('The talks failed, she said. “Nobody saw that coming.”', { title: 'Talks' });
    const record = await findRecord(article, model);
    expect(record.article.title).toBe('Talks');
    expect(record.id).toMatch(/^[0-9a-f]{16}$/);
    await model.runtime.close();
  });

  it.each([
    ['none', 'the server answered 404'],
    ['broken', 'model.json does not work: name in model.json is no text'],
  ])('says what is wrong with a folder: %s', async (name, message) => {
    await expect(loadModel(`${url}/${name}`)).rejects.toThrowError(LoadError);
    await expect(loadModel(`${url}/${name}`)).rejects.toThrowError(message);
  });

  it('ends when its signal says so', async () => {
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    await expect(loadModel(`${url}/tiny`, { signal: abort.signal })).rejects.toThrowError('enough');
  });
});
