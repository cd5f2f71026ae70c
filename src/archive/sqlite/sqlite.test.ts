import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../record/index.ts';
import { sampleRecord } from '../../record/sample.fixture.ts';
import { archiveContract } from '../contract.fixture.ts';
import { deskLogContract } from '../desk-log-contract.fixture.ts';
import { entitiesContract } from '../entities-contract.fixture.ts';
import { eventsContract } from '../events-contract.fixture.ts';
import { madeRecord } from '../made-record.fixture.ts';
import { statementsContract } from '../statements-contract.fixture.ts';
import { openDatabase } from './driver.ts';
import { openSqlite } from './index.ts';
import { archiveTables } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const fresh = (): string => join(folder, `${++count}.db`);

const makePlace = async () => {
  const path = fresh();
  return {
    open: async () => openSqlite(path),
    remove: async () => {
      for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    },
  };
};
archiveContract('SQLite', makePlace);
deskLogContract('SQLite', makePlace);
entitiesContract('SQLite', makePlace);
eventsContract('SQLite', makePlace);
statementsContract('SQLite', makePlace);

it('an archive of version 1 is brought to the present, with what people corrected', async () => {
  const path = fresh();
  const old = openDatabase(path);
  old.script(archiveTables);
  old.script('pragma application_id = 0x4f4e5243; pragma user_version = 1');
  const made = madeRecord('x', [{ speaker: 'Ada Quill', words: 'The bridge is shut' }], { publisher: 'The Mole' });
  const record: ArticleRecord = {
    ...made,
    events: [
      {
        ...{ id: 'v1', type: 'PROTEST', trigger: [{ start: 1, end: 4 }], actors: ['e1'], recipients: [] },
        ...{
          actorSpans: [],
          recipientSpans: [],
          objects: [],
          factuality: 'asserted',
          attribution: 'a1',
          confidence: 1,
        },
      },
    ],
  };
  const { text, ...article } = record.article;
  const columns = 'id, hash, url, publisher, text, paragraphs, added';
  const { id } = old.run(
    `insert into articles (${columns}) values (?, ?, ?, ?, ?, ?, ?)`,
    ...['x', 'h', article.url ?? null, 'The Mole', text, '[[0,20]]', '2024-03-01'],
  );
  const json = JSON.stringify({ ...record, article });
  old.run(
    'insert into records (article, model, version, json, read) values (?, ?, ?, ?, ?)',
    id,
    'made',
    '1',
    json,
    'then',
  );
  old.run('insert into texts (article, "group") values (?, ?)', id, id);
  const correction = { kind: 'speaker', content: record.attributions[0]?.content[0], speaker: 'Tom Fern' };
  old.run('insert into corrections (article, json, made) values (?, ?, ?)', id, JSON.stringify(correction), 'then');
  old.close();
  const archive = openSqlite(path);
  expect((await archive.statements(['bridge'])).items).toMatchObject([{ speaker: 'Tom Fern', id: 'x' }]);
  expect(await archive.sizes()).toMatchObject({ articles: 1, statements: 1, entities: 2 });
  expect((await archive.correctionsLog()).items).toMatchObject([{ number: 1, made: 'then', of: 'article' }]);
  expect((await archive.entities({ name: 'quill' })).items).toMatchObject([{ articles: 1, statements: 0, events: 1 }]);
  expect((await archive.events()).items).toMatchObject([{ id: 'v1', type: 'PROTEST', reports: 1 }]);
  await archive.close();
  await openSqlite(path).close();
});

it('dates that are no single day are found in an archive of before', async () => {
  const path = fresh();
  const record = madeRecord('x', [{ speaker: 'Ada Quill', words: 'Rain fell' }], { published: '2026-05-01' });
  const [said] = record.attributions;
  if (said === undefined) throw new Error('nothing is said');
  const before = openSqlite(path);
  await before.put({ ...record, attributions: [{ ...said, date: '2026-W13' }] });
  await before.close();
  const old = openDatabase(path);
  for (const column of ['earliest', 'latest']) {
    for (const table of ['statements', 'reports']) old.script(`alter table ${table} drop column ${column}`);
  }
  old.script('pragma user_version = 11');
  old.close();
  const archive = openSqlite(path);
  expect((await archive.statements([], { from: '2026-03-25', to: '2026-03-26' })).items).toHaveLength(1);
  expect((await archive.statements([], { from: '2026-04' })).items).toEqual([]);
  await archive.close();
});

it('counts anew what another program added', async () => {
  const path = fresh();
  const [one, other] = [openSqlite(path), openSqlite(path)];
  expect(await one.sizes()).toMatchObject({ articles: 0, entities: 0 });
  await other.put(sampleRecord);
  expect(await one.sizes()).toMatchObject({ articles: 1, statements: sampleRecord.attributions.length });
  await one.put({ ...sampleRecord, id: 'another' });
  expect(await one.sizes()).toMatchObject({ articles: 2 });
  await one.close();
  await other.close();
});

describe('an archive that cannot be used says why', () => {
  it('no database', () => {
    const path = fresh();
    writeFileSync(path, 'Rain fell on the harbour. '.repeat(100));
    expect(() => openSqlite(path)).toThrow(expect.objectContaining({ code: 'foreign' }));
    expect(readFileSync(path, 'utf8')).toContain('Rain fell');
  });

  it("another program's database", () => {
    const path = fresh();
    const other = openDatabase(path);
    other.script('create table songs (title text)');
    other.close();
    expect(() => openSqlite(path)).toThrow(expect.objectContaining({ code: 'foreign' }));
  });

  it('a newer one', () => {
    const path = fresh();
    void openSqlite(path).close();
    const newer = openDatabase(path);
    newer.script('pragma user_version = 999');
    newer.close();
    expect(() => openSqlite(path)).toThrow(/newer Onrecord made it \(version 999/);
  });

  it('a folder that is not there', () => {
    expect(() => openSqlite(join(folder, 'no', 'such', 'x.db'))).toThrow(
      expect.objectContaining({ code: 'unreadable' }),
    );
  });

  it('damaged in the middle', async () => {
    const path = fresh();
    const archive = openSqlite(path);
    for (let i = 0; i < 50; i++) {
      await archive.put(madeRecord(`x${i}`, [{ speaker: 'Ada Quill', words: `Ferry ${i} is late. `.repeat(40) }]));
    }
    await archive.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    expect(() => openSqlite(path)).toThrow(expect.objectContaining({ code: 'corrupt' }));
  });

  it('a full disk: what was there before stays, and what failed can be put again', async () => {
    const path = fresh();
    const archive = openSqlite(path);
    await archive.put(sampleRecord);
    await archive.close();
    const sql = openDatabase(path);
    const pages = Object.values(sql.first<Record<string, number>>('pragma page_count') ?? {})[0] ?? 0;
    const long = (i: number) =>
      madeRecord(`x${i}`, [{ speaker: 'Ada Quill', words: `Ferry ${i} is late. `.repeat(2000) }]);
    sql.script(`pragma max_page_count = ${pages + 3}`);
    expect(() =>
      sql.transaction(() => sql.run('insert into names (key, name) values (?, ?)', 'k', 'x'.repeat(99_999))),
    ).toThrow(expect.objectContaining({ code: 'full' }));
    expect(sql.first('select * from names where key = ?', 'k')).toBeUndefined();
    sql.close();
    const again = openSqlite(path);
    expect(await again.sizes()).toMatchObject({ articles: 1 });
    expect((await again.put(long(1))).outcome).toBe('added');
    await again.close();
  });

  it('another writer: waits for it, then says so; readers go on', async () => {
    const path = fresh();
    const archive = openSqlite(path, { patience: 100 });
    await archive.put(sampleRecord);
    const other = openDatabase(path);
    other.script('begin immediate');
    const start = performance.now();
    await expect(archive.put(madeRecord('y', []))).rejects.toMatchObject({ code: 'locked' });
    expect(performance.now() - start).toBeGreaterThan(90);
    expect(await archive.sizes()).toMatchObject({ articles: 1 });
    other.script('commit');
    other.close();
    expect((await archive.put(madeRecord('y', []))).outcome).toBe('added');
    await archive.close();
    // All is in the one file: a copy of it alone is the archive.
    expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0);
  });
});
