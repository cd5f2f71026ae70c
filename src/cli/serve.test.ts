import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../archive/index.ts';
import { testEngine, testShell } from './engine.fixture.ts';
import { run } from './program.ts';

let folder: string;
let archive: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  archive = join(folder, 'archive.db');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A server of the command line that runs, and what stops it. */
async function serving(...args: readonly string[]) {
  const shell = testShell();
  const ended = run(['serve', '--archive', archive, '--no-open', '--port', '0', ...args], shell, testEngine(), '1.2.3');
  const url = await vi.waitFor(
    () => /http:\S+/.exec(shell.stdout.text)?.[0] ?? Promise.reject(shell.stderr.text),
    10_000,
  );
  const stop = async () => {
    shell.abort();
    return ended;
  };
  return { url, shell, stop };
}

describe('onrecord serve', () => {
  it('begins a new archive with the examples, reads what it is given, and keeps it when it is stopped', async () => {
    const { url, stop, shell } = await serving();
    expect(shell.stderr.text).toContain('15 example stories');
    expect(await (await fetch(`${url}api/status`)).json()).toMatchObject({ version: '1.2.3', sizes: { articles: 15 } });
    const body = JSON.stringify({ url: 'https://news.example/many-3' });
    await fetch(`${url}api/articles`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    await vi.waitFor(async () => {
      const { sizes } = (await (await fetch(`${url}api/status`)).json()) as { sizes: { articles: number } };
      expect(sizes.articles).toBe(16);
    }, 10_000);
    expect(await stop()).toBe(0);
    const again = openSqlite(archive);
    expect((await again.sizes()).articles).toBe(16);
    await again.close();
  });

  it('leaves an archive that has something as it is, and a new one empty where it is told to', async () => {
    const first = await serving('--no-examples');
    expect(await (await fetch(`${first.url}api/sizes`)).json()).toMatchObject({ articles: 0 });
    await first.stop();
    expect(await run(['add', '--archive', archive, 'one'], testShell(), testEngine(), '1')).toBe(0);
    const second = await serving();
    expect(await (await fetch(`${second.url}api/sizes`)).json()).toMatchObject({ articles: 1 });
    await second.stop();
  });

  it('says what to do where the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    const shell = testShell();
    const args = ['serve', '--archive', archive, '--no-open', '--no-examples', '--port', port];
    expect(await run(args, shell, testEngine(), '1')).toBe(1);
    expect(shell.stderr.text).toContain(`port ${port} is taken`);
    expect(shell.stderr.text).toContain('--port takes another');
    other.close();
  });

  it.each(['0.0.0.0', '192.168.1.5', 'example.org'])('refuses to listen on %s, with the reason', async (host) => {
    const shell = testShell();
    expect(await run(['serve', '--archive', archive, '--host', host], shell, testEngine(), '1')).toBe(2);
    expect(shell.stderr.text).toContain('There is no login yet');
  });
});
