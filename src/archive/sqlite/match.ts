import type { Filter } from '../filter.ts';
import type { Sql } from './driver.ts';
import { identityOf } from './identities.ts';
import { mark, rangeMarks } from './marks.ts';
import { namesLike } from './names.ts';

/**
 * What to look for in a full-text table: `words`, all of them, in `columns`, and a mark for each part of the filter.
 * Undefined where the filter names somebody whom the archive does not know: then nothing can match.
 */
export function matchOf(
  sql: Sql,
  words: readonly string[],
  columns: string,
  filter: Filter,
  also: readonly string[] = [],
): string | undefined {
  const named = (make: (number: number) => string, name: string | undefined): string | undefined => {
    if (name === undefined) return '';
    return anyOf(namesLike(sql, name).map(make));
  };
  const known = (make: (number: number) => string, id: string | undefined): string | undefined => {
    if (id === undefined) return '';
    const number = identityOf(sql, id);
    return number === undefined ? undefined : anyOf([make(number)]);
  };
  const coded = (make: (code: never) => string, code: string | undefined): string =>
    code === undefined ? '' : (anyOf([make(code as never)]) ?? '');
  const days = filter.from === undefined && filter.to === undefined ? undefined : rangeMarks(filter.from, filter.to);
  const parts = [
    words.length === 0 ? '' : `{${columns}} : (${words.map(quoted).join(' AND ')})`,
    named(mark.speaker, filter.speaker),
    known(mark.speakerIs, filter.speakerId),
    named(mark.about, filter.about),
    known(mark.aboutIs, filter.aboutId),
    known(mark.actorIs, filter.actorId),
    known(mark.recipientIs, filter.recipientId),
    named(mark.outlet, filter.outlet),
    named(mark.place, filter.place),
    coded(mark.quotation, filter.quotation),
    coded(mark.sourceKind, filter.sourceKind),
    coded(mark.type, filter.type),
    coded(mark.factuality, filter.factuality),
    coded(mark.flow, filter.flow),
    coded(mark.stance, filter.polarity),
    days === undefined ? '' : anyOf(days),
    ...also.map((one) => anyOf([one])),
  ];
  if (parts.includes(undefined)) return undefined;
  return parts.filter((part) => part !== '').join(' AND ');
}

function anyOf(marks: readonly string[]): string | undefined {
  return marks.length === 0 ? undefined : `marks : (${marks.join(' OR ')})`;
}

/** A word as FTS5 takes it, whatever is in it; `*` at its end stands for any ending. */
export function quoted(word: string): string {
  const bare = word.replace(/"/g, '').replace(/\*+$/, '');
  return `"${bare}"${word.endsWith('*') ? '*' : ''}`;
}
