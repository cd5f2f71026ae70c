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
  const entity = eachOnce(
    sql
      .all<{ name: string; found: number; reason: string }>(
        `select n.name, found, reason from entities join names n on n.number = entities.name where article = ?
         order by entities.number`,
        article,
      )
      .map(({ name, ...link }) => [wholeKey(name), link]),
  );
  const statement = eachOnce(
    sql
      .all<{ number: number; content: string; utterance: number }>(
        'select number, content, utterance from statements where article = ? order by number',
        article,
      )
      .map(({ content, ...link }) => [String((JSON.parse(content) as number[][])[0]?.[0] ?? -1), link]),
  );
  const report = eachOnce(
    sql
      .all<{ number: number; happening: number; reason: string; type: string; trigger: string }>(
        `select number, happening, reason, type, json_extract(spans, '$.trigger') as trigger from reports where article = ?
         order by number`,
        article,
      )
      .map(({ type, trigger, ...link }) => [`${type} ${trigger}`, link]),
  );
  return {
    entity: (name) => entity(wholeKey(name)),
    statement: (start) => statement(String(start)),
    report: (type, trigger) => report(`${type} ${trigger}`),
  };
}

/** Gives each link once, in order: one verb may tell two events, and two in an article may bear one name. */
function eachOnce<Link>(links: readonly (readonly [key: string, link: Link])[]): (key: string) => Link | undefined {
  const byKey = new Map<string, Link[]>();
  for (const [key, link] of links) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [link]);
    else known.push(link);
  }
  return (key) => byKey.get(key)?.shift();
}

/** Of an article that is new. */
export const noLinks: EarlierLinks = { entity: () => undefined, statement: () => undefined, report: () => undefined };
