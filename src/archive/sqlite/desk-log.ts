import type { DeskLog, FollowedAddress, SavedSearch } from '../desk-log.ts';
import type { Sql } from './driver.ts';

/** Version 4: what the user of the desk wants to be told of. */
export const deskTables = `
create table searches (
  number integer primary key autoincrement, name text not null, kind text not null, query text not null, saved text not null,
  seen integer not null
) strict;
create table followed (address text primary key, since text not null) strict;
`;

type SearchRow = Omit<SavedSearch, 'query'> & { readonly query: string };

export function deskLogOn(sql: Sql): DeskLog {
  const searchOf = ({ query, ...rest }: SearchRow): SavedSearch => ({ ...rest, query: JSON.parse(query) });
  return {
    savedSearches: async () => sql.all<SearchRow>('select * from searches order by number').map(searchOf),
    saveSearch: async ({ name, kind, query }) => {
      const saved = new Date().toISOString();
      const { id } = sql.run(
        `insert into searches (name, kind, query, saved, seen)
         values (?, ?, ?, ?, (select coalesce(max(number), 0) from articles))`,
        ...[name, kind, JSON.stringify(query), saved],
      );
      const { seen } = sql.first<{ seen: number }>('select seen from searches where number = ?', id) ?? { seen: 0 };
      return { number: id, name, kind, query, saved, seen };
    },
    seeSearch: async (number, seen) =>
      sql.run('update searches set seen = ? where number = ?', seen, number).changes > 0,
    dropSearch: async (number) => sql.run('delete from searches where number = ?', number).changes > 0,

    followed: async () => sql.all<FollowedAddress>('select address, since from followed order by rowid'),
    follow: async (address) =>
      sql.run('insert or ignore into followed (address, since) values (?, ?)', address, new Date().toISOString())
        .changes > 0,
    unfollow: async (address) =>
      sql.transaction(() => {
        // Whoever follows it again wants to hear of what failed or was gone.
        sql.run('delete from watched where address = ?', address);
        return sql.run('delete from followed where address = ?', address).changes > 0;
      }),

    addedAt: async (articles) => {
      const rows = sql.all<{ number: number; added: string }>(
        'select number, added from articles where number in (select value from json_each(?))',
        JSON.stringify(articles),
      );
      return new Map(rows.map(({ number, added }) => [number, added]));
    },
  };
}
