import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.fixture.ts';
import { PortTaken, startServer } from './server.ts';

let app: TestApp;

afterEach(() => app.close());

describe('startServer', () => {
  it('listens on the loopback address, and ends streams when it stops', async () => {
    app = await testApp({ records: [] });
    const server = await startServer(app, { port: 0 });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(`${server.url}api/sizes`)).status).toBe(200);
    const stream = await fetch(`${server.url}api/progress`);
    const ended = stream.text();
    await server.close();
    expect(await ended).toContain('retry:');
    await expect(fetch(`${server.url}api/sizes`)).rejects.toThrow();
  });

  it('takes the next port where nobody asked for this one, and says so where somebody did', async () => {
    app = await testApp({ records: [] });
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startServer(app, { port, isFixed: true })).rejects.toThrow(PortTaken);
    const server = await startServer(app, { port });
    expect(Number(new URL(server.url).port)).toBeGreaterThan(port);
    await server.close();
    other.close();
  });
});
