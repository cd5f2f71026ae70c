import type { Archive } from '../archive.ts';
import { corrected } from '../correction.ts';
import { findEntities, findEntity } from './ask-entities.ts';
import { findEvent, findEvents } from './ask-events.ts';
import { findFlows } from './ask-flows.ts';
import { findNetwork } from './ask-network.ts';
import { findPositions } from './ask-positions.ts';
import { findUtterance, findUtterances } from './ask-utterances.ts';
import { correctionsOf, loggedCorrections, numberedCorrections, trainingExamples } from './corrections.ts';
import { deskLogOn } from './desk-log.ts';
import { openDatabase, type Sql } from './driver.ts';
import { correctEntities, undoEntities } from './entity-corrections.ts';
import { linesAcross } from './lines-across.ts';
import { migrate } from './migrations.ts';
import { putRecord, refillRows } from './put.ts';
import { findNames, findStatements, findStories } from './questions.ts';
import { sizesOf } from './sizes.ts';
import { findStatementsLike } from './statements-like.ts';
import { storedRecord } from './stored-record.ts';
import { copiesOf } from './text-groups.ts';
import { textHash } from './text-hash.ts';
import { versionsOf } from './versions.ts';
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
    // articles but never harms the file. The log is emptied into the file every 64 MB: pages that many articles touch are then
    // written there once, not for each of them.
    sql.script(
      `pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -131072;
       pragma wal_autocheckpoint = 16384; pragma journal_size_limit = 67108864; pragma temp_store = memory`,
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
    ...deskLogOn(sql),
    put: async (record, { input } = {}) => sql.transaction(() => putRecord(sql, record, input)),
    putAll: async (records, { input } = {}) =>
      sql.transaction(() => records.map((record) => putRecord(sql, record, input))),
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
    corrections: async (article) => numberedCorrections(sql, article),
    undo: async (correction) =>
      sql.transaction(() => {
        const undo = 'update corrections set undone = ? where number = ? and undone is null';
        if (sql.run(undo, nowText(), correction).changes === 0) return false;
        const row = sql.first<{ article: number | null }>(
          'select article from corrections where number = ?',
          correction,
        );
        if (row?.article != null) refillRows(sql, row.article);
        else undoEntities(sql, correction);
        return true;
      }),
    correctEntities: async (correction) => sql.transaction(() => correctEntities(sql, correction)),
    correctionsLog: async (page = {}) => loggedCorrections(sql, page),
    trainingData: () => trainingExamples(sql),
    linesAcross: async (article) => linesAcross(sql, article),
    versions: async (article) => versionsOf(sql, article),

    statements: async (words, filter = {}, limit = 500, offset = 0) =>
      findStatements(sql, words, filter, limit, offset),
    statementsLike: async (words, limit = 50) => findStatementsLike(sql, words, limit),
    stories: async (words, filter = {}, limit = 200, offset = 0) => findStories(sql, words, filter, limit, offset),
    names: async (name, limit = 20) => findNames(sql, name, limit),

    entities: async (asked, page = {}) => findEntities(sql, asked, page),
    entity: async (id) => findEntity(sql, id),
    events: async (filter = {}, page = {}) => findEvents(sql, filter, page),
    event: async (id) => findEvent(sql, id),
    flows: async (filter = {}, page = {}) => findFlows(sql, filter, page),
    network: async (filter = {}, limits = {}) => findNetwork(sql, filter, limits),
    positions: async (words, filter = {}, page = {}) => findPositions(sql, words, filter, page),
    utterances: async (words, filter = {}, page = {}) => findUtterances(sql, words, filter, page),
    utterance: async (id) => findUtterance(sql, id),

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

    sizes: async () => sizesOf(sql),
    close: async () => {
      // The driver leaves the log beside the file; so that the one file is all there is, it is emptied into it.
      // Where there is no room for that the log keeps what is in it, and is emptied when the archive is opened next.
      try {
        sql.script('pragma wal_checkpoint(truncate)');
      } finally {
        sql.close();
      }
    },
  };
}

function nowText(): string {
  return new Date().toISOString();
}
