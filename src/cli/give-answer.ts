import Papa from 'papaparse';
import { guarded } from '../export/index.ts';
import type { Row } from './answer-rows.ts';
import { exitCode, type Shell } from './shell.ts';
import { type Terminal, terminalOf } from './terminal.ts';

export interface AskFlags {
  readonly json?: true;
  readonly csv?: true;
}

/** How the items of an answer are given: as an object a line, as rows of a table, or as text for people. */
export interface AnswerForms<Item> {
  readonly object: (item: Item) => object;
  readonly rows: (item: Item) => readonly Row[];
  readonly text: (item: Item, terminal: Terminal) => string;
}

/** A row whose text no spreadsheet takes for a formula: what people said may begin with "=" or "-". */
function withGuard(row: Row): object {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, guarded(cell ?? undefined)]));
}

/** Writes an answer the way that was asked for. Gives exit code 1 where nothing is on record. */
export function giveAnswer<Item>(
  items: readonly Item[],
  more: boolean,
  forms: AnswerForms<Item>,
  { json, csv }: AskFlags,
  { stdout, stderr, env }: Shell,
): number {
  const terminal = terminalOf(stdout, env);
  if (json) for (const item of items) stdout.write(`${JSON.stringify(forms.object(item))}\n`);
  else if (csv) {
    const rows = items.flatMap(forms.rows);
    stdout.write(rows.length === 0 ? '' : `${Papa.unparse(rows.map(withGuard))}\n`);
  } else stdout.write(items.map((item) => forms.text(item, terminal)).join('\n'));
  if (more) stderr.write(`onrecord: there are more than these ${items.length}; a filter or --limit gives others\n`);
  if (items.length === 0) stderr.write('onrecord: nothing of that kind is on record\n');
  return items.length === 0 ? exitCode.failed : exitCode.fine;
}
