import { type EventOnRecord, eventDay, eventKeys, type ReportFacts } from '../../merge/index.ts';
import type { Sql } from './driver.ts';
import { insertMany } from './insert-many.ts';
import { keepNew, keptHappenings, storedHappenings } from './kept-happenings.ts';

/** Events that are compared at most. */
const OF_THE_KEYS = 60;

/** The events on record that one of the keys leads to, within days. */
export function happeningsUnder(
  sql: Sql,
  keys: readonly string[],
  { from, to, partial }: { readonly from: string; readonly to: string; readonly partial: readonly string[] },
): readonly EventOnRecord[] {
  if (keys.length === 0) return [];
  const near = sql.all<{ happening: number }>(
    `select h.happening from json_each(?) j join happening_keys h on h.key = j.value and h.day between ? and ? limit ${OF_THE_KEYS}`,
    ...[JSON.stringify(keys), from, to],
  );
  const vague =
    partial.length === 0
      ? []
      : sql.all<{ happening: number }>(
          `select h.happening from json_each(?) j join json_each(?) d
             join happening_keys h on h.key = j.value and h.day = d.value limit ${OF_THE_KEYS}`,
          ...[JSON.stringify(keys), JSON.stringify(partial)],
        );
  const numbers = new Set([...near, ...vague].map(({ happening }) => happening));
  return happeningsOf(sql, [...numbers]);
}

/** Events by their numbers, as all articles before this one have them. */
export function happeningsOf(sql: Sql, numbers: readonly number[]): readonly EventOnRecord[] {
  if (numbers.length === 0) return [];
  const { byNumber } = keptHappenings(sql);
  const found: EventOnRecord[] = [];
  const missing: number[] = [];
  for (const number of numbers) {
    const known = byNumber.get(number);
    if (known === undefined) missing.push(number);
    else found.push(known.event);
  }
  found.push(...storedHappenings(sql, missing));
  return found.sort((a, b) => a.number - b.number);
}

/** An event that was not on record; its reports are counted by {@link refreshHappenings}. */
export function addHappening(sql: Sql, facts: ReportFacts): number {
  const day = eventDay(facts);
  const { id } = sql.run(
    `insert into happenings (type, mode, day, date, place, flow, contexts, triggers, objects, factuality, reports, articles, outlets,
       origins, disputed, last) values (?, ?, ?, ?, ?, ?, '[]', '[]', '[]', '{}', 0, 0, 0, 0, 0, 0)`,
    ...[facts.type, facts.mode ?? null, day, facts.date ?? null, facts.place ?? null, facts.flow ?? null],
  );
  keepNew(sql, id, facts, day);
  addHappeningKeys(sql, id, facts, day);
  return id;
}

/** The day that an event is kept under; undefined where it lost its last report and is gone, even where a report of it comes back. */
export function dayOfHappening(sql: Sql, number: number): string | undefined {
  return (
    keptHappenings(sql).byNumber.get(number)?.day ??
    sql.first<{ day: string }>('select day from happenings where number = ?', number)?.day
  );
}

export function addHappeningKeys(sql: Sql, happening: number, facts: ReportFacts, day: string): void {
  insertMany(
    sql,
    'happening_keys',
    ['key', 'day', 'happening'],
    eventKeys(facts).map((key) => [key, day, happening]),
  );
}
