import { contentSketch, isSameUtterance } from '../../merge/index.ts';
import type { ArticleRecord, Attribution, EventRecord } from '../../record/index.ts';
import { contains, type Span, slice } from '../../text/index.ts';
import type { Sql } from './driver.ts';
import type { EarlierLinks } from './earlier-links.ts';
import { dayMarks, mark } from './marks.ts';
import { nameNumber } from './names.ts';
import type { ArticlePlace, PlacedEntity } from './put-entities.ts';

/** What the statements of one article have in common. */
export interface StatementContext {
  readonly record: ArticleRecord;
  readonly place: ArticlePlace;
  readonly entities: ReadonlyMap<string, PlacedEntity>;
  readonly earlier: EarlierLinks;
}

/** Writes the statements of a record down; gives the number of each by its id, and the utterances that they are of. */
export function putStatements(
  sql: Sql,
  context: StatementContext,
): { readonly numbers: ReadonlyMap<string, number>; readonly utterances: ReadonlySet<number> } {
  const { record, place, earlier } = context;
  const copied = place.copy === undefined ? [] : copyStatements(sql, place.copy);
  const numbers = new Map<string, number>();
  const utterances = new Set<number>();
  const counts = new Map<number, number>();
  for (const said of record.attributions) {
    const before = earlier.statement(said.content[0]?.start ?? -1);
    const speaker = said.speaker === null ? undefined : context.entities.get(said.speaker);
    const content = wordsAt(record, said.content);
    const number = insertStatement(sql, context, said, speaker, before?.number);
    const utterance = placeUtterance(sql, number, content, speaker?.identity, copied, before);
    sql.run('update statements set utterance = ? where number = ?', utterance, number);
    insertWords(sql, context, said, speaker, number, content);
    if (said.stance !== undefined) insertPosition(sql, context, said, number);
    numbers.set(said.id, number);
    if (utterance !== number) utterances.add(utterance);
    if (speaker !== undefined) counts.set(speaker.identity, (counts.get(speaker.identity) ?? 0) + 1);
  }
  for (const [identity, count] of counts) {
    sql.run('update identities set statements = statements + ? where number = ?', count, identity);
  }
  return { numbers, utterances };
}

/** Takes an article's statements out again; gives the utterances that lose a version. */
export function clearStatements(sql: Sql, article: number): readonly number[] {
  const less = `update identities set statements = max(0, statements - (select count(*) from statements s where s.article = ? and
    s.identity = identities.number)) where number in (select identity from statements where article = ?)`;
  sql.run(less, article, article);
  const own = 'select number from statements where article = ?';
  sql.run(`delete from statement_words where rowid in (${own})`, article);
  const joined = sql.all<{ utterance: number }>(
    'select distinct utterance from statements where article = ? and utterance in (select number from utterances)',
    article,
  );
  sql.run('delete from statements where article = ?', article);
  return joined.map(({ utterance }) => utterance);
}

export function wordsAt({ article }: ArticleRecord, spans: readonly Span[]): string {
  return spans.map((span) => slice(article.text, span)).join(' … ');
}

/** Spans as they are stored. */
export function pairs(spans: readonly Span[]): string {
  return JSON.stringify(spans.map(({ start, end }) => [start, end]));
}

function insertStatement(
  sql: Sql,
  { record, place }: StatementContext,
  said: Attribution,
  speaker: PlacedEntity | undefined,
  number: number | undefined,
): number {
  const columns =
    'number, article, id, speaker, speaker_text, identity, source, cue, content, quotation, source_kind, within, said, day, confidence, utterance';
  return sql.run(
    `insert into statements (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    ...[number ?? null, place.article, said.id, speaker?.name ?? null, said.speakerText ?? null],
    ...[speaker?.identity ?? null, wordsAt(record, said.source), wordsAt(record, said.cue), pairs(said.content)],
    ...[said.quotation, said.sourceKind ?? null, said.within ?? null, said.date ?? null],
    ...[dayOf(said, place) ?? null, said.confidence],
  ).id;
}

function dayOf(said: Attribution, { day }: ArticlePlace): string | undefined {
  return said.date?.slice(0, 10) ?? day;
}

function insertWords(
  sql: Sql,
  { record, place, entities }: StatementContext,
  said: Attribution,
  speaker: PlacedEntity | undefined,
  number: number,
  content: string,
): void {
  const about = record.entities.filter(({ mentions }) =>
    mentions.some((mention) => said.content.some((span) => contains(span, mention))),
  );
  const named = about.map(({ id }) => entities.get(id)).filter((placed) => placed !== undefined);
  for (const { identity } of speaker === undefined ? [] : named) {
    sql.run('insert or ignore into spoken_of (statement, identity) values (?, ?)', number, identity);
  }
  const told = record.events.filter((event) => event.attribution === said.id);
  const places = about.filter(({ type }) => type === 'place' || type === 'country').map(({ id }) => entities.get(id));
  const marks = [
    ...(place.outlet === undefined ? [] : [mark.outlet(place.outlet)]),
    mark.quotation(said.quotation),
    ...(said.sourceKind === undefined ? [] : [mark.sourceKind(said.sourceKind)]),
    ...(speaker === undefined ? [] : [mark.speaker(speaker.name), mark.speakerIs(speaker.identity)]),
    ...named.flatMap(({ name, identity }) => [mark.about(name), mark.aboutIs(identity)]),
    ...places.flatMap((placed) => (placed === undefined ? [] : [mark.place(placed.name)])),
    ...told.flatMap((event) => eventMarks(sql, event)),
    ...(said.stance === undefined ? [] : [mark.anyStance, mark.stance(said.stance.polarity)]),
    ...dayMarks(dayOf(said, place)),
  ];
  const text = [...new Set(marks)].join(' ');
  sql.run('insert into statement_words (rowid, content, marks) values (?, ?, ?)', number, content, text);
}

/** The marks of an event that a statement or a story tells of. */
export function eventMarks(sql: Sql, { type, factuality, place, flow }: EventRecord): readonly string[] {
  return [
    mark.type(type),
    mark.factuality(factuality),
    ...(place === undefined ? [] : [mark.place(nameNumber(sql, place))]),
    ...(flow === undefined ? [] : [mark.anyFlow, mark.flow(flow.kind)]),
  ];
}

function insertPosition(
  sql: Sql,
  { record, place, entities }: StatementContext,
  said: Attribution,
  number: number,
): void {
  if (said.stance === undefined) return;
  const { holder, toward, polarity, evidence } = said.stance;
  const target = toward.entity === undefined ? undefined : entities.get(toward.entity)?.identity;
  const who = holder === null ? undefined : entities.get(holder)?.identity;
  sql.run(
    `insert into positions (statement, holder, polarity, target, target_spans, target_identity, evidence, day)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[number, who ?? null, polarity, wordsAt(record, toward.spans), pairs(toward.spans), target ?? null],
    ...[pairs(evidence), dayOf(said, place) ?? null],
  );
}

interface Copied {
  readonly utterance: number;
  readonly content: string;
  readonly identity: number | null;
}

function copyStatements(sql: Sql, copy: number): readonly Copied[] {
  return sql
    .all<{ utterance: number; content: string; identity: number | null; text: string }>(
      `select utterance, content, identity, text from statements s join articles a on a.number = s.article
       where s.article = ?`,
      copy,
    )
    .map(({ text, content, ...rest }) => ({ ...rest, content: contentIn(text, content) }));
}

/** The words at stored spans of a text. */
function contentIn(text: string, content: string): string {
  return (JSON.parse(content) as [number, number][]).map(([start, end]) => text.slice(start, end)).join(' … ');
}

/** Statements of a sign at most that are compared; what more share is a set phrase. */
const COMPARED = 12;

/** The utterance that a statement is of: that of the copy, or of the same speaker's like words, or its own. */
function placeUtterance(
  sql: Sql,
  number: number,
  content: string,
  identity: number | undefined,
  copied: readonly Copied[],
  before: { readonly number: number; readonly utterance: number } | undefined,
): number {
  if (before !== undefined) return before.utterance;
  const sketch = contentSketch(content, identity ?? 0);
  const copy = copied.find((other) => {
    const isOther = other.identity !== null && identity !== undefined && other.identity !== identity;
    return !isOther && isSameUtterance(sketch, contentSketch(other.content, 0));
  });
  if (copy !== undefined) return copy.utterance;
  if (identity === undefined || sketch.signs.length === 0) return number;
  const rows = sql.all<{ utterance: number; content: string; text: string }>(
    `select s.utterance, s.content, a.text from
       (select statement, count(*) as shared from utterance_signs where sign in (select value from json_each(?))
          group by statement order by shared desc, statement limit ${COMPARED}) g
     join statements s on s.number = g.statement join articles a on a.number = s.article where s.identity = ?`,
    JSON.stringify(sketch.signs),
    identity,
  );
  const same = rows.find((row) => isSameUtterance(sketch, contentSketch(contentIn(row.text, row.content), identity)));
  if (same !== undefined) return same.utterance;
  for (const sign of sketch.signs) {
    sql.run('insert or ignore into utterance_signs (sign, statement) values (?, ?)', sign, number);
  }
  return number;
}

/** Counts an utterance anew. One with a single statement has no row: most are never said again. */
export function refreshUtterance(sql: Sql, utterance: number): void {
  const counted = sql.first<{ statements: number; outlets: number; origins: number; identity: number | null }>(
    `select count(*) as statements, count(distinct coalesce(a.outlet, -a.number)) as outlets,
       count(distinct coalesce(t.origin, a.number)) as origins, max(s.identity) as identity
     from statements s join articles a on a.number = s.article left join texts t on t.article = a.number where s.utterance = ?`,
    utterance,
  );
  if (counted === undefined || counted.statements < 2) {
    sql.run('delete from utterances where number = ?', utterance);
    return;
  }
  sql.run(
    'insert or replace into utterances (number, identity, statements, outlets, origins) values (?, ?, ?, ?, ?)',
    ...[utterance, counted.identity, counted.statements, counted.outlets, counted.origins],
  );
}
