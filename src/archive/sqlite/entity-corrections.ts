import { type MergeReason, wholeKey } from '../../merge/index.ts';
import { ArchiveError } from '../archive-error.ts';
import type { EntityCorrected, EntityCorrection, EntityId } from '../entity.ts';
import type { Sql } from './driver.ts';
import { addKeys, addNames, identityOf, idOf, numberOf } from './identities.ts';
import { takeNumbers } from './insert-many.ts';
import { forgetIdentities, keptKeys } from './kept-identities.ts';
import { refillRows } from './put.ts';

interface Kept {
  readonly number: number;
  readonly json: string;
  /** Whom a split made, or who was merged away or renamed. */
  readonly identity: number;
  readonly undone: string | null;
}

/**
 * Carries out what a person corrected in who is who: who is meant by each entity of the articles that it touches is written anew, and
 * with it all that was counted. To be called in a transaction. Costs what the touched articles cost to be put again.
 * @throws {ArchiveError} `unknown` where an entity, a name or an article is not on record
 */
export function correctEntities(sql: Sql, correction: EntityCorrection): EntityCorrected {
  forgetIdentities(sql);
  const number = known(sql, correction.entity);
  switch (correction.kind) {
    case 'rename': {
      const made = log(sql, correction, number);
      renameAll(sql, number);
      return { number: made, entity: idOf(sql, number) };
    }
    case 'merge': {
      const into = known(sql, correction.into);
      if (into === number) throw unknown(`${correction.entity} and ${correction.into} are one already`);
      const made = log(sql, correction, number);
      reapply(sql);
      return { number: made, entity: idOf(sql, into) };
    }
    case 'split': {
      const rows = splitOff(sql, number, correction);
      const what = 'name' in correction ? `is never called ${correction.name}` : 'is in none of these articles';
      if (rows.length === 0) throw unknown(`${correction.entity} ${what}`);
      const { identity, keys } = splitIdentity(sql, number, rows, correction);
      const made = log(sql, correction, identity);
      const reason: MergeReason = { rule: 'corrected', evidence: [`correction ${made}`], against: [] };
      for (const { entity } of rows) {
        sql.run('update entities set found = ?, reason = ? where number = ?', identity, JSON.stringify(reason), entity);
      }
      addKeys(
        sql,
        keys.map((key) => [key, identity]),
      );
      refillAllOf(sql, [...new Set(rows.map(({ article }) => article))]);
      return { number: made, entity: idOf(sql, identity) };
    }
  }
}

/** Makes it so that a correction of entities that was taken back has no effect any more. To be called in a transaction. */
export function undoEntities(sql: Sql, correction: number): void {
  forgetIdentities(sql);
  const row = sql.first<Kept>('select number, json, identity, undone from corrections where number = ?', correction);
  if (row === undefined || row.identity === null) return;
  const { kind }: EntityCorrection = JSON.parse(row.json);
  if (kind === 'rename') renameAll(sql, row.identity);
  else reapply(sql);
}

/**
 * Works out from all corrections where each merged identity leads, and writes the articles anew of those that lead elsewhere than before.
 * A split that was taken back is a merge with whom it was split from.
 */
function reapply(sql: Sql): void {
  const before = leads(sql);
  const now = new Map<number, number>();
  const end = (number: number): number => {
    const next = now.get(number);
    return next === undefined ? number : end(next);
  };
  const rows = sql.all<Kept>(
    'select number, json, identity, undone from corrections where article is null and identity is not null order by number',
  );
  for (const { json, identity, undone } of rows) {
    const correction: EntityCorrection = JSON.parse(json);
    const isMerge = correction.kind === 'merge' && undone === null;
    const isUndoneSplit = correction.kind === 'split' && undone !== null;
    if (!isMerge && !isUndoneSplit) continue;
    const into = numberOf(sql, correction.kind === 'merge' ? correction.into : correction.entity);
    if (into === undefined || end(into) === end(identity)) continue;
    now.set(end(identity), end(into));
  }
  sql.run('update identities set "into" = null where "into" is not null');
  for (const number of now.keys()) {
    sql.run('update identities set "into" = ? where number = ?', end(number), number);
    const { memory } = sql.first<{ memory: string }>('select memory from identities where number = ?', number) ?? {};
    if (memory !== undefined) addNames(sql, end(number), (JSON.parse(memory) as { names: string[] }).names);
  }
  const moved = [...new Set([...before.keys(), ...now.keys()])].filter(
    (number) => before.get(number) !== (now.has(number) ? end(number) : undefined),
  );
  const articles = sql.all<{ article: number }>(
    `select distinct article from entities where identity in (select value from json_each(?))
       and found in (select value from json_each(?)) order by article`,
    JSON.stringify([...new Set(moved.map((number) => before.get(number) ?? number))]),
    JSON.stringify(moved),
  );
  refillAllOf(
    sql,
    articles.map(({ article }) => article),
  );
}

function leads(sql: Sql): ReadonlyMap<number, number> {
  const rows = sql.all<{ number: number; into: number }>(
    'select number, "into" from identities where "into" is not null',
  );
  return new Map(rows.map((row) => [row.number, row.into]));
}

function renameAll(sql: Sql, number: number): void {
  const last = sql.first<{ json: string }>(
    `select json from corrections where identity = ? and undone is null and json_extract(json, '$.kind') = 'rename'
     order by number desc limit 1`,
    number,
  );
  const given = last === undefined ? null : (JSON.parse(last.json) as { name: string }).name;
  sql.run('update identities set given = ? where number = ?', given, number);
}

interface SplitRow {
  readonly entity: number;
  readonly article: number;
  readonly name: string;
}

function splitOff(
  sql: Sql,
  number: number,
  correction: Extract<EntityCorrection, { kind: 'split' }>,
): readonly SplitRow[] {
  const rows = sql.all<SplitRow>(
    `select e.number as entity, e.article, n.name from entities e join names n on n.number = e.name where e.identity = ?`,
    number,
  );
  if ('name' in correction) return rows.filter(({ name }) => wholeKey(name) === wholeKey(correction.name));
  const wanted = new Set(correction.articles);
  return rows.filter(({ article }) => wanted.has(article));
}

/** Somebody new by the name of the split; what is called so from now on is looked for there, and only there where it was split by name. */
function splitIdentity(sql: Sql, from: number, rows: readonly SplitRow[], correction: EntityCorrection) {
  const name = rows[0]?.name ?? '';
  const { type } = sql.first<{ type: string }>('select type from identities where number = ?', from) ?? {
    type: 'person',
  };
  const memory = JSON.stringify({ roles: [], sectors: [], states: [], company: [], seen: [], names: [name] });
  const id = takeNumbers(sql, 'identities', 1);
  sql.run('insert into identities (number, name, type, memory) values (?, ?, ?, ?)', id, name, type, memory);
  sql.run('update identities set id = ? where number = ?', `n${id}`, id);
  const words = wholeKey(name).slice(2).split(' ');
  const isOf = (key: string): boolean => words.some((word) => key.includes(word));
  const keys = sql
    .all<{ key: string }>('select key from identity_keys where identity = ?', from)
    .map(({ key }) => key)
    .filter((key) => /^[pinsa]:/u.test(key) && isOf(key));
  if ('name' in correction) {
    sql.run(
      'delete from identity_keys where key = ? and identity in (select number from identities where number = ? or "into" = ?)',
      ...[wholeKey(name), from, from],
    );
    sql.kept(keptKeys).delete(wholeKey(name));
    const kept = sql.first<{ memory: string }>('select memory from identities where number = ?', from);
    const before: { names: string[] } = JSON.parse(kept?.memory ?? '{"names":[]}');
    const names = before.names.filter((own) => wholeKey(own) !== wholeKey(name));
    sql.run('update identities set memory = ? where number = ?', JSON.stringify({ ...before, names }), from);
  }
  return { identity: id, keys: [wholeKey(name), ...keys] };
}

function refillAllOf(sql: Sql, articles: readonly number[]): void {
  for (const article of articles) refillRows(sql, article);
}

function log(sql: Sql, correction: EntityCorrection, identity: number): number {
  return sql.run(
    'insert into corrections (article, json, made, identity) values (null, ?, ?, ?)',
    ...[JSON.stringify(correction), new Date().toISOString(), identity],
  ).id;
}

function known(sql: Sql, id: EntityId): number {
  const number = identityOf(sql, id);
  if (number === undefined) throw unknown(`there is no entity ${id}`);
  return number;
}

function unknown(message: string): ArchiveError {
  return new ArchiveError('unknown', message, 'look it up: onrecord who NAME --json');
}
