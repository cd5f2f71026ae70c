import Database from 'libsql';
import { asArchiveError } from './failures.ts';

/** What a column holds. No other type is ever bound: the driver below ends the whole process on a boolean or a Buffer. */
export type Value = string | number | null;

/** The few things that we ask of SQLite; the one file that knows which package does them. */
export interface Sql {
  /** Runs a statement; gives the row id of what was inserted last and how many rows it touched. */
  run(sql: string, ...values: readonly Value[]): { readonly id: number; readonly changes: number };
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[];
  first<Row>(sql: string, ...values: readonly Value[]): Row | undefined;
  /**
   * What was learnt of rows that never change once they are there, the numbers of names: it is emptied when a transaction is taken back,
   * and when it grows large.
   */
  readonly memo: Map<string, number>;
  /**
   * What `make` made for this connection, to be kept at hand between transactions. It is made anew once a transaction was taken back or
   * another program wrote to the file: whatever was read before may be otherwise then.
   */
  kept<Own>(make: () => Own): Own;
  /** Has `work` done before the transaction is committed, once however often it is asked for; what is kept at hand is written down so. */
  beforeCommit(work: (sql: Sql) => void): void;
  /** Runs several statements without values. */
  script(sql: string): void;
  /** All of `work` or nothing of it; other writers wait. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/**
 * Opens a database file, which is made where there is none.
 * @param patience milliseconds to wait for another writer
 * @throws {ArchiveError} as every method does
 */
export function openDatabase(path: string, { patience = 5000 }: { readonly patience?: number } = {}): Sql {
  const told = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw asArchiveError(path, error);
    }
  };
  const database = told(() => new Database(path, { timeout: patience }));
  const statements = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (sql: string): Database.Statement<unknown[]> => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const memo = new Map<string, number>();
  const kept = new Map<() => unknown, unknown>();
  const pending = new Set<(sql: Sql) => void>();
  let seenVersion: unknown;
  const run = (sql: string, values: readonly Value[]) => {
    const { lastInsertRowid, changes } = prepared(sql).run(values.map(storable));
    return { id: Number(lastInsertRowid), changes };
  };
  const all = <Row>(sql: string, values: readonly Value[]) => prepared(sql).all(values.map(storable)) as Row[];
  const forget = (): void => {
    memo.clear();
    kept.clear();
    pending.clear();
  };
  const own: Sql = {
    memo,
    kept: <Own>(make: () => Own): Own => {
      if (!kept.has(make)) kept.set(make, make());
      return kept.get(make) as Own;
    },
    beforeCommit: (work) => void pending.add(work),
    run: (sql, ...values) => told(() => run(sql, values)),
    all: <Row>(sql: string, ...values: readonly Value[]) => told(() => all<Row>(sql, values)),
    first: <Row>(sql: string, ...values: readonly Value[]) => told(() => all<Row>(sql, values)[0]),
    script: (sql) => void told(() => database.exec(sql)),
    transaction: (work) =>
      told(() => {
        run('begin immediate', []);
        // Changes when another connection has written, never by what this one writes.
        const [version] = all<{ data_version: number }>('pragma data_version', []);
        if (version?.data_version !== seenVersion) forget();
        seenVersion = version?.data_version;
        if (memo.size > MOST_REMEMBERED) memo.clear();
        try {
          const result = work();
          // What one of them changes another may have to write: who is asked for again comes again.
          for (const last of pending) {
            pending.delete(last);
            last(own);
          }
          run('commit', []);
          return result;
        } catch (error) {
          forget();
          // A full disk ends the transaction by itself; then there is nothing to roll back.
          if (database.inTransaction) run('rollback', []);
          throw error;
        }
      }),
    close: () => void told(() => database.close()),
  };
  return own;
}

const MOST_REMEMBERED = 100_000;

/** SQLite's text ends at a NUL and has no half surrogate pairs: they are stored as the replacement character, so offsets stay. */
function storable(value: Value): Value {
  return typeof value === 'string' && !isStorable(value) ? value.replace(unstorable, '\ufffd') : value;
}

const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether SQLite gives back the text as it is. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
