import Papa from 'papaparse';
import { withoutNul } from '../text/index.ts';
import type { Cell, Column } from './table.ts';

/**
 * What a spreadsheet takes for a formula: a cell that begins with one of these, in ASCII or full width, or with white space that it
 * passes over (https://owasp.org/www-community/attacks/CSV_Injection). Apostrophes before it count too: so the one that
 * is put before such a cell can be taken off again and nothing else is.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A CSV file (RFC 4180: UTF-8 without byte order mark, CRLF, quotes doubled), its head first. Text that a spreadsheet would run as a
 * formula gets an apostrophe before it; {@link withoutGuard} takes it off.
 */
export async function* csv<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield line(
    columns.map(({ name }) => name),
    ',',
  );
  for await (const row of rows) {
    yield line(
      columns.map(({ cell }) => guarded(cell(row))),
      ',',
    );
  }
}

/**
 * A file of tab-separated values. Tabs and line breaks in cells become a space, so that a line is a row for every tool; quotes are
 * doubled and formulas guarded as in CSV.
 */
export async function* tsv<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield line(
    columns.map(({ name }) => name),
    '\t',
  );
  for await (const row of rows) {
    yield line(
      columns.map(({ cell }) => guarded(onOneLine(cell(row)))),
      '\t',
    );
  }
}

/** A cell as it was before a spreadsheet was kept from taking it for a formula. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A cell that no spreadsheet takes for a formula, and without NUL. */
export function guarded(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const safe = withoutNul(cell);
  return FORMULA.test(safe) ? `'${safe}` : safe;
}

function onOneLine(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/gu, ' ') : cell;
}

function line(cells: readonly Cell[], delimiter: ',' | '\t'): string {
  return `${Papa.unparse([cells.map((cell) => cell ?? '')], { delimiter, header: false })}\r\n`;
}
