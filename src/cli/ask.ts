import Papa from 'papaparse';
import {
  type Archive,
  checkQuote,
  contentOf,
  type Filter,
  firstWord,
  kwicAt,
  linkTo,
  type Provenance,
  type Sighting,
  type Statement,
} from '../archive/index.ts';
import type { Span } from '../text/index.ts';
import { plainText } from './plain-text.ts';
import { exitCode, type Shell } from './shell.ts';
import { differencesOnOneLine, differencesSideBySide } from './show-differences.ts';
import { type Terminal, terminalOf } from './terminal.ts';

export interface AskFlags {
  readonly json?: true;
  readonly csv?: true;
}

export interface SearchFlags extends AskFlags, Omit<Filter, 'quotation'> {
  readonly kind?: 'said' | 'direct' | 'indirect' | 'mixed' | 'story';
}

type Row = Readonly<Record<string, string | number | null>>;

/** Rows shown at most. */
const SHOWN = 50;

/** Statements or, with `--kind story`, stories with all the words, the last added first. Exit code 1 where there are none. */
export async function askSearch(words: readonly string[], flags: SearchFlags, archive: Archive, shell: Shell) {
  const wanted = words.join(' ').match(/[\p{L}\p{N}\p{M}]+\*?/gu) ?? [];
  const { kind, speaker, about, outlet, from, to } = flags;
  const filter: Filter = {
    ...(speaker === undefined ? {} : { speaker }),
    ...(about === undefined ? {} : { about }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(kind === undefined || kind === 'said' || kind === 'story' ? {} : { quotation: kind }),
  };
  if (kind === 'story') {
    const { items, more } = await archive.stories(wanted, filter, SHOWN);
    const rows = items.map((story) => {
      const whole = { start: 0, end: story.text.length };
      const span = firstWord(story.text, wanted, whole) ?? { start: 0, end: Math.min(40, story.text.length) };
      return { ...sourceOf(story), ...contextOf(story, span) };
    });
    return show(rows, more, flags, shell);
  }
  const { items, more } = await archive.statements(wanted, filter, SHOWN);
  return show(
    items.map((item) => statementRow(item, wanted)),
    more,
    flags,
    shell,
  );
}

/** The names that fit, most often on record first, and the last statements of each. */
export async function askWho(name: string, flags: AskFlags, archive: Archive, shell: Shell): Promise<number> {
  const names = await archive.names(name);
  const rows: Row[] = [];
  for (const known of names) {
    const { items } = await archive.statements([], { speaker: known.name }, 10);
    const own = items.filter(({ speaker }) => speaker === known.name);
    const counts = { name: known.name, articles: known.articles, statements: known.statements };
    if (own.length === 0) rows.push(counts);
    for (const item of own) rows.push({ ...counts, ...statementRow(item, []) });
  }
  return show(rows, false, flags, shell);
}

/**
 * The verdict on a quote, where it stands, and which words differ: side by side for people, `differences` in the JSON. Exit code 1
 * where it is not on record.
 */
export async function askCheck(quote: string, flags: AskFlags, archive: Archive, shell: Shell): Promise<number> {
  const { verdict, sightings } = await checkQuote(archive, quote);
  const facts = ({ statement, agreement, differences }: Sighting) => ({
    verdict: differences.every(({ kind }) => kind === 'same') ? 'verbatim' : 'altered',
    agreement: Math.round(1000 * agreement) / 1000,
    row: statementRow(statement, []),
  });
  if (flags.json) {
    for (const sighting of sightings) {
      const { row, ...rest } = facts(sighting);
      shell.stdout.write(`${JSON.stringify({ ...rest, differences: sighting.differences, ...row })}\n`);
    }
    return sightings.length === 0 ? show([], false, flags, shell) : exitCode.fine;
  }
  const rows = sightings.map((sighting): Row => {
    const { row, ...rest } = facts(sighting);
    return { ...rest, differences: differencesOnOneLine(sighting.differences), ...row };
  });
  if (flags.csv) return show(rows, false, flags, shell);
  const screen = terminalOf(shell.stdout, shell.env);
  shell.stdout.write(`${[verdict, ...sightings.map((sighting) => sightingText(sighting, screen))].join('\n\n')}\n`);
  return sightings.length === 0 ? show([], false, flags, shell) : exitCode.fine;
}

function sightingText({ statement, differences }: Sighting, screen: Terminal): string {
  const row = statementRow(statement, []);
  const isSame = differences.every(({ kind }) => kind === 'same');
  return `${textOf(row)}${isSame ? '' : differencesSideBySide(differences, screen)}`.trimEnd();
}

function statementRow(item: Statement, words: readonly string[]): Row {
  const [first = { start: 0, end: 0 }] = item.content;
  const hit = item.content.map((span) => firstWord(item.text, words, span)).find((span) => span !== undefined);
  return {
    speaker: item.speaker,
    said: contentOf(item),
    quotation: item.quotation,
    cue: item.cue,
    ...sourceOf(item),
    ...(item.date === undefined ? {} : { date: item.date }),
    ...contextOf(item, hit ?? first, first),
  };
}

function sourceOf({ id, title, publisher, published }: Provenance): Row {
  return { id, title: title ?? null, outlet: publisher ?? null, date: published ?? null };
}

/** The words in their context, and the address that opens the page at `linked`. */
function contextOf({ url, text }: Provenance & { readonly text: string }, span: Span, linked: Span = span): Row {
  const { before, words, after } = kwicAt(text, span);
  return { before, words, after, link: url === undefined ? null : linkTo(url, text, linked) };
}

function show(rows: readonly Row[], more: boolean, { json, csv }: AskFlags, { stdout, stderr }: Shell): number {
  if (json) for (const row of rows) stdout.write(`${JSON.stringify(row)}\n`);
  else if (csv) stdout.write(rows.length === 0 ? '' : `${Papa.unparse([...rows])}\n`);
  else stdout.write(rows.map(textOf).join('\n'));
  if (more) stderr.write(`onrecord: there are more; these are the ${rows.length} that were added last\n`);
  if (rows.length === 0) stderr.write('onrecord: nothing of that kind is on record\n');
  return rows.length === 0 ? exitCode.failed : exitCode.fine;
}

function textOf(row: Row): string {
  const { speaker, said, name, articles, statements, before, words, after, outlet, date, link } = row;
  const facts = [outlet, date, link]
    .filter((fact) => fact != null && fact !== '')
    .map((fact) => plainText(String(fact)));
  const what =
    said === undefined
      ? name === undefined
        ? `${before}${words}${after}`
        : `${name}: ${articles} articles, ${statements} statements`
      : `${speaker ?? 'no source named'}: ${said}`;
  return `${plainText(what)}\n${facts.length === 0 ? '' : `  ${facts.join(' · ')}\n`}`;
}
