/** `npm run pictures`: takes the pictures that README shows, of the example stories on a desk of their own. Wants `npm run build` and Chromium. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { createApp, createReader } from '../src/api/index.ts';
import { openSqlite } from '../src/archive/index.ts';
import { exampleRecords } from './example-records.ts';

const folder = new URL('../docs/pictures/', import.meta.url);

/** What stands still in each picture, and where it is opened. */
const pictures = [
  { name: 'story', path: '/stories/12?line=a1', ready: '.line.selected', width: 1240, height: 680 },
  { name: 'flows', path: '/flows?flow=arms', ready: '.flow-words', width: 1280, height: 760 },
];

const archive = openSqlite(':memory:');
for (const record of exampleRecords()) await archive.put(record);
const none = () => Promise.reject(new Error('nothing is read here'));
const reader = createReader({ createFinder: none, readModelVersion: none });
const desk = fileURLToPath(new URL('../dist/web', import.meta.url));
const app = createApp({ archive, reader, version: '', desk });
const { server, url } = await new Promise<{ readonly server: ServerType; readonly url: string }>((ready) => {
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    ready({ server, url: `http://127.0.0.1:${port}` }),
  );
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
mkdirSync(folder, { recursive: true });
for (const { name, path, ready, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(url + path);
  await page.locator(ready).first().waitFor();
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
}
await browser.close();
server.close();
await app.close();
await archive.close();
