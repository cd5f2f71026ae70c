import pico from 'picocolors';
import {
  type Archive,
  contentOf,
  type EntityProfile,
  type JoinedEvent,
  type Position,
  type Statement,
} from '../archive/index.ts';
import { contextOf, type Row, statementRow, wholeSpan } from './answer-rows.ts';
import { positionRow, showPosition } from './ask-positions.ts';
import { dateText, dayText } from './date-text.ts';
import { type FilterFlags, filterOf } from './filter-options.ts';
import { type AskFlags, giveAnswer } from './give-answer.ts';
import { plainText } from './plain-text.ts';
import type { Shell } from './shell.ts';
import { showJoinedEvent, spanOf } from './show-joined-event.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

export type WhoFlags = AskFlags & Pick<FilterFlags, 'outlet' | 'from' | 'to' | 'limit'>;

/** Somebody with what they say, do, stand for, and what is said of them. */
interface Portrait {
  readonly profile: EntityProfile;
  readonly says: readonly Statement[];
  readonly does: readonly JoinedEvent[];
  readonly saidOf: readonly Statement[];
  readonly positions: readonly Position[];
}

/** Persons shown at most for one name, and lines of each sort for one of them. */
const SHOWN = 8;
const LINES = 8;

/** Who bears a name, or has an id, on record: those in most articles first, each with the last that is known of them. */
export async function askWho(asked: string, flags: WhoFlags, archive: Archive, shell: Shell): Promise<number> {
  const byId = /^(?:n\d+|Q\d+|[A-Z]{2})$/.test(asked) ? await archive.entity(asked) : undefined;
  const limit = flags.limit ?? SHOWN;
  const { items, more } =
    byId === undefined ? await archive.entities({ name: asked }, { limit }) : { items: [byId], more: false };
  const filter = await filterOf(flags, archive);
  const portraits: Portrait[] = [];
  for (const { id } of items) {
    const profile = await archive.entity(id);
    if (profile === undefined) continue;
    portraits.push({
      profile,
      says: (await archive.statements([], { ...filter, speakerId: id }, 2 * LINES)).items
        .filter(saysMuch)
        .slice(0, LINES),
      does: (await archive.events({ ...filter, aboutId: id }, { limit: LINES })).items,
      saidOf: (await archive.statements([], { ...filter, aboutId: id }, 2 * LINES)).items
        .filter((own) => own.speakerId !== id && saysMuch(own))
        .slice(0, LINES),
      positions: (await archive.positions([], { ...filter, speakerId: id }, { limit: LINES })).items,
    });
  }
  return giveAnswer(portraits, more, { object: objectOf, rows: rowsOf, text: showPortrait }, flags, shell);
}

/** Whether it tells anything where it stands alone: "it" and "so" do not. */
function saysMuch(statement: Statement): boolean {
  return contentOf(statement).trim().split(/\s+/u).length >= 3;
}

function objectOf({ profile, says, does, saidOf, positions }: Portrait): object {
  return {
    ...profile,
    says: says.map((item) => statementRow(item, [])),
    does: does.map(({ evidence, ...event }) => ({
      ...event,
      evidence: contextOf(evidence, wholeSpan(evidence.trigger), spanOf(evidence)),
    })),
    saidOf: saidOf.map((item) => statementRow(item, [])),
    positions: positions.map(positionRow),
  };
}

/** A row for each line, with what sort of line it is. */
function rowsOf({ profile, says, does, saidOf, positions }: Portrait): readonly Row[] {
  const who = {
    ...{ entity: profile.id, name: profile.name, type: profile.type, articles: profile.articles },
    ...{ statements: profile.statements, events: profile.events },
  };
  const line = (
    sort: string,
    date: string | undefined,
    by: string | null,
    what: string,
    from: Statement | JoinedEvent['evidence'],
    at: Statement['content'],
  ): Row => ({
    ...{ ...who, line: sort, date: date ?? null, by, what, outlet: from.publisher ?? null, id: from.id },
    link: contextOf(from, wholeSpan(at)).link ?? null,
  });
  const all = [
    ...says.map((own) => line('says', own.date, own.speaker, contentOf(own), own, own.content)),
    ...does.map((own) => {
      const { evidence } = own;
      const span = spanOf(evidence);
      return line(
        'does',
        own.date ?? own.reported,
        evidence.teller?.name ?? null,
        evidence.text.slice(span.start, span.end),
        evidence,
        [span],
      );
    }),
    ...saidOf.map((own) => line('is said of', own.date, own.speaker, contentOf(own), own, own.content)),
    ...positions.map((own) =>
      line(
        'position',
        own.date,
        own.holder?.name ?? null,
        `${own.polarity} ${own.target}`,
        own.statement,
        own.evidence,
      ),
    ),
  ];
  return all.length === 0
    ? [{ ...who, line: null, date: null, by: null, what: null, outlet: null, id: null, link: null }]
    : all;
}

function showPortrait({ profile, says, does, saidOf, positions }: Portrait, terminal: Terminal): string {
  const { color, width } = terminal;
  const colors = pico.createColors(color);
  const inner = { ...terminal, width: Math.max(20, width - 4) };
  const counts = [
    counted(profile.articles, 'article'),
    counted(profile.statements, 'statement'),
    counted(profile.events, 'event'),
  ].join(', ');
  const state = profile.iso2 === undefined || profile.type === 'country' ? '' : `, ${profile.iso2}`;
  const others = profile.names.map(({ name }) => name).filter((name) => name !== profile.name);
  const roles = profile.roles.slice(0, 8).map(({ role, first, last }) => `${role}${daysText(first, last)}`);
  const block = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [colors.dim(`  ${title}`), ...lines];
  const moved = (text: string, by: number): readonly string[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => `${' '.repeat(by)}${line}`);
  return `${[
    ...wrap(
      `${colors.bold(plainText(profile.name))} ${colors.dim(`(${profile.type}${state}, ${profile.id})`)}: ${counts}${daysText(profile.first, profile.last)}`,
      width,
      0,
    ),
    ...(others.length === 0 ? [] : wrap(`also ${others.slice(0, 8).map(plainText).join(', ')}`, width, 2)),
    ...(roles.length === 0 ? [] : wrap(`called ${roles.map(plainText).join('; ')}`, width, 2)),
    ...block(
      'says',
      says.flatMap((own) => wrap(saidText(own, false), width, 4)),
    ),
    ...block(
      'does, or has done to it',
      does.flatMap((own) => moved(showJoinedEvent(own, inner), 4)),
    ),
    ...block(
      'stands',
      positions.flatMap((own) => moved(showPosition(own, inner), 2)),
    ),
    ...block(
      'is said of it',
      saidOf.flatMap((own) => wrap(saidText(own, true), width, 4)),
    ),
  ].join('\n')}\n`;
}

function saidText(statement: Statement, isBy: boolean): string {
  const { date, publisher, speaker } = statement;
  const { link } = contextOf(statement, wholeSpan(statement.content));
  const facts = [publisher, link].filter((fact) => fact != null && fact !== '').join(' · ');
  const by = isBy ? `${speaker ?? 'no source named'}: ` : '';
  return plainText(
    `${date === undefined ? '' : `${dayText(date)}: `}${by}${contentOf(statement)}${facts === '' ? '' : ` · ${facts}`}`,
  );
}

function daysText(first: string | undefined, last: string | undefined): string {
  if (first === undefined) return '';
  return first === last || last === undefined ? ` (${dateText(first)})` : ` (${dateText(first)} to ${dateText(last)})`;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
