import type { SeenItem, WatchLog, WatchState } from '../watch-log.ts';
import type { Sql } from './driver.ts';

export const watchTables = `
create table watched (address text primary key, state text not null) strict, without rowid;
create table seen (
  key text primary key, stamp text not null, outcome text not null, idle integer not null, at text not null
) strict, without rowid;
`;

export function watchLogOn(sql: Sql): WatchLog {
  return {
    watched: async (address) => {
      const row = sql.first<{ state: string }>('select state from watched where address = ?', address);
      return row === undefined ? undefined : (JSON.parse(row.state) as WatchState);
    },
    keepWatched: async (address, state) => {
      const upsert = 'insert or replace into watched (address, state) values (?, ?)';
      sql.run(upsert, address, JSON.stringify(state));
    },
    seen: async (keys) => {
      const rows = sql.all<SeenItem & { readonly key: string }>(
        'select key, stamp, outcome, idle from seen where key in (select value from json_each(?))',
        JSON.stringify(keys),
      );
      return new Map(rows.map(({ key, stamp, outcome, idle }) => [key, { stamp, outcome, idle }]));
    },
    keepSeen: async (keys, { stamp, outcome, idle }) => {
      sql.run(
        `insert or replace into seen (key, stamp, outcome, idle, at) select value, ?, ?, ?, ? from json_each(?)`,
        ...[stamp, outcome, idle, new Date().toISOString(), JSON.stringify(keys)],
      );
    },
  };
}
