/** A dossier to read and to hand on: Markdown (CommonMark with footnotes), a section a story, a footnote with the words for each line. */
import type { ArticleRecord } from '../record/index.ts';
import { type Span, slice, withoutNul } from '../text/index.ts';
import { type EventRow, eventRowsOf, speakerOf } from './event-row.ts';
import { eventLink } from './events-table.ts';
import { hullOf, sentenceAround, wordsOf } from './evidence.ts';
import { isWebAddress } from './identifier.ts';
import { type StatementRow, statementLink, statementRowsOf } from './statements-table.ts';

/** The dossier of some records. */
export async function* dossier(records: AsyncIterable<ArticleRecord>): AsyncGenerator<string> {
  yield '# On record\n';
  let notes = 0;
  for await (const record of records) {
    const footnotes: string[] = [];
    const cite = (span: Span | undefined, link: string | undefined): string => {
      notes += 1;
      footnotes.push(`[^${notes}]: ${evidence(record, span, link)}\n`);
      return `[^${notes}]`;
    };
    const statements = statementRowsOf(record).map((row) => `- ${statementLine(row)}${citeStatement(row, cite)}\n`);
    const events = eventRowsOf(record).map((row) => `- ${eventLine(row)}${cite(row.sentence, eventLink(row))}\n`);
    yield head(record);
    if (statements.length > 0) yield `\n### Who said what\n\n${statements.join('')}`;
    if (events.length > 0) yield `\n### What happened\n\n${events.join('')}`;
    if (footnotes.length > 0) yield `\n${footnotes.join('\n')}`;
  }
}

type Cite = (span: Span | undefined, link: string | undefined) => string;

function citeStatement(row: StatementRow, cite: Cite): string {
  const { record, statement } = row;
  const parts = [...statement.source, ...statement.cue, ...statement.content];
  return cite(sentenceAround(record.article, parts) ?? hullOf(parts), statementLink(row));
}

function head({ id, article }: ArticleRecord): string {
  const { title, publisher, published, byline, url } = article;
  const facts = [publisher, published?.slice(0, 10), byline && `by ${byline}`].filter((fact) => fact !== undefined);
  const link = isWebAddress(url) ? `${facts.length > 0 ? ' · ' : ''}[the story](<${url}>)` : '';
  const below = `${facts.map((fact) => markdown(String(fact))).join(' · ')}${link}`;
  return `\n## ${markdown(title ?? id)}\n${below === '' ? '' : `\n${below}\n`}`;
}

function statementLine({ record, statement, speaker }: StatementRow): string {
  const name = speakerOf(record, statement.id) ?? 'No source named';
  const roles = speaker?.roles ?? [];
  const facts = [...roles.slice(0, 2), statement.date].filter((fact) => fact !== undefined);
  const about = facts.length === 0 ? '' : ` (${facts.map(markdown).join(', ')})`;
  const cue = markdown(wordsOf(record.article.text, statement.cue) ?? '');
  return `**${markdown(name)}**${about}, *${cue}*: ${markdown(wordsOf(record.article.text, statement.content) ?? '')}`;
}

function eventLine({ event, actor, recipient, asserter }: EventRow): string {
  const parties = [actor.names.join(', '), recipient.names.join(', ')].filter((names) => names !== '');
  const facts = [
    event.place && `in ${event.place}`,
    event.date,
    event.factuality,
    asserter && `according to ${asserter}`,
    (event.disputedBy ?? []).length > 0 ? 'disputed' : undefined,
  ].filter((fact) => fact !== undefined && fact !== '');
  const type = event.mode === undefined ? event.type : `${event.type}, ${event.mode}`;
  return `**${markdown(type)}**: ${markdown(parties.join(' → '))} (${facts.map((fact) => markdown(String(fact))).join(', ')})`;
}

function evidence({ article, id }: ArticleRecord, span: Span | undefined, link: string | undefined): string {
  const words = span === undefined ? '' : markdown(slice(article.text, span));
  const where = span === undefined ? '' : ` (characters ${span.start}-${span.end})`;
  const from = [article.publisher ?? id, article.published?.slice(0, 10)].filter((fact) => fact !== undefined);
  const open = link === undefined ? '' : `, [at the words](<${link}>)`;
  return `${words} — ${from.map(markdown).join(', ')}${where}${open}`;
}

/** Text on one line that Markdown shows as it is. What stands at the start of a line is for the caller to see to. */
export function markdown(text: string): string {
  return withoutNul(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#&|~!$^=]/gu, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^([-+])(?=\s|$)/u, '\\$1')
    .replace(/^-(?=-)/u, '\\-');
}
