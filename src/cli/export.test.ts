import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../archive/index.ts';
import { madeRecord } from '../archive/made-record.fixture.ts';
import { madeStory } from '../archive/made-story.fixture.ts';
import { exportFormats } from '../export/index.ts';
import { harbourRecord } from '../export/records.fixture.ts';
import { RecordError, validateRecord } from '../record/index.ts';
import { sampleRecord } from '../record/sample.fixture.ts';
import { Capture, testEngine, testShell } from './engine.fixture.ts';
import { run } from './program.ts';
import { narrowed } from './select-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-export-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(args: readonly string[], { shell = testShell(), engine = testEngine() } = {}) {
  const code = await run(['export', ...args], shell, engine, '1');
  return { code, out: shell.stdout.text, err: shell.stderr.text };
}

const lines = (...items: object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** An engine that must not be asked to read. */
const unread = {
  ...testEngine(),
  createFinder: () => Promise.reject(new Error('nothing is to be found')),
};

describe('onrecord export INPUT', () => {
  beforeAll(() => {
    writeFileSync(at('records.jsonl'), lines({ input: 'a.html', ...harbourRecord }, sampleRecord));
  });

  it('reads articles and writes their records', async () => {
    const { code, out } = await exported(['statements-jsonl', 'many-2', 'one']);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).story_id),
    ).toEqual(['many-2/1', 'many-2/2', 'one']);
  });

  it('takes records as they are, in the order of the inputs', async () => {
    const records = await exported(['jsonl', at('records.jsonl')], { engine: unread });
    expect(records.code).toBe(0);
    expect(records.out).toBe(lines(harbourRecord, sampleRecord));
    const mixed = await exported(['statements-csv', 'one', at('records.jsonl'), 'two']);
    const ids = mixed.out.split('\r\n').map((line) => line.split(',')[1]);
    expect([...new Set(ids)].filter(Boolean)).toEqual(['story_id', 'one', 'harbour 1/é', 'bridge', 'two']);
  });

  it('takes records from standard input with --as records', async () => {
    const shell = { ...testShell(), stdin: Readable.from([lines(sampleRecord)]) };
    const { code, out } = await exported(['plover-tsv', '-', '--as', 'records'], { shell, engine: unread });
    expect(code).toBe(0);
    expect(out).toContain('bridge#v1\t');
  });

  it.each<[string, string, string]>([
    ['no JSON', '{"id": ', 'bad-json'],
    ['no object', '3', 'not an object'],
    ['no record', '{"id":"x"}', 'the line is no record'],
    [
      'an unsound record',
      JSON.stringify({ ...sampleRecord, attributions: [{ ...sampleRecord.attributions[0], speaker: 'e9' }] }),
      'e9',
    ],
    [
      'the failure of an earlier run',
      '{"id":"x","input":"x","error":{"code":"no-article","message":"the page has no article"}}',
      'no article',
    ],
  ])('tells of a line that is %s, and goes on', async (_, line, told) => {
    writeFileSync(at('broken.jsonl'), `${lines(harbourRecord)}${line}\n\n${lines(sampleRecord)}`);
    const { code, out, err } = await exported(['jsonl', at('broken.jsonl')]);
    expect([code, out]).toEqual([1, lines(harbourRecord, sampleRecord)]);
    expect(err).toContain(told);
  });

  it('writes what could be read when something could not', async () => {
    const { code, out, err } = await exported(['statements-jsonl', 'one', 'bad']);
    expect([code, out.split('\n').length]).toEqual([1, 2]);
    expect(err).toContain('the page has no article');
  });

  it.each(exportFormats.map(({ name, extension }) => [name, extension]))(
    'writes %s to a file',
    async (name, extension) => {
      const out = at(`all.${extension}`);
      const { code, err } = await exported([name, at('records.jsonl'), '--out', out]);
      expect([code, err]).toEqual([0, `onrecord: 2 stories written to ${out}\n`]);
      expect(readFileSync(out).length).toBeGreaterThan(500);
      rmSync(out);
    },
  );

  it('writes Parquet whole to a pipe', async () => {
    const shell = testShell();
    const pieces: Buffer[] = [];
    shell.stdout._write = (chunk: Buffer, _: string, done: () => void) => {
      pieces.push(chunk);
      done();
    };
    expect((await exported(['plover-parquet', at('records.jsonl')], { shell })).code).toBe(0);
    const { buffer, byteOffset, length } = Buffer.concat(pieces);
    const rows = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer });
    expect(rows.map((row) => row['Event ID'])).toEqual(['harbour 1/é#v1', 'harbour 1/é#v2', 'bridge#v1']);
  });
});

describe('the file of --out', () => {
  beforeEach(() => writeFileSync(at('old.csv'), 'as it was'));

  it('is replaced whole', async () => {
    expect((await exported(['statements-csv', 'one', '--out', at('old.csv')])).code).toBe(0);
    expect(readFileSync(at('old.csv'), 'utf8')).toMatch(/^id,story_id,/u);
  });

  it('is as it was when the run is interrupted, and nothing lies about', async () => {
    const shell = testShell();
    const engine = testEngine({ onFind: () => shell.abort() });
    const { code, err } = await exported(['statements-csv', 'one', 'two', '--out', at('old.csv')], { shell, engine });
    expect(code).toBe(130);
    expect(err).toContain('is as it was');
    expect(readFileSync(at('old.csv'), 'utf8')).toBe('as it was');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that cannot be written is told before anything is read', async () => {
    mkdirSync(at('folder'), { recursive: true });
    const missing = await exported(['statements-csv', 'one', '--out', at('no/such/x.csv')], { engine: unread });
    expect([missing.code, missing.err]).toEqual([
      1,
      `onrecord: ${at('no/such/x.csv')} cannot be written: there is no such folder\n`,
    ]);
    const taken = await exported(['statements-csv', 'one', '--out', at('folder')], { engine: unread });
    expect([taken.code, taken.err]).toEqual([1, `onrecord: ${at('folder')} is a folder\n`]);
  });
});

describe('wrong usage', () => {
  it.each<[string[], string]>([
    [['xlsx', 'one'], 'Allowed choices are plover-tsv'],
    [[], "missing required argument 'format'"],
    [['jsonl', 'one', '--speaker', 'Quill'], 'are for the archive, not for inputs'],
    [['jsonl', 'one', '--as', 'novel'], 'records'],
  ])('%o', async (args, told) => {
    const { code, err } = await exported(args);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });

  it('Parquet on a terminal', async () => {
    const { code, err } = await exported(['plover-parquet', 'one'], { shell: testShell({ columns: 80 }) });
    expect(code).toBe(2);
    expect(err).toContain('give --out FILE');
  });
});

describe('a reader that goes away', () => {
  it('is no fault', async () => {
    const shell = testShell();
    const stdout = Object.assign(new Capture(), {
      _write: (_: Buffer, __: string, done: (error: Error) => void) =>
        done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    expect((await exported(['jsonl', 'many-200'], { shell: { ...shell, stdout } })).code).toBe(0);
  });
});

describe('onrecord export from the archive', () => {
  const db = at('a.db');
  const facts = { publisher: 'The Courier', published: '2024-03-11' };

  beforeAll(async () => {
    const archive = openSqlite(db);
    await archive.put(harbourRecord);
    await archive.put(
      madeRecord(
        'a',
        [
          { speaker: 'Ada Quill', words: 'We stay' },
          { speaker: 'Tom Reed', words: 'We go' },
        ],
        facts,
      ),
    );
    await archive.put(madeRecord('b', [{ speaker: 'Tom Reed', words: 'The ferry is late' }]));
    await archive.close();
  });

  it.each<[string[], string[]]>([
    [[], ['harbour 1/é#a1', 'harbour 1/é#a2', 'a#a1', 'a#a2', 'b#a1']],
    [
      ['--speaker', 'Quill'],
      ['harbour 1/é#a1', 'a#a1'],
    ],
    [['--speaker', 'Reed', '--words', 'ferry'], ['b#a1']],
    [['--kind', 'story', '--words', 'ferry'], ['b#a1']],
    [
      ['--kind', 'direct', '--outlet', 'Courier'],
      ['a#a1', 'a#a2'],
    ],
    [
      ['--outlet', 'Courier'],
      ['harbour 1/é#a1', 'harbour 1/é#a2', 'a#a1', 'a#a2'],
    ],
    [
      ['--from', '2024-03-12'],
      ['harbour 1/é#a1', 'harbour 1/é#a2'],
    ],
    [['--words', 'nowhere'], []],
  ])('%o', async (args, ids) => {
    const { code, out } = await exported(['statements-jsonl', '--archive', db, ...args]);
    expect(code).toBe(0);
    const found =
      out === ''
        ? []
        : out
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line).id);
    expect(found).toEqual(ids);
  });

  it('has an event once, with its reports and their independent origins', async () => {
    const path = at('events.db');
    const archive = openSqlite(path);
    const norway = { name: 'Norway', type: 'country' as const, iso2: 'NO', wikidata: 'Q20' };
    const chad = { name: 'Chad', type: 'country' as const, iso2: 'TD', wikidata: 'Q657' };
    const events = [
      { type: 'AID', trigger: 'sent', actor: 'Norway', recipient: 'Chad', object: 'grain', date: '2024-03-11' },
    ];
    const told = (text: string, publisher: string) => ({
      ...{ text, publisher, events, entities: [norway, chad], published: '2024-03-12' },
    });
    await archive.put(
      madeStory('a', told('Norway on Monday sent grain to Chad, where the harvest had failed.', 'The Mole')),
    );
    await archive.put(
      madeStory('b', told('A ship of grain was what Norway sent: Chad had asked for it since May.', 'The Reed')),
    );
    await archive.close();
    const rows = async (...args: string[]) => {
      const { code, out } = await exported(['plover-csv', '--archive', path, ...args]);
      expect(code).toBe(0);
      return Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true }).data;
    };
    const joined = await rows();
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({
      'Event ID': expect.stringMatching(/^v\d+$/u),
      'Event Date': '2024-03-11',
      'Event Type': 'AID',
      'Actor Name': 'Norway',
      'Recipient Name': 'Chad',
      'CAMEO Root': '07',
      Reports: '2',
      Outlets: '2',
      Origins: '2',
      'Factuality Counts': 'asserted 2',
      Asserters: 'The Mole; The Reed',
      Deniers: '',
      'Report IDs': 'a#v1; b#v1',
      'Story ID': 'a',
    });
    expect(await rows('--recipient', 'Chad', '--origins', '2')).toEqual(joined);
    expect(await rows('--origins', '3')).toEqual([]);
    expect(await rows('--words', 'nowhere')).toEqual([]);
    expect((await rows('--kind', 'story')).map((row) => [row['Event ID'], row.Reports])).toEqual([
      ['a#v1', ''],
      ['b#v1', ''],
    ]);
  });

  it('narrows a record to what was asked for, and it stays sound', () => {
    const first = narrowed(harbourRecord, new Set(['a1']));
    expect(validateRecord(first)).toMatchObject({ attributions: [{ id: 'a1' }], events: [{ id: 'v1' }] });
    expect(first.events[0]).not.toHaveProperty('disputedBy');
    expect(validateRecord(narrowed(harbourRecord, new Set(['a2']))).attributions[0]?.stance?.toward).not.toHaveProperty(
      'event',
    );
    expect(validateRecord(narrowed(sampleRecord, new Set(['a4']))).attributions[0]).not.toHaveProperty('within');
    expect(() => validateRecord({ ...sampleRecord, attributions: sampleRecord.attributions.slice(3) })).toThrowError(
      RecordError,
    );
  });

  it('tells of an archive that is none', async () => {
    writeFileSync(
      at('no.db'),
      'this is no database, though it is long enough to look like a file of some sort'.repeat(20),
    );
    const { code, err } = await exported(['jsonl', '--archive', at('no.db')]);
    expect(code).toBe(1);
    expect(err).toMatch(/^onrecord: .+\n {2}.+\n$/u);
  });
});
