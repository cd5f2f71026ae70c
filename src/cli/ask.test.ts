import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../archive/index.ts';
import { madeRecord } from '../archive/made-record.fixture.ts';
import { testEngine, testShell } from './engine.fixture.ts';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-ask-'));
const db = join(folder, 'a.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const archive = openSqlite(db);
  const facts = { publisher: 'The Courier', published: '2024-03-11' };
  await archive.put(madeRecord('a', [{ speaker: 'Ada Quill', words: 'We will never leave the strait' }], facts));
  await archive.put(madeRecord('b', [{ speaker: 'Tom Quill', words: 'The ferry, “Halden”, is late' }]));
  await archive.close();
});

async function ask(...args: readonly string[]) {
  const shell = testShell();
  const code = await run([...args, '--archive', db], shell, testEngine(), '1');
  return { code, out: shell.stdout.text, err: shell.stderr.text };
}

it.each([
  [
    ['search', 'strait'],
    0,
    'Ada Quill: “We will never leave the strait”\n  The Courier · 11 March 2024 · https://news.example/a#:~:text=',
  ],
  [['search', 'ferry', '--speaker', 'tom'], 0, 'Tom Quill: “The ferry'],
  [['search', 'ferry', '--speaker', 'ada'], 1, ''],
  [['search', 'ferry', '--kind', 'story', '--json'], 0, '"words":"ferry"'],
  [
    ['search', 'strait', '--csv'],
    0,
    'speaker,said,quotation,cue,id,title,outlet,date,before,words,after,link,speakerId,utterance\r\nAda Quill,',
  ],
  [['who', 'quill'], 0, 'Tom Quill (person, n2): 1 article, 1 statement, 0 events\n  says\n    “The ferry'],
  [
    ['check', 'We will always leave the strait'],
    0,
    'altered\n\nAda Quill: “We will never leave the strait”\n  The Courier',
  ],
  [
    ['check', 'We will always leave the strait'],
    0,
    '\n  on record     We will [-never-]  leave the strait\n  in the quote  We will {+always+} leave the strait\n',
  ],
  [['check', 'We will always leave the strait', '--csv'], 0, 'We will [-never-]{+always+} leave the strait'],
  [['check', 'We will always leave the strait', '--json'], 0, '{"kind":"changed","words":"always","onRecord":"never"}'],
  [
    ['check', 'We will never leave', '--json'],
    0,
    '"verdict":"verbatim","agreement":1,"differences":[{"kind":"same","words":"We will never leave"}]',
  ],
  [['check', 'Nobody passes'], 1, 'not-found'],
  [['search', 'x', '--json', '--csv'], 2, ''],
])('onrecord %o', async (args, code, shown) => {
  const result = await ask(...args);
  expect(result.code).toBe(code);
  expect(result.out).toContain(shown);
});

it.each([
  ['search', 'ferry'],
  ['who', 'Quill'],
  ['events'],
  ['flows'],
  ['positions', 'ferry'],
  ['check', 'the ferry is late'],
  ['export', 'markdown'],
])('%s makes no archive where there is none', async (...args) => {
  const shell = testShell();
  const missing = join(folder, 'mistyped.db');
  expect(await run([...args, '--archive', missing], shell, testEngine(), '1')).toBe(1);
  expect(shell.stderr.text).toContain('mistyped.db: there is no such archive');
  expect(existsSync(missing)).toBe(false);
});

it.each([
  [['--from', '2026-13'], 'It has to be a day, a month or a year that there is: 2024-03-11, 2024-03 or 2024.'],
  [['--from', 'tomorrow'], 'It has to be a day, a month or a year that there is'],
  [['--to', '2026-02-30'], 'It has to be a day, a month or a year that there is'],
  [['--from', '2026-05', '--to', '2026-01'], '--to 2026-01 is before --from 2026-05'],
])('%o is no span of days', async (flags, told) => {
  for (const command of [
    ['search', 'ferry'],
    ['who', 'quill'],
    ['events'],
    ['flows'],
    ['positions', 'ferry'],
    ['export', 'markdown'],
  ]) {
    const { code, err } = await ask(...command, ...flags);
    expect(err).toContain(told);
    expect(code).toBe(2);
  }
});

it('what somebody says is narrowed to a span of days and an outlet', async () => {
  for (const flags of [
    ['--from', '2024-03', '--to', '2024-03-11'],
    ['--outlet', 'courier'],
  ]) {
    expect((await ask('who', 'Ada Quill', ...flags)).out).toContain('We will never leave the strait');
  }
  const { out } = await ask('who', 'Ada Quill', '--from', '2025');
  expect(out).toContain('Ada Quill (person');
  expect(out).not.toContain('We will never leave the strait');
});

it('a day, and a month that the other lies in, are a span', async () => {
  expect((await ask('search', 'strait', '--from', '2024-03-11', '--to', '2024-03')).code).toBe(0);
  expect((await ask('search', 'strait', '--from', '2024-03-11', '--to', '2024-03-11')).code).toBe(0);
});
