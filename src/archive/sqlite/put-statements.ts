import { contentSketch } from '../../merge/index.ts';
import type { ArticleRecord, Attribution, EventRecord, Stance } from '../../record/index.ts';
import { contains, type Span, slice } from '../../text/index.ts';
import { coarseDays, dateOnly } from './days.ts';
import type { Sql, Value } from './driver.ts';
import type { EarlierLinks } from './earlier-links.ts';
import { insertMany, insertRows, takeNumbers } from './insert-many.ts';
import { changeOf, writeIdentities } from './kept-identities.ts';
import { dayMarks, mark } from './marks.ts';
import { countNames } from './name-counts.ts';
import { nameNumber } from './names.ts';
import type { ArticlePlace, PlacedEntity } from './put-entities.ts';
import { copyStatements, forgetSketches, utteranceFinder } from './utterance-finder.ts';
import { addWords } from './word-rows.ts';

/** What the statements of one article have in common. */
export interface StatementContext {
  readonly record: ArticleRecord;
  readonly place: ArticlePlace;
  readonly entities: ReadonlyMap<string, PlacedEntity>;
  readonly earlier: EarlierLinks;
  /** What the article comes from, {@link putOrigin}. */
  readonly origin: string;
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
  const spokenOf: (readonly [number, number])[] = [];
  const rows: (readonly Value[])[] = [];
  const words: (readonly Value[])[] = [];
  const positions: (readonly Value[])[] = [];
  const drafts = record.attributions.map((said) => {
    const speaker = said.speaker === null ? undefined : context.entities.get(said.speaker);
    const content = wordsAt(record, said.content);
    const before = earlier.statement(said.content[0]?.start ?? -1);
    return { said, speaker, content, before, sketch: contentSketch(content, speaker?.identity ?? 0) };
  });
  const finder = utteranceFinder(
    sql,
    drafts.flatMap(({ sketch, speaker, before }) =>
      speaker === undefined || before !== undefined ? [] : sketch.signs,
    ),
  );
  let next = takeNumbers(sql, 'statements', drafts.filter(({ before }) => before === undefined).length);
  for (const { said, speaker, content, before, sketch } of drafts) {
    const number = before?.number ?? next++;
    const utterance = before?.utterance ?? finder.place(number, sketch, speaker?.identity, copied);
    rows.push(statementRow(context, said, speaker, number, utterance));
    words.push([number, content, marksOf(sql, context, said, speaker, number, spokenOf)]);
    if (said.stance !== undefined) positions.push(positionRow(context, said, said.stance, number));
    numbers.set(said.id, number);
    if (utterance !== number) utterances.add(utterance);
    if (speaker !== undefined) counts.set(speaker.identity, (counts.get(speaker.identity) ?? 0) + 1);
  }
  insertRows(sql, 'statements', statementColumns, rows);
  addWords(sql, 'statement_words', words);
  insertRows(sql, 'positions', positionColumns, positions);
  countNames(sql, { speakers: drafts.flatMap(({ speaker }) => speaker?.name ?? []) }, 1);
  for (const [identity, count] of counts) changeOf(sql, identity).statements += count;
  insertMany(sql, 'spoken_of', ['statement', 'identity'], spokenOf);
  finder.write();
  return { numbers, utterances };
}

/** Takes an article's statements out again; gives the utterances that lose a version. */
export function clearStatements(sql: Sql, article: number): readonly number[] {
  writeIdentities(sql);
  const less = `update identities set statements = max(0, statements - (select count(*) from statements s where s.article = ? and
    s.identity = identities.number)) where number in (select identity from statements where article = ?)`;
  sql.run(less, article, article);
  const own = 'select number from statements where article = ?';
  sql.run(`delete from statement_words where rowid in (${own})`, article);
  const joined = sql.all<{ utterance: number }>(
    'select distinct utterance from statements where article = ? and utterance in (select number from utterances)',
    article,
  );
  const gone = sql.all<{ number: number; speaker: number | null }>(
    'select number, speaker from statements where article = ?',
    article,
  );
  countNames(sql, { speakers: gone.flatMap(({ speaker }) => speaker ?? []) }, -1);
  forgetSketches(
    sql,
    gone.map(({ number }) => number),
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

const statementColumns =
  'number article id speaker speaker_text identity source cue content quotation source_kind within said day earliest latest confidence utterance'.split(
    ' ',
  );

function statementRow(
  { record, place }: StatementContext,
  said: Attribution,
  speaker: PlacedEntity | undefined,
  number: number,
  utterance: number,
): readonly Value[] {
  return [
    ...[number, place.article, said.id, speaker?.name ?? null, said.speakerText ?? null],
    ...[speaker?.identity ?? null, wordsAt(record, said.source), wordsAt(record, said.cue), pairs(said.content)],
    ...[said.quotation, said.sourceKind ?? null, said.within ?? null, said.date ?? null],
    ...[dayOf(said, place) ?? null, ...coarseDays(dayOf(said, place)), said.confidence, utterance],
  ];
}

function dayOf(said: Attribution, { day }: ArticlePlace): string | undefined {
  return said.date === undefined ? day : dateOnly(said.date);
}

/** What filters find a statement by; notes whom it speaks of. */
function marksOf(
  sql: Sql,
  { record, place, entities }: StatementContext,
  said: Attribution,
  speaker: PlacedEntity | undefined,
  number: number,
  spokenOf: (readonly [number, number])[],
): string {
  const about = record.entities.filter(({ mentions }) =>
    mentions.some((mention) => said.content.some((span) => contains(span, mention))),
  );
  const named = about.map(({ id }) => entities.get(id)).filter((placed) => placed !== undefined);
  if (speaker !== undefined) for (const { identity } of named) spokenOf.push([number, identity]);
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
  return [...new Set(marks)].join(' ');
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

const positionColumns = 'statement holder polarity target target_spans target_identity evidence day'.split(' ');

function positionRow(
  { record, place, entities }: StatementContext,
  said: Attribution,
  { holder, toward, polarity, evidence }: Stance,
  number: number,
): readonly Value[] {
  const target = toward.entity === undefined ? undefined : entities.get(toward.entity)?.identity;
  const who = holder === null ? undefined : entities.get(holder)?.identity;
  return [
    ...[number, who ?? null, polarity, wordsAt(record, toward.spans), pairs(toward.spans), target ?? null],
    ...[pairs(evidence), dayOf(said, place) ?? null],
  ];
}
