import type { Archive } from '../archive.ts';
import { corrected } from '../correction.ts';
import { correctionsOf } from './corrections.ts';
import { openDatabase, type Sql } from './driver.ts';
import { migrate } from './migrations.ts';
import { putRecord, refillRows } from './put.ts';
import { findNames, findStatements, findStories } from './questions.ts';
import { findStatementsLike } from './statements-like.ts';
import { storedRecord } from './stored-record.ts';
import { copiesOf } from './text-groups.ts';
import { textHash } from './text-hash.ts';
import { watchLogOn } from './watch-log.ts';

export interface SqliteOptions {
  /** Milliseconds to wait while another program writes. */
  readonly patience?: number;
}

/**
 * The archive in one SQLite file, which is made where there is none. Several programs may read it while one writes.
 * @throws {ArchiveError}
 *
 *     const archive = openSqlite('onrecord.db');
 */
export function openSqlite(path: string, options: SqliteOptions = {}): Archive {
  const sql = openDatabase(path, options);
  try {
    // WAL: readers never wait for the writer. NORMAL: a process that is killed loses nothing, a power cut may lose the last
    // articles but never harms the file.
    sql.script(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -65536',
    );
    migrate(sql, path);
  } catch (error) {
    sql.close();
    throw error;
  }
  return archiveOn(sql);
}

function archiveOn(sql: Sql): Archive {
  return {
    ...watchLogOn(sql),
    put: async (record, { input } = {}) => sql.transaction(() => putRecord(sql, record, input)),
    readBy: async ({ id, text }) =>
      sql.first(
        `select model as name, version from records join articles on number = article where id = ? and hash = ?`,
        id,
        textHash(text),
      ),
    record: async (article, { raw = false } = {}) => {
      const record = storedRecord(sql, article);
      return record === undefined || raw ? record : corrected(record, correctionsOf(sql, article));
    },
    numbers: async (id) =>
      sql
        .all<{ number: number }>('select number from articles where id = ? order by number', id)
        .map((row) => row.number),

    sameText: async (article) => copiesOf(sql, article),

    correct: async (article, correction) =>
      sql.transaction(() => {
        const columns = 'article, json, made';
        const json = JSON.stringify(correction);
        const { id } = sql.run(`insert into corrections (${columns}) values (?, ?, ?)`, article, json, nowText());
        refillRows(sql, article);
        return id;
      }),
    corrections: async (article) => correctionsOf(sql, article),
    undo: async (correction) =>
      sql.transaction(() => {
        sql.run('update corrections set undone = ? where number = ?', nowText(), correction);
        const row = sql.first<{ article: number }>('select article from corrections where number = ?', correction);
        if (row !== undefined) refillRows(sql, row.article);
      }),

    statements: async (words, filter = {}, limit = 500) => findStatements(sql, words, filter, limit),
    statementsLike: async (words, limit = 50) => findStatementsLike(sql, words, limit),
    stories: async (words, filter = {}, limit = 200) => findStories(sql, words, filter, limit),
    names: async (name, limit = 20) => findNames(sql, name, limit),

    inputDone: async (input, stamp, { name, version }) => {
      const columns = 'name, stamp, model, version, done';
      sql.run(
        `insert or replace into inputs (${columns}) values (?, ?, ?, ?, ?)`,
        input,
        stamp,
        name,
        version,
        nowText(),
      );
    },
    isInputDone: async (input, stamp, { name, version }) => {
      const known = 'select 1 from inputs where name = ? and stamp = ? and model = ? and version = ?';
      return sql.first(known, input, stamp, name, version) !== undefined;
    },

    sizes: async () => {
      const count = (table: string) => `(select count(*) from ${table})`;
      const columns = ['articles', 'statements', 'events'].map((table) => `${count(table)} as ${table}`);
      return sql.first(`select ${columns.join(', ')}`) ?? { articles: 0, statements: 0, events: 0 };
    },
    close: async () => {
      // The driver leaves the log beside the file; so that the one file is all there is, it is emptied into it.
      sql.script('pragma wal_checkpoint(truncate)');
      sql.close();
    },
  };
}

function nowText(): string {
  return new Date().toISOString();
}
