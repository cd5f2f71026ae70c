import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-pack-'));
const app = join(folder, 'app');

/** As a user's shell has it: no setting of this repository or of npm's own run reaches the install. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|ONRECORD|NODE_)/i.test(name)));

beforeAll(() => {
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, env, stdio: 'pipe' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', join(folder, tarball ?? '')], {
    cwd: app,
    env,
    stdio: 'pipe',
  });
  cpSync(join(root, 'examples'), join(app, 'examples'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function onrecord(...args: readonly string[]) {
  return spawnSync(join(app, 'node_modules/.bin/onrecord'), args, { cwd: app, env, encoding: 'utf8' });
}

describe('the packed tarball in an empty folder', () => {
  it('takes less than 500 MB with all that it depends on', () => {
    const kilobytes = Number(
      execFileSync('du', ['-sk', join(app, 'node_modules')], { encoding: 'utf8' }).split('\t')[0],
    );
    expect(kilobytes).toBeGreaterThan(100);
    expect(kilobytes).toBeLessThan(500_000);
  });

  it('carries no sources, tests or fixtures', () => {
    const files = readdirSync(join(app, 'node_modules/onrecord'), { recursive: true, encoding: 'utf8' });
    const own = files.filter((file) => !file.startsWith('node_modules'));
    expect(own).toEqual(
      expect.arrayContaining([
        'schema.json',
        'LICENSE',
        'README.md',
        join('dist', 'index.js'),
        join('dist', 'index.d.ts'),
        join('examples', 'stories', 'records.jsonl'),
        join('dist', 'web', 'index.html'),
        join('dist', 'web', 'licences.txt'),
      ]),
    );
    expect(own.filter((file) => /(^src|\.test\.|\.fixture\.)/.test(file))).toEqual([]);
  });

  it('finds the record of an article from a program', () => {
    const program = `
      import { analyse } from 'onrecord';
      const record = await analyse('examples/pages/halden-strait-talks.html');
      const words = record.attributions.map(({ content }) =>
        content.map(({ start, end }) => record.article.text.slice(start, end)).join(' '));
      console.log(JSON.stringify({ title: record.article.title, words }));`;
    writeFileSync(join(app, 'program.js'), program);
    const { title, words } = JSON.parse(execFileSync('node', ['program.js'], { cwd: app, env, encoding: 'utf8' }));
    expect(title).toContain('Strait talks resume');
    expect(words.join('\n')).toContain('We came here to talk about ships, not about ultimatums');
  });

  it('prints records that keep to its own schema', () => {
    const { stdout, status, stderr } = onrecord(
      'read',
      '--json',
      'examples/pages/halden-strait-talks.html',
      'examples/articles/reservoir.txt',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const schema = JSON.parse(readFileSync(join(app, 'node_modules/onrecord/schema.json'), 'utf8'));
    const validate = new Ajv2020({ strictRequired: false }).compile(schema);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(2);
    for (const record of records) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    [['--version'], 0],
    [['read', '--help'], 0],
    [['read'], 2],
    [['read', 'no-such-file.html'], 1],
  ])('onrecord %o ends with %i', (args, code) => {
    expect(onrecord(...args).status).toBe(code);
  });
});
