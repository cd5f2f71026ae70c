import { wholeKey } from '../../merge/index.ts';
import type { Sql } from './driver.ts';

/**
 * What the lines of an article were linked to before it is read again or corrected: a line that is still there keeps its number, its
 * entity, its event and its utterance.
 */
export interface EarlierLinks {
  /** Whom a name was taken for, and why, by {@link wholeKey}. */
  entity(name: string): { readonly found: number; readonly reason: string } | undefined;
  /** By where the content starts. */
  statement(start: number): { readonly number: number; readonly utterance: number } | undefined;
  /** By the type and where the trigger stands. */
  report(
    type: string,
    trigger: string,
  ): { readonly number: number; readonly happening: number; readonly reason: string } | undefined;
}

export function earlierLinks(sql: Sql, article: number): EarlierLinks {
  const entities = new Map(
    sql
      .all<{ name: string; found: number; reason: string }>(
        'select n.name, found, reason from entities join names n on n.number = entities.name where article = ?',
        article,
      )
      .map(({ name, ...link }) => [wholeKey(name), link]),
  );
  const statements = new Map(
    sql
      .all<{ number: number; content: string; utterance: number }>(
        'select number, content, utterance from statements where article = ?',
        article,
      )
      .map(({ content, ...link }) => [(JSON.parse(content) as number[][])[0]?.[0] ?? -1, link]),
  );
  const reports = new Map(
    sql
      .all<{ number: number; happening: number; reason: string; type: string; trigger: string }>(
        `select number, happening, reason, type, json_extract(spans, '$.trigger') as trigger from reports where article = ?`,
        article,
      )
      .map(({ type, trigger, ...link }) => [`${type} ${trigger}`, link]),
  );
  return {
    entity: (name) => entities.get(wholeKey(name)),
    statement: (start) => statements.get(start),
    report: (type, trigger) => reports.get(`${type} ${trigger}`),
  };
}

/** Of an article that is new. */
export const noLinks: EarlierLinks = { entity: () => undefined, statement: () => undefined, report: () => undefined };
