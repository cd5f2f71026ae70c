/** `npm run -s openapi`: prints the OpenAPI document of this version, from which the typed client of `web/` is made. */
import { readFileSync } from 'node:fs';
import { createApp, createReader } from '../src/api/index.ts';
import { openSqlite } from '../src/archive/index.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const nothing = () => Promise.reject(new Error('nothing is read here'));
const archive = openSqlite(':memory:');
const { document } = createApp({
  archive,
  reader: createReader({ createFinder: nothing, readModelVersion: nothing }),
  version,
});
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
await archive.close();
