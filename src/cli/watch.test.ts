import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../archive/index.ts';
import { crawlDelay, poll, pollStory } from '../read/index.ts';
import { systemClock } from '../watch/index.ts';
import { duration } from './duration.ts';
import { testEngine, testShell } from './engine.fixture.ts';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
const text = 'Rain fell on the ferry, said Ada Quill.';
const entry = `<item><guid>1</guid><title>Rain\u001b[2J</title><description>${text}</description></item>`;
const rss = `<rss version="2.0"><channel><title>The Mole</title>${entry}</channel></rss>`;
let server: Server;
let origin = '';
let count = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/rss') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const engine = { ...testEngine(), web: { poll, pollStory, crawlDelay, clock: systemClock, allowLoopback: true } };
const fresh = (): string => join(folder, `${++count}.db`);

async function watch(args: readonly string[], shell = testShell()) {
  const code = await run(['watch', ...args], shell, engine, '1');
  return { code, out: shell.stdout.text, err: shell.stderr.text.replaceAll(origin, '') };
}

describe('onrecord watch', () => {
  it('tells what is new, a line each, and what could not be read', async () => {
    const db = fresh();
    const first = await watch([`${origin}/rss`, `${origin}/none`, '--once', '--archive', db]);
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/^The Mole: Rain\S*\n {2}Ada Quill said: Rain fell on the ferry\n$/);
    expect(first.out).not.toContain('\u001b');
    expect(first.err).toContain('onrecord: /none: the server answered 404 Not Found [http-404]\n');
    expect(first.err).toContain(`onrecord: 1 new story, 1 statement, 0 events: ${db}\n`);
    const again = await watch([`${origin}/rss`, '--once', '--archive', db]);
    expect(again).toMatchObject({ code: 0, out: '', err: expect.stringContaining('0 new stories') });
  });

  it('tells it as JSON', async () => {
    const { out } = await watch([`${origin}/rss`, '--once', '--json', '--archive', fresh()]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { kind: 'story', publisher: 'The Mole', watched: `${origin}/rss` },
      { kind: 'statement', source: 'Ada Quill', cue: 'said', said: 'Rain fell on the ferry' },
    ]);
  });

  it('cuts lines to the terminal', async () => {
    const shell = testShell({ columns: 30, env: { NO_COLOR: '1' } });
    const { out } = await watch([`${origin}/rss`, '--once', '--archive', fresh()], shell);
    expect(out.trimEnd().split('\n').at(-1)).toBe('  Ada Quill said: Rain fell…');
  });

  it('takes the feeds of a list on disk', async () => {
    const list = join(folder, 'feeds.opml');
    writeFileSync(list, `<opml version="2.0"><body><outline xmlUrl="${origin}/rss"/></body></opml>`);
    const { code, out } = await watch([list, '--once', '--archive', fresh()]);
    expect([code, out]).toEqual([0, expect.stringContaining('The Mole')]);
  });

  it.each([
    [['nothing.opml', '--once'], 1, 'there is no such file [not-found]'],
    [['https://news.example/rss', '--every', '10s'], 2, 'a minute at least'],
    [['https://news.example/rss', '--every', 'often'], 2, 'a time such as 15m'],
    [[], 2, 'missing required argument'],
  ])('%o', async (args, code, message) => {
    const result = await watch([...args, '--archive', fresh()]);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(message)]);
  });

  it('ends at Ctrl-C with whole stories on record, and goes on', async () => {
    const db = fresh();
    const shell = testShell();
    const running = watch([`${origin}/rss`, '--archive', db], shell);
    for (let i = 0; i < 500 && shell.stdout.text === ''; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    shell.abort();
    const { code, err } = await running;
    expect(code).toBe(130);
    expect(err).toContain('watching 1 address into');
    const archive = openSqlite(db);
    expect(await archive.sizes()).toMatchObject({ articles: 1 });
    await archive.close();
  });
});

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['15', 900_000],
    ['15m', 900_000],
    ['1.5h', 5_400_000],
    ['1d', 86_400_000],
  ])('%s', (value, expected) => expect(duration(value)).toBe(expected));

  it.each(['', 'm', '0', '59s', '-5m', '31d', '1w', '1e9'])('not %s', (value) => {
    expect(() => duration(value)).toThrow(/a time such as/);
  });
});
