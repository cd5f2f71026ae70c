import pico from 'picocolors';
import { type Archive, contentOf, type Position } from '../archive/index.ts';
import { contextOf, type Row, sourceOf, wholeSpan } from './answer-rows.ts';
import { dateText } from './date-text.ts';
import { type FilterFlags, filterOf, wordsIn } from './filter-options.ts';
import { type AskFlags, giveAnswer } from './give-answer.ts';
import { plainText } from './plain-text.ts';
import type { Shell } from './shell.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

export type PositionFlags = AskFlags & FilterFlags;

/** Who takes which stand on a topic: holders by name, each with the stands by date. */
export async function askPositions(
  topic: readonly string[],
  flags: PositionFlags,
  archive: Archive,
  shell: Shell,
): Promise<number> {
  const words = wordsIn(topic);
  const { items, more } = await archive.positions(words, await filterOf(flags, archive), { limit: flags.limit ?? 100 });
  // A holder is named once, above all of the stands.
  const first = new Set(items.filter((item, i) => holderOf(item) !== holderOf(items[i - 1])));
  const text = (item: Position, terminal: Terminal) => {
    const line = showPosition(item, terminal);
    return first.has(item)
      ? `${pico.createColors(terminal.color).cyan(plainText(holderOf(item) ?? ''))}\n${line}`
      : line;
  };
  return giveAnswer(items, more, { object: positionRow, rows: (item) => [positionRow(item)], text }, flags, shell);
}

function holderOf(position: Position | undefined): string | undefined {
  return position === undefined ? undefined : (position.holder?.name ?? position.holderText);
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|we|us|you|this|that)$/iu;

/** What a stand is towards; whom a pronoun means, where that is on record. */
function targetOf({ target, targetEntity }: Position): string {
  return PRONOUN.test(target) ? (targetEntity?.name ?? target) : target;
}

/** A stand without its holder: when, for or against what, in which words, where. */
export function showPosition(position: Position, { color, width }: Pick<Terminal, 'color' | 'width'>): string {
  const colors = pico.createColors(color);
  const { statement, polarity, date } = position;
  const stand = colors.bold(`${polarity === 'neutral' ? 'neutral on' : polarity} ${plainText(targetOf(position))}`);
  const { link } = contextOf(statement, wholeSpan(statement.content));
  const facts = [statement.publisher, link]
    .filter((fact) => fact != null && fact !== '')
    .map((fact) => plainText(String(fact)));
  return `${[
    ...wrap(
      `${date === undefined ? 'undated' : dateText(date)}: ${stand}: ${plainText(contentOf(statement))}`,
      width,
      2,
    ),
    ...(facts.length === 0 ? [] : wrap(colors.dim(facts.join(' · ')), width, 4)),
  ].join('\n')}\n`;
}

export function positionRow(position: Position): Row {
  const { statement } = position;
  const said = (spans: Position['evidence']) =>
    spans.map(({ start, end }) => statement.text.slice(start, end)).join(' … ');
  return {
    ...{ holder: position.holder?.name ?? position.holderText, holderId: position.holder?.id ?? null },
    ...{ polarity: position.polarity, target: position.target, targetId: position.targetEntity?.id ?? null },
    ...{ evidence: said(position.evidence), said: contentOf(statement), cue: statement.cue },
    ...sourceOf(statement),
    date: position.date ?? null,
    ...contextOf(statement, wholeSpan(position.evidence), wholeSpan(statement.content)),
  };
}
