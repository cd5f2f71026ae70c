import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ records: [] });
});

afterAll(() => app.close());

const own = { host: 'localhost:4170' };

describe('who may ask', () => {
  it.each([
    ['this machine by name', own, 200],
    ['by number', { host: '127.0.0.1:4170' }, 200],
    ['by number of the sixth version', { host: '[::1]:4170' }, 200],
    ['a name that was led here', { host: 'rebind.example:4170' }, 403],
    ['a name that ends like ours', { host: 'localhost.example' }, 403],
    ['no host that can be', { host: 'a b' }, 403],
    ['a page of ours', { ...own, origin: 'http://localhost:4170', 'sec-fetch-site': 'same-origin' }, 200],
    ['a page of another site', { ...own, origin: 'https://evil.example' }, 403],
    ['a page of another port', { ...own, origin: 'http://localhost:3000' }, 403],
    ['a page without an origin', { ...own, origin: 'null' }, 403],
    ['a picture on another site', { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['a picture on a neighbouring port', { ...own, 'sec-fetch-site': 'same-site' }, 403],
    [
      'a link on another site',
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      403,
    ],
    ['somebody who typed the address', { ...own, 'sec-fetch-site': 'none' }, 200],
  ])('%s', async (_, headers, status) => {
    expect((await app.ask('/api/sizes', { headers })).status).toBe(status);
    expect((await app.ask('/mcp', { headers, method: 'POST', body: {} })).status === 403).toBe(status === 403);
  });

  it('tells browsers to load and run nothing that is not ours, whatever is asked', async () => {
    for (const path of ['/api/sizes', '/api/nothing', '/']) {
      const { headers } = await app.hono.request(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
