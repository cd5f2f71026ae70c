import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../archive/index.ts';
import { openDatabase } from '../archive/sqlite/driver.ts';

/** How often a run is killed; ONRECORD_KILLS=100 is what the issue asks for and takes some minutes. */
const kills = Number(process.env.ONRECORD_KILLS ?? 5);
const stories = 60;

const folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// One file that starts in a tenth of a second, so that most of the time is spent where killing it can do harm.
const program = join(folder, 'app/dist/cli/program.mjs');
const inputs = ['a.jsonl', 'b.jsonl', 'c.jsonl'].map((name) => join(folder, name));

beforeAll(async () => {
  mkdirSync(join(folder, 'app/dist/cli'), { recursive: true });
  writeFileSync(join(folder, 'app/package.json'), '{"version":"0.0.0"}');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'app/node_modules'));
  await build({
    entryPoints: [join(import.meta.dirname, 'kill.fixture.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  for (const [i, input] of inputs.entries()) {
    const line = (n: number) =>
      JSON.stringify({ id: `${i}-${n}`, text: `Rain fell on harbour ${i}-${n}, said Ada Quill.` });
    writeFileSync(input, Array.from({ length: stories }, (_, n) => line(n)).join('\n'));
  }
});

/** Runs `add` on all inputs and kills it after so many milliseconds, if it is not through before. Gives the exit code. */
async function addAndKill(db: string, after?: number): Promise<number | null> {
  const child = spawn(process.execPath, [program, 'add', ...inputs, '--archive', db], { stdio: 'ignore' });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  return code;
}

it(`loses nothing and has nothing twice, killed ${kills} times at random points`, { timeout: 900_000 }, async () => {
  const first = join(folder, 'whole.db');
  const start = performance.now();
  expect(await addAndKill(first)).toBe(0);
  const whole = performance.now() - start;

  let killed = 0;
  for (let round = 0; killed < kills; round++) {
    const db = join(folder, `${round}.db`);
    let code: number | null = null;
    let before = 0;
    let tries = 0;
    while (code === null) {
      // Where the machine has become slower than at the first run, it must come to an end all the same.
      const isLast = tries++ >= 4 || killed >= kills;
      code = await addAndKill(db, isLast ? undefined : whole * (0.1 + 0.8 * Math.random()));
      if (code === null) killed++;
      const sql = openDatabase(db);
      if (sql.first('select 1 from sqlite_schema where name = ?', 'articles') !== undefined) {
        expect(sql.first('pragma integrity_check')).toMatchObject({ integrity_check: 'ok' });
        const halves = 'select count(*) as n from articles left join records on article = number where json is null';
        expect(sql.first(halves)).toMatchObject({ n: 0 });
        const { n } = sql.first<{ n: number }>('select count(*) as n from articles') ?? { n: -1 };
        expect(n).toBeGreaterThanOrEqual(before);
        before = n;
      }
      sql.close();
    }
    expect(code).toBe(0);
    const archive = openSqlite(db);
    const all = inputs.length * stories;
    expect(await archive.sizes()).toMatchObject({ articles: all, statements: all, events: 0 });
    expect((await archive.statements(['Rain'], {}, all)).items).toHaveLength(all);
    await archive.close();
  }
});

it('two that add to one archive at the same time lose nothing and have nothing twice', {
  timeout: 120_000,
}, async () => {
  const db = join(folder, 'shared.db');
  expect(await Promise.all([addAndKill(db), addAndKill(db)])).toEqual([0, 0]);
  const archive = openSqlite(db);
  expect(await archive.sizes()).toMatchObject({
    articles: inputs.length * stories,
    statements: inputs.length * stories,
  });
  await archive.close();
});
