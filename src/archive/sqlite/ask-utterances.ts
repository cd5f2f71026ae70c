import { align } from '../align.ts';
import { contentOf } from '../check-quote.ts';
import type { Filter, Found, Page } from '../filter.ts';
import type { Statement, Utterance, UtteranceDetail, UtteranceId, Variant } from '../statement.ts';
import { coarseColumns, dayBounds } from './days.ts';
import type { Sql } from './driver.ts';
import { matchOf } from './match.ts';
import { type StatementRow, statementColumns, statementJoins, statementOf } from './questions.ts';
import { versionsSql } from './utterance-finder.ts';

/** Statements that are gathered into utterances at most, those that were added last. */
const MOST = 8000;
/** Versions that an utterance shows, and that one in a list is worded by. */
const [SHOWN, LISTED] = [300, 20];
/** Characters of a version that are laid along the fullest at most. */
const LONGEST = 20_000;

/** What was said, each utterance once, those that most outlets carry first. */
export function findUtterances(
  sql: Sql,
  words: readonly string[],
  filter: Filter,
  { limit = 50, offset = 0 }: Page,
): Found<Utterance> {
  const match = matchOf(sql, words, 'content', filter);
  if (match === undefined) return { items: [], more: false };
  const days = dayBounds(coarseColumns('s'), filter);
  const least =
    filter.minOrigins === undefined ? '' : ` and coalesce(u.origins, 1) >= ${Math.floor(filter.minOrigins)}`;
  const isOpen = match === '' && days.sql === '';
  const rows = isOpen
    ? sql.all<{ utterance: number }>(
        `select number as utterance from utterances u where true${least}
         order by outlets desc, statements desc, number desc limit ? offset ?`,
        ...[limit + 1, offset],
      )
    : sql.all<{ utterance: number }>(
        `select s.utterance from (${matchingSql(match !== '', days.sql)} order by number desc limit ${MOST}) s
         left join utterances u on u.number = s.utterance where true${least}
         group by s.utterance order by coalesce(u.outlets, 1) desc, coalesce(u.statements, 1) desc, s.utterance desc limit ? offset ?`,
        ...[...(match === '' ? [] : [match]), ...days.values, limit + 1, offset],
      );
  const items = rows.slice(0, limit).flatMap(({ utterance }) => {
    const found = versionsOf(sql, utterance, LISTED);
    return found === undefined ? [] : [found.summary];
  });
  return { items, more: rows.length > limit };
}

/** Statements that match, with their utterances. Most are the only one of theirs; an index has the others, so that no wide row is fetched. */
function matchingSql(hasMatch: boolean, days: string): string {
  const isMatch = hasMatch ? ' and statement_words match ?' : '';
  if (days !== '' || !hasMatch) {
    const from = hasMatch ? 'statement_words f join statements s on s.number = f.rowid' : 'statements s';
    return `select s.number, s.utterance from ${from} where true${isMatch}${days}`;
  }
  const joined = `select j.utterance from statements j indexed by statements_joined
    where j.number = f.rowid and j.utterance <> j.number`;
  return `select f.rowid as number, coalesce((${joined}), f.rowid) as utterance from statement_words f where true${isMatch}`;
}

export function findUtterance(sql: Sql, id: UtteranceId): UtteranceDetail | undefined {
  const number = Number(/^u(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  const found = Number.isSafeInteger(number) ? versionsOf(sql, number, SHOWN) : undefined;
  if (found === undefined) return undefined;
  const { summary, wordings } = found;
  return { ...summary, wordings: wordings.map((own) => variantOf(own, summary.words)) };
}

type VersionRow = StatementRow & { readonly outlet: number | null; readonly origin: string | null };

/** An utterance, and its versions by their wordings, the fullest first. */
function versionsOf(
  sql: Sql,
  utterance: number,
  most: number,
): { readonly summary: Utterance; readonly wordings: readonly (readonly VersionRow[])[] } | undefined {
  const rows = sql.all<VersionRow>(
    `select ${statementColumns}, a.outlet, t.origin from (select number from (${versionsSql}) order by number limit ${most}) w
     ${statementJoins} left join texts t on t.article = a.number
     order by a.published is null, a.published, t.origin, a.number, w.number`,
    ...[utterance, utterance],
  );
  const counted = sql.first<{ statements: number; outlets: number; origins: number }>(
    'select statements, outlets, origins from utterances where number = ?',
    utterance,
  );
  const groups = new Map<string, VersionRow[]>();
  for (const row of rows) {
    const key = wordsKey(contentOf(statementOf(row)));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  const variants = [...groups.values()].sort((a, b) => lengthOf(b) - lengthOf(a));
  const [fullest] = variants;
  const [first] = rows;
  if (fullest?.[0] === undefined || first === undefined) return undefined;
  const words = contentOf(statementOf(fullest[0]));
  const speaker = rows.map(statementOf).find((statement) => statement.speakerId !== undefined) ?? statementOf(first);
  const { date } = statementOf(first);
  const summary: Utterance = {
    ...{ id: `u${utterance}`, speaker: speaker.speaker },
    ...(speaker.speakerId === undefined ? {} : { speakerId: speaker.speakerId }),
    words,
    ...(date === undefined ? {} : { date }),
    variants: variants.length,
    statements: counted?.statements ?? 1,
    outlets: counted?.outlets ?? 1,
    origins: counted?.origins ?? 1,
  };
  return { summary, wordings: variants };
}

function variantOf(rows: readonly VersionRow[], fullest: string): Variant {
  const statements: readonly Statement[] = rows.map(statementOf);
  const [first] = statements;
  const words = first === undefined ? '' : contentOf(first);
  return {
    words,
    quotation: first?.quotation ?? 'indirect',
    statements,
    outlets: new Set(rows.map(({ outlet, article }) => outlet ?? -article)).size,
    origins: new Set(rows.map(({ origin, article }) => origin ?? article)).size,
    alignment: align(words.slice(0, LONGEST), fullest.slice(0, LONGEST)),
  };
}

function lengthOf([row]: readonly VersionRow[]): number {
  return row === undefined ? 0 : contentOf(statementOf(row)).length;
}

/** Case, quotation marks and punctuation make no other wording. */
function wordsKey(words: string): string {
  return (
    words
      .normalize('NFKD')
      .replace(/[\p{M}’'‘ʼ]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
