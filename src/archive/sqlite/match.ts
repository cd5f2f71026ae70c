import type { Filter } from '../filter.ts';
import type { Sql } from './driver.ts';
import { namesLike } from './names.ts';
import { quotationMark } from './put.ts';

/**
 * What to look for in a full-text table: `words`, all of them, in `columns`, and a mark for each part of the filter.
 * Undefined where the filter names somebody whom the archive does not know: then nothing can match.
 */
export function matchOf(sql: Sql, words: readonly string[], columns: string, filter: Filter): string | undefined {
  const named = (letter: string, name: string | undefined): string | undefined => {
    if (name === undefined) return '';
    const numbers = namesLike(sql, name);
    return numbers.length === 0 ? undefined : marked(numbers.map((number) => letter + number));
  };
  const parts = [
    words.length === 0 ? '' : `{${columns}} : (${words.map(quoted).join(' AND ')})`,
    named('s', filter.speaker),
    named('a', filter.about),
    named('o', filter.outlet),
    filter.quotation === undefined ? '' : marked([quotationMark[filter.quotation]]),
  ];
  if (parts.includes(undefined)) return undefined;
  return parts.filter((part) => part !== '').join(' AND ');
}

function marked(marks: readonly string[]): string {
  return `marks : (${marks.join(' OR ')})`;
}

/** A word as FTS5 takes it, whatever is in it; `*` at its end stands for any ending. */
export function quoted(word: string): string {
  const bare = word.replace(/"/g, '').replace(/\*+$/, '');
  return `"${bare}"${word.endsWith('*') ? '*' : ''}`;
}

/** The words of a question: runs of letters and digits, with a `*` at the end where one stands there. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+\*?/gu) ?? [];
}

/** The last day of a partial date: `2024-02` gives `2024-02-99`, which comes after all its days when strings are compared. */
export function lastDay(date: string): string {
  return date.length >= 10 ? date : `${date}-99`;
}
