/** What stands in a cell; undefined where nothing is known. Text is well-formed Unicode. */
export type Cell = string | number | boolean | undefined;

/** `integer` and `number` cells hold numbers, `boolean` ones true or false, whatever the format. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

/** A column of a table whose rows are made of `Row`s. `docs/export.md` says what each means; a test holds the two together. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly cell: (row: Row) => Cell;
}

/** Values of one cell are set apart by this, as in POLECAT's files. */
const SEPARATOR = '; ';

/** Several values as one cell, each once; undefined where there is none. */
export function listCell(values: readonly (string | undefined)[]): string | undefined {
  const given = values.filter((value) => value !== undefined && value !== '');
  return given.length === 0 ? undefined : [...new Set(given)].join(SEPARATOR);
}

/** A text column. */
export function text<Row>(name: string, cell: (row: Row) => string | undefined): Column<Row> {
  return { name, type: 'text', cell };
}

/** A column of numbers. */
export function number<Row>(name: string, cell: (row: Row) => number | undefined): Column<Row> {
  return { name, type: 'number', cell };
}

/** A column of whole numbers below 2 ** 31. */
export function integer<Row>(name: string, cell: (row: Row) => number | undefined): Column<Row> {
  return { name, type: 'integer', cell };
}

/** A column of true and false. */
export function boolean<Row>(name: string, cell: (row: Row) => boolean | undefined): Column<Row> {
  return { name, type: 'boolean', cell };
}
