import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { createApp, createReader } from '../../../src/api/index.ts';
import { type Archive, openSqlite } from '../../../src/archive/index.ts';
import { createFinder } from '../../../src/find/index.ts';
import { loadModel, readModelVersion } from '../../../src/load-model.ts';
import type { ArticleRecord } from '../../../src/record/index.ts';

const root = resolve(import.meta.dirname, '../../..');
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
  const app = createApp({ archive, reader, version: '0.0.0', desk: join(root, 'dist/web') });
  let server: ServerType | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    port = await new Promise<number>((ready) => {
      server = serve({ fetch: app.hono.fetch, port, hostname: '127.0.0.1' }, ({ port: at }) => ready(at));
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
