import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { madeRecord } from '../made-record.fixture.ts';
import { openSqlite } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-full-'));
const mount = (options: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });

/** A disk of its own takes rights that few have; `sqlite.test.ts` fills a file of limited size for everybody. */
function mounted(): boolean {
  try {
    mount('size=4m');
    return true;
  } catch {
    return false;
  }
}
const isMounted = mounted();
afterAll(() => {
  // Lazily: the driver lets go of its files when they are collected.
  if (isMounted) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(!isMounted)(
  'a disk that is full in the middle: what went in stays, is read, and goes on when there is room',
  async () => {
    const path = join(folder, 'archive.db');
    const record = (i: number) =>
      madeRecord(`x${i}`, [{ speaker: 'Ada Quill', words: `Ferry ${i} of line ${i * 7} is late. `.repeat(300) }]);
    const archive = openSqlite(path);
    let added = 0;
    const full = expect.objectContaining({ code: 'full', hint: expect.stringContaining('nothing is lost') });
    await expect(
      (async () => {
        for (; added < 1000; added += 1) await archive.put(record(added));
      })(),
    ).rejects.toEqual(full);
    expect(added).toBeGreaterThan(5);
    expect(await archive.sizes()).toMatchObject({ articles: added });
    await expect(archive.put(record(added))).rejects.toEqual(full);
    await expect(archive.close()).rejects.toEqual(full);
    mount('remount,size=60m');
    const again = openSqlite(path);
    expect(await again.sizes()).toMatchObject({ articles: added });
    for (let i = added; i < added + 30; i += 1) await again.put(record(i));
    expect((await again.statements(['ferry'], {}, 1000)).items).toHaveLength(added + 30);
    await again.close();
  },
);
