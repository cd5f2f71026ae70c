import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp, createReader } from '../../../src/api/index.ts';
import { securityHeaders } from '../../../src/api/security-headers.ts';
import { type Archive, openSqlite } from '../../../src/archive/index.ts';
import { createFinder } from '../../../src/find/index.ts';
import { loadModel, readModelVersion } from '../../../src/load-model.ts';
import type { ArticleRecord } from '../../../src/record/index.ts';
import { plannedRoutes } from './planned-routes.fixture.ts';

const root = resolve(import.meta.dirname, '../../..');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface DeskServer {
  readonly url: string;
  readonly archive: Archive;
  /** Stops answering, and goes on at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The records of the example stories. */
export function exampleRecords(): readonly ArticleRecord[] {
  const lines = readFileSync(join(root, 'examples/stories/records.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The desk with the real API on an archive that has these records. */
export async function serveDesk(records: readonly ArticleRecord[]): Promise<DeskServer> {
  const archive = openSqlite(':memory:');
  for (const record of records) await archive.put(record);
  const reader = createReader({ createFinder: async () => createFinder(await loadModel()), readModelVersion });
  const app = createApp({ archive, reader, version: '0.0.0' });
  const hono = new Hono();
  hono.use(securityHeaders);
  hono.route('/', plannedRoutes(archive));
  hono.get('*', async ({ req }, next) => (req.path.startsWith('/api/') ? next() : deskFile(req.path)));
  hono.mount('/', app.hono.fetch);
  let server: ServerType | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    port = await new Promise<number>((ready) => {
      server = serve({ fetch: hono.fetch, port, hostname: '127.0.0.1' }, ({ port: at }) => ready(at));
    });
  };
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server?.close(() => done());
      if (server !== undefined && 'closeAllConnections' in server) server.closeAllConnections();
    });
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    archive,
    start,
    stop,
    close: async () => {
      await app.close();
      await stop();
      await archive.close();
    },
  };
}

function deskFile(path: string): Response {
  const file = join(root, 'dist/web', path);
  const found = extname(path) !== '' && existsSync(file) ? file : join(root, 'dist/web/index.html');
  return new Response(readFileSync(found), { headers: { 'content-type': types[extname(found)] ?? 'text/plain' } });
}
