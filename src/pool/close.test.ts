import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, 'close.fixture.ts');

it('closed while it works, it lets its process end in peace', { timeout: 60_000 }, async () => {
  for (const milliseconds of [0, 70]) {
    const child = spawn(process.execPath, ['--import', 'tsx', script, String(milliseconds)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(err).toBe('');
  }
});
