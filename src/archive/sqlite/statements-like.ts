import type { Statement } from '../statement.ts';
import type { Sql } from './driver.ts';
import { quoted } from './match.ts';
import { statementsAt } from './questions.ts';

/** Words that more statements have than this are looked for only where too few rarer ones are left. */
const RARE = 2000;
/** Words that more statements than this have tell little, and take long to look for. */
const COMMON = 25_000;
/** Rare words are enough when there are so many: with one in three misquoted at least two of them will stand. */
const ENOUGH = 7;
/** With fewer words than this that are not common, common ones are looked for in pairs. */
const FEW = 3;
/** Common words that are paired. */
const PAIRED = 4;

/**
 * Statements with at least one of the words, those with the most and rarest first. Only the rarer words are asked for, so that it takes no
 * longer the more statements say "would"; a statement that has none but common words of many is not found.
 */
export function findStatementsLike(sql: Sql, words: readonly string[], limit: number): readonly Statement[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const holders = holdersOf(sql, longestFirst);
  const weights = new Map<number, number>();
  for (const numbers of holders) {
    // The fewer have it the more it says; the total does not matter, since it is the same for all.
    const weight = 20 - Math.log(1 + numbers.length);
    for (const number of numbers) weights.set(number, (weights.get(number) ?? 0) + weight);
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, limit);
  return statementsAt(
    sql,
    best.map(([number]) => number),
  );
}

/** The numbers of the statements that have a word, or two words, for as many as are needed. */
function holdersOf(sql: Sql, words: readonly string[]): readonly (readonly number[])[] {
  const rare: (readonly number[])[] = [];
  const others: string[] = [];
  for (const word of words) {
    const numbers = numbersWith(sql, quoted(word), RARE);
    if (numbers === undefined) others.push(word);
    else if (numbers.length > 0) rare.push(numbers);
  }
  const common: string[] = [];
  for (const word of others) {
    if (rare.length >= ENOUGH) return rare;
    const numbers = numbersWith(sql, quoted(word), COMMON);
    if (numbers === undefined) common.push(word);
    else rare.push(numbers);
  }
  if (rare.length >= FEW) return rare;
  const paired = common.slice(0, PAIRED);
  const pairs = paired.flatMap((a, i) => paired.slice(i + 1).map((b) => `${quoted(a)} AND ${quoted(b)}`));
  const asked = pairs.length === 0 ? paired.map(quoted) : pairs;
  return [...rare, ...asked.map((match) => newestWith(sql, match, COMMON))];
}

const numbersIn = (sql: Sql, match: string, order: string, most: number): readonly number[] => {
  // One row of JSON: a row for each number costs ten times as much.
  const row = sql.first<{ json: string }>(
    `select json_group_array(rowid) as json from
       (select rowid from statement_words where statement_words match ? ${order} limit ?)`,
    `content : (${match})`,
    most,
  );
  return JSON.parse(row?.json ?? '[]') as number[];
};

/** The statements that match; undefined where they are more than `most`. */
function numbersWith(sql: Sql, match: string, most: number): readonly number[] | undefined {
  // What so many statements have goes on being had by many: "would" is not looked for again and again.
  const frequent = sql.kept(knownFrequent);
  if ((frequent.get(match) ?? 0) > most) return undefined;
  const numbers = numbersIn(sql, match, '', most + 1);
  if (numbers.length <= most) return numbers;
  if (frequent.size >= MOST_KNOWN) frequent.clear();
  frequent.set(match, numbers.length);
  return undefined;
}

const MOST_KNOWN = 20_000;

/** Words that were found to be frequent, and how many statements have them at least. */
function knownFrequent(): Map<string, number> {
  return new Map();
}

function newestWith(sql: Sql, match: string, most: number): readonly number[] {
  return numbersIn(sql, match, 'order by rowid desc', most);
}
