import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ArchiveError, openSqlite } from '../archive/index.ts';
import { readInput } from '../read/index.ts';
import { archivePath } from './archive-path.ts';
import { testEngine, testShell } from './engine.fixture.ts';
import { run } from './program.ts';
import type { Engine } from './shell.ts';
import { WholeInputs } from './whole-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-add-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const fresh = (): string => join(folder, `${++count}.db`);

async function add(db: string, args: readonly string[], engine: Engine = testEngine()) {
  const shell = testShell();
  const code = await run(['add', ...args, '--archive', db], shell, engine, '1');
  return { code, out: shell.stdout.text, err: shell.stderr.text };
}

async function articlesIn(db: string): Promise<number> {
  const archive = openSqlite(db);
  const { articles } = await archive.sizes();
  await archive.close();
  return articles;
}

describe('onrecord add', () => {
  it('puts what it reads into the archive and tells what failed', async () => {
    const db = fresh();
    const { code, err } = await add(db, ['a', 'bad', 'many-40', 'throws', 'fault', 'b']);
    expect(code).toBe(1);
    expect(err).toContain(`42 added: ${db}`);
    expect(err).toContain('3 of 45 could not be read (1 no-article, 1 timeout, 1 internal)');
    expect(await articlesIn(db)).toBe(42);
  });

  it('does not find again what is there already', async () => {
    const db = fresh();
    await add(db, ['many-3']);
    const found: string[] = [];
    const { err } = await add(
      db,
      ['many-5'],
      testEngine({ onFind: (batch) => found.push(...batch.map(({ id }) => id)) }),
    );
    expect(found).toEqual(['many-5/1', 'many-5/2', 'many-5/3', 'many-5/4', 'many-5/5']);
    expect(await add(db, ['many-5'])).toMatchObject({ code: 0, err: expect.stringContaining('5 there already') });
    expect(err).toContain('5 added');
    expect(await articlesIn(db)).toBe(8);
  });

  it('passes over a file that is done and as it was, and reads it again when it has changed', async () => {
    const db = fresh();
    const input = join(folder, 'stories.jsonl');
    const line = (id: number) => `{"id":"${id}","text":"Rain fell on harbour ${id}, said Ada Quill."}\n`;
    writeFileSync(input, line(1) + line(2));
    const asked: string[] = [];
    const engine: Engine = {
      ...testEngine(),
      readInput: (name, options) => {
        asked.push(name);
        return readInput(name, options);
      },
    };
    expect((await add(db, [input], engine)).err).toContain('2 added');
    expect((await add(db, [input], engine)).err).toContain('0 added, 1 input done before');
    writeFileSync(input, line(1) + line(2) + line(3));
    expect((await add(db, [input], engine)).err).toContain('1 added, 2 there already');
    expect(asked).toHaveLength(2);
  });

  it('reads a file again that changed while it was read', async () => {
    const db = fresh();
    const input = join(folder, 'growing.jsonl');
    const line = (id: number) => `{"id":"${id}","text":"Snow fell on harbour ${id}, said Ada Quill."}\n`;
    writeFileSync(input, line(1));
    const engine: Engine = {
      ...testEngine(),
      async *readInput(name, options) {
        for await (const item of readInput(name, options)) {
          yield item;
          writeFileSync(input, line(1) + line(2));
        }
      },
    };
    await add(db, [input], engine);
    const plain: Engine = { ...testEngine(), readInput };
    // Whether the first saw the second line is chance; that the file has to be looked at again is not.
    expect((await add(db, [input], plain)).err).not.toContain('done before');
    expect(await articlesIn(db)).toBe(2);
    expect((await add(db, [input], plain)).err).toContain('1 input done before');
  });

  it('takes records that were read already as they are, without the model', async () => {
    const db = fresh();
    const file = join(folder, 'records.jsonl');
    const shell = testShell();
    await run(['read', 'many-130', '--json'], shell, testEngine(), '1');
    writeFileSync(file, `${shell.stdout.text}{"id":"x","article":{}}\nno JSON\n`);
    const engine: Engine = {
      ...testEngine(),
      createFinder: () => Promise.reject(new Error('the model was asked for')),
    };
    const { code, err } = await add(db, [file], engine);
    expect(code).toBe(1);
    expect(err).toContain(`130 added: ${db}`);
    expect(err).toContain('2 of 132 could not be read (2 bad-json)');
    expect((await add(db, [file], engine)).err).toContain('0 added, 130 there already');
    expect((await add(db, [file, 'a'])).err).toContain('1 added, 130 there already');
    expect(await articlesIn(db)).toBe(131);
  });

  it('reads the files of a folder, and prints JSON', async () => {
    const db = fresh();
    mkdirSync(join(folder, 'saved'));
    for (const name of ['b.txt', 'a.txt']) writeFileSync(join(folder, 'saved', name), 'x');
    const { out } = await add(db, [join(folder, 'saved'), '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ outcome, input }) => [outcome, input])).toEqual([
      ['added', join(folder, 'saved', 'a.txt')],
      ['added', join(folder, 'saved', 'b.txt')],
    ]);
  });

  it('says what is wrong with the archive', async () => {
    const db = fresh();
    writeFileSync(db, 'Rain fell on the harbour. '.repeat(99));
    expect(await add(db, ['a'])).toMatchObject({ code: 1, err: expect.stringContaining('it is no archive') });
  });

  it('keeps one of what is given twice, and both of two texts that share an id', async () => {
    const db = fresh();
    const input = join(folder, 'twice.jsonl');
    const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
    const fog = 'The harbour lay in fog on Monday, said Ada Quill.';
    writeFileSync(input, line('a', fog) + line('a', fog) + line('a', `${fog} It cleared.`) + line('b', fog));
    const { code, err } = await add(db, [input], { ...testEngine(), readInput });
    expect(code).toBe(0);
    expect(err).toContain('3 added, 1 there already');
    expect(await articlesIn(db)).toBe(3);
  });

  it('says that the disk is full, keeps what is there, and goes on when there is room', async () => {
    const db = fresh();
    let room = 5;
    const engine: Engine = {
      ...testEngine(),
      openArchive: (path) => {
        const archive = openSqlite(path);
        const full = new ArchiveError('full', `${path}: the disk is full`, 'make room');
        return { ...archive, put: (...args) => (room-- > 0 ? archive.put(...args) : Promise.reject(full)) };
      },
    };
    const { code, err } = await add(db, ['many-20'], engine);
    expect(code).toBe(1);
    expect(err).toContain('the disk is full\n  make room');
    expect(await articlesIn(db)).toBe(5);
    expect((await add(db, ['many-20'])).err).toContain('15 added, 5 there already');
  });

  it('goes well beside another that adds to the same archive', async () => {
    const db = fresh();
    const both = await Promise.all([add(db, ['many-30']), add(db, ['a', 'b', 'c', 'many-20'])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await articlesIn(db)).toBe(53);
  });

  it('stops when interrupted, with whole articles, and goes on later', async () => {
    const db = fresh();
    const shell = testShell();
    let batches = 0;
    const engine = testEngine({ onFind: () => ++batches === 2 && shell.abort() });
    expect(await run(['add', 'many-100', '--archive', db], shell, engine, '1')).toBe(130);
    expect(shell.stderr.text).toContain('the same command goes on from here');
    expect(await articlesIn(db)).toBeLessThan(64);
    await add(db, ['many-100']);
    expect(await articlesIn(db)).toBe(100);
  });
});

describe('whole inputs', () => {
  it('are those before the one that an outcome came of, as far as their readers have ended', () => {
    const whole = new WholeInputs(['a', 'b', 'c', 'd']);
    whole.ended('a', '1');
    whole.ended('c', '1');
    expect(whole.before('a')).toEqual([]);
    expect(whole.before('b')).toEqual([['a', '1']]);
    whole.ended('b', '1');
    whole.spoiled('b');
    expect(whole.before('d')).toEqual([['c', '1']]);
    whole.ended('d', undefined);
    expect(whole.rest()).toEqual([]);
  });
});

describe('the place of the archive', () => {
  it.each([
    ['x.db', { ONRECORD_ARCHIVE: 'y.db' }, 'linux', 'x.db'],
    [undefined, { ONRECORD_ARCHIVE: 'y.db' }, 'linux', 'y.db'],
    [undefined, {}, 'linux', '/home/ada/.local/share/onrecord/onrecord.db'],
    [undefined, { XDG_DATA_HOME: '/data' }, 'linux', '/data/onrecord/onrecord.db'],
    [undefined, {}, 'darwin', '/home/ada/Library/Application Support/onrecord/onrecord.db'],
  ] as const)('%s %o %s', (named, env, platform, expected) => {
    expect(archivePath(named, env, { platform, home: '/home/ada' })).toBe(expected);
  });
});
