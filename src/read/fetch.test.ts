import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../record/index.ts';
import { type FetchOptions, fetchPage } from './fetch.ts';
import { readInput } from './index.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const STORY = 'The harbour was closed on Monday, the port authority said, after two ferries had touched in the fog.';
const PAGE = `<html><head><title>Fog</title></head><body><article><p>${STORY}</p><p>Nobody was hurt, said the master of the smaller ship.</p></article></body></html>`;

let routes: Record<string, Handler> = {};
let asked: string[] = [];
let origin = '';
// A server a test: each has an origin of its own, so that no robots.txt is remembered from the test before.
const server = () =>
  createServer((request, response) => {
    asked.push(request.url ?? '');
    const route = routes[request.url ?? ''];
    if (route !== undefined) route(request, response);
    else response.writeHead(404).end();
  });
let running = server();

beforeEach(async () => {
  routes = {};
  asked = [];
  running = server();
  await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(running.address() as AddressInfo).port}`;
});

afterEach(async () => {
  running.closeAllConnections();
  await new Promise((resolve) => running.close(resolve));
});

const page: Handler = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
const to =
  (location: string): Handler =>
  (_, response) =>
    void response.writeHead(302, { location }).end();
const status =
  (code: number, body = ''): Handler =>
  (_, response) =>
    void response.writeHead(code, { 'content-type': 'text/plain' }).end(body);

async function codeOf(path: string, options: FetchOptions = {}): Promise<string> {
  try {
    await fetchPage(origin + path, { allowLoopback: true, ...options });
    return 'fine';
  } catch (error) {
    if (error instanceof InputError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('fetchPage', () => {
  it('gives the page, its type and charset, and says who asks', async () => {
    let agent: string | undefined;
    routes['/story'] = (request, response) => {
      agent = request.headers['user-agent'];
      response.writeHead(200, { 'content-type': 'Text/HTML; charset="ISO-8859-1"' }).end(PAGE);
    };
    const got = await fetchPage(`${origin}/story`, { allowLoopback: true });
    expect({ ...got, bytes: got.bytes.length }).toEqual({
      url: `${origin}/story`,
      bytes: PAGE.length,
      type: 'text/html',
      charset: 'ISO-8859-1',
    });
    expect(agent).toMatch(/^Onrecord\/[\d.]+ \(\+https:/);
  });

  it('asks no server on this machine unless it is told to', async () => {
    expect(await codeOf('/story', { allowLoopback: false })).toMatch(/^blocked-address/);
    expect(asked).toEqual([]);
  });

  it('says what the server answered', async () => {
    expect(await codeOf('/nothing')).toBe('http-404: the server answered 404 Not Found');
    routes['/gone'] = status(503);
    expect(await codeOf('/gone')).toMatch(/^http-503/);
  });

  it('follows five redirects and tells where it came to', async () => {
    for (let i = 0; i < 5; i += 1) routes[`/${i}`] = to(`/${i + 1}`);
    routes['/5'] = page;
    expect((await fetchPage(`${origin}/0`, { allowLoopback: true })).url).toBe(`${origin}/5`);
  });

  it('gives up a ring of redirects', async () => {
    routes['/ring'] = to('/ring');
    expect(await codeOf('/ring')).toMatch(/^too-many-redirects/);
  });

  it.each([
    ['http://10.0.0.1/secrets', 'blocked-address'],
    ['http://169.254.169.254/latest/meta-data', 'blocked-address'],
    ['http://[fd00::1]/', 'blocked-address'],
    ['http://0x0a000001/', 'blocked-address'],
    ['file:///etc/hostname', 'bad-url'],
  ])('goes through no redirect to %s', async (target, code) => {
    routes['/out'] = to(target);
    expect(await codeOf('/out')).toMatch(new RegExp(`^${code}`));
  });

  it('stops a page that is too large, said or not', async () => {
    routes['/said'] = (_, response) => void response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000));
    routes['/unsaid'] = (_, response) => {
      response.writeHead(200);
      for (let i = 0; i < 50; i += 1) response.write('x'.repeat(100));
      response.end();
    };
    expect(await codeOf('/said', { maxBytes: 1000 })).toMatch(/^too-large/);
    expect(await codeOf('/unsaid', { maxBytes: 1000 })).toMatch(/^too-large/);
  });

  it('stops a page that unfolds to more than it may be', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 'a'));
    routes['/bomb'] = (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(bomb.length) }).end(bomb);
    expect(await codeOf('/bomb')).toBe('too-large: it is larger than 10 MB');
  });

  it('tells a slow server from a caller who had enough', async () => {
    routes['/slow'] = () => undefined;
    expect(await codeOf('/slow', { timeout: 80 })).toBe('timeout: the server took longer than 0.08 s');
    expect(await codeOf('/slow', { signal: AbortSignal.timeout(80) })).toBe(
      'timeout: the time that was set for reading it ran out',
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect(await codeOf('/slow', { signal: controller.signal })).toBe('network: it was stopped before it was read');
  });

  it('gives up a body that never ends', async () => {
    routes['/drip'] = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<html>');
    expect(await codeOf('/drip', { timeout: 80 })).toMatch(/^timeout/);
  });

  it('refuses what is said to be binary', async () => {
    routes['/paper.pdf'] = (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end();
    expect(await codeOf('/paper.pdf')).toMatch(/^binary/);
  });
});

describe('robots.txt', () => {
  it('is heeded, the rules for this program before those for all', async () => {
    routes['/robots.txt'] = status(200, 'User-agent: *\nDisallow: /\n\nUser-agent: Onrecord\nDisallow: /private\n');
    routes['/story'] = page;
    routes['/private/story'] = page;
    expect(await codeOf('/story')).toBe('fine');
    expect(await codeOf('/private/story')).toMatch(/^robots: .*\(robots\.txt\)/);
    expect(asked).not.toContain('/private/story');
  });

  it('is asked for once a site, also by pages that come together', async () => {
    routes['/a'] = page;
    routes['/b'] = page;
    await Promise.all([codeOf('/a'), codeOf('/b')]);
    await codeOf('/a');
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('is followed through redirects', async () => {
    routes['/robots.txt'] = to('/rules');
    routes['/rules'] = status(200, 'User-agent: *\nDisallow: /');
    routes['/story'] = page;
    expect(await codeOf('/story')).toMatch(/^robots/);
  });

  it.each([
    [404, 'fine'],
    [403, 'fine'],
    [429, 'robots'],
    [500, 'robots'],
    [503, 'robots'],
  ])('that answers %i means %s', async (code, expected) => {
    routes['/robots.txt'] = status(code);
    routes['/story'] = page;
    expect(await codeOf('/story')).toMatch(new RegExp(`^${expected}`));
  });

  it('counts for the site that a redirect leads to as well', async () => {
    routes['/robots.txt'] = status(200, 'User-agent: *\nDisallow: /closed');
    routes['/open'] = to('/closed');
    routes['/closed'] = page;
    expect(await codeOf('/open')).toMatch(/^robots/);
  });
});

describe('a page read from its address', () => {
  const read = async (path: string) => {
    for await (const item of readInput(origin + path, { allowLoopback: true })) return item;
    return undefined;
  };

  it('is decoded by what fits, where its charset lies', async () => {
    const bytes = Buffer.from(PAGE.replace('Nobody was', 'Nobody “was'), 'utf8');
    routes['/lies'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(Buffer.from(PAGE.replace('Nobody was', 'Nobody \x93was\x94'), 'latin1'));
    routes['/right'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes);
    expect(await read('/lies')).toMatchObject({ text: expect.stringContaining('Nobody “was” hurt') });
    expect(await read('/right')).toMatchObject({ text: expect.stringContaining('Nobody “was hurt') });
  });

  it('is refused where it is a picture that calls itself a page', async () => {
    routes['/picture'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    expect(await read('/picture')).toMatchObject({ error: { code: 'binary' } });
  });

  it('carries the address that it came from in the end', async () => {
    routes['/short'] = to('/long');
    routes['/long'] = page;
    expect(await read('/short')).toMatchObject({ url: `${origin}/long`, title: 'Fog' });
  });

  it('follows the entries of a feed that has teasers only', async () => {
    routes['/feed'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          '<rss version="2.0"><channel><title>Mole</title><item><link>/story</link><description>Fog.</description></item></channel></rss>',
        );
    routes['/story'] = page;
    expect(await read('/feed')).toMatchObject({ url: `${origin}/story`, text: expect.stringContaining('ferries') });
  });
});
