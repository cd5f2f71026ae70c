import { type Archive, checkQuote, firstWord, type Sighting } from '../archive/index.ts';
import { contextOf, type Row, sourceOf, statementRow } from './answer-rows.ts';
import { dayText } from './date-text.ts';
import { type FilterFlags, filterOf, wordsIn } from './filter-options.ts';
import { type AnswerForms, type AskFlags, giveAnswer } from './give-answer.ts';
import { plainText } from './plain-text.ts';
import type { Shell } from './shell.ts';
import { differencesOnOneLine, differencesSideBySide } from './show-differences.ts';

export interface SearchFlags extends AskFlags, FilterFlags {
  readonly kind?: 'said' | 'direct' | 'indirect' | 'mixed' | 'story';
}

/** Rows shown where nothing else is asked for. */
const SHOWN = 50;

/** Statements or, with `--kind story`, stories with all the words, the last added first. Exit code 1 where there are none. */
export async function askSearch(words: readonly string[], flags: SearchFlags, archive: Archive, shell: Shell) {
  const wanted = wordsIn(words);
  const { kind, limit = SHOWN } = flags;
  const asked = await filterOf(flags, archive);
  const filter = kind === undefined || kind === 'said' || kind === 'story' ? asked : { ...asked, quotation: kind };
  if (kind === 'story') {
    const { items, more } = await archive.stories(wanted, filter, limit);
    const rows = items.map((story) => {
      const whole = { start: 0, end: story.text.length };
      const span = firstWord(story.text, wanted, whole) ?? { start: 0, end: Math.min(40, story.text.length) };
      return { ...sourceOf(story), ...contextOf(story, span) };
    });
    return giveAnswer(rows, more, rowForms, flags, shell);
  }
  const { items, more } = await archive.statements(wanted, filter, limit);
  const rows = items.map((item) => statementRow(item, wanted));
  return giveAnswer(rows, more, rowForms, flags, shell);
}

/**
 * The verdict on a quote, where it stands, and which words differ: side by side for people, `differences` in the JSON. Exit code 1
 * where it is not on record.
 */
export async function askCheck(quote: string, flags: AskFlags, archive: Archive, shell: Shell): Promise<number> {
  const { verdict, sightings } = await checkQuote(archive, quote);
  if (!flags.json && !flags.csv) shell.stdout.write(`${verdict}\n\n`);
  return giveAnswer(sightings, false, sightingForms, flags, shell);
}

function sightingRow<Shown>({ statement, agreement, differences }: Sighting, shown: Shown) {
  return {
    verdict: isVerbatim(differences) ? 'verbatim' : 'altered',
    agreement: Math.round(1000 * agreement) / 1000,
    differences: shown,
    ...statementRow(statement, []),
  };
}

const sightingForms: AnswerForms<Sighting> = {
  object: (sighting) => sightingRow(sighting, sighting.differences),
  rows: (sighting) => [sightingRow(sighting, differencesOnOneLine(sighting.differences))],
  text: ({ statement, differences }, screen) =>
    textOf(statementRow(statement, [])) + (isVerbatim(differences) ? '' : differencesSideBySide(differences, screen)),
};

function isVerbatim(differences: Sighting['differences']): boolean {
  return differences.every(({ kind }) => kind === 'same');
}

const rowForms = { object: (row: Row) => row, rows: (row: Row) => [row], text: textOf };

function textOf({ speaker, said, before, words, after, outlet, date, link }: Row): string {
  const facts = [outlet, typeof date === 'string' ? dayText(date) : date, link]
    .filter((fact) => fact != null && fact !== '')
    .map((fact) => plainText(String(fact)));
  const what = said === undefined ? `${before}${words}${after}` : `${speaker ?? 'no source named'}: ${said}`;
  return `${plainText(what)}\n${facts.length === 0 ? '' : `  ${facts.join(' · ')}\n`}`;
}
