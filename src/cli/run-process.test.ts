import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'process.fixture.ts');

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return { child, out: () => out, err: () => err, closed: once(child, 'close') };
}

describe('the process', { timeout: 30_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s with whole lines and exit code 130', async (signal) => {
    const { child, out, err, closed } = start('read', 'endless', '--json');
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await closed).toEqual([130, null]);
    expect(out().endsWith('\n')).toBe(true);
    for (const line of out().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('id');
    expect(err()).toBe('onrecord: interrupted\n');
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const { child, err, closed } = start('read', 'endless', '--json');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await closed).toEqual([0, null]);
    expect(err()).toBe('');
  });

  it('tells the version of the package', async () => {
    const { out, closed } = start('--version');
    expect(await closed).toEqual([0, null]);
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(out()).toBe(`${version}\n`);
  });
});
