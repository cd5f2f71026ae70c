import Papa from 'papaparse';
import type { EntityType } from '../record/index.ts';
import { idOf } from './built-in.ts';
import type { NamedEntry, NamedKind, Sense } from './entry.ts';
import { ftmRow } from './follow-the-money.ts';
import { type GazetteerRow, RowError } from './row-error.ts';

export type GazetteerKind = 'json-lines' | 'csv';

/** What is wrong with one line of a user's table; the other lines are read all the same. */
export interface GazetteerFault {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface Gazetteer {
  readonly senses: readonly Sense[];
  readonly faults: readonly GazetteerFault[];
  /** Lines that are sound but name nobody, such as a FollowTheMoney `Ownership`. */
  readonly skipped: number;
}

/**
 * A user's own table of names. Rows have `name` and `type` (a type of the record), and may have `aliases`, `iso2`,
 * `wikidata` and `sectors` (lists; in CSV separated by `;`). A JSON line with a `schema` is read as a FollowTheMoney
 * entity. Put its senses before the built-in ones to let them win.
 *
 *     const { senses, faults } = loadGazetteer('name,type\nVR2,organization\n', 'csv');
 */
export function loadGazetteer(text: string, kind: GazetteerKind): Gazetteer {
  const senses: Sense[] = [];
  const faults: GazetteerFault[] = [];
  let skipped = 0;
  for (const { line, row, fault } of kind === 'csv' ? csvRows(text) : jsonRows(text)) {
    try {
      if (fault !== undefined) throw new RowError(fault);
      const own = row !== undefined && 'schema' in row ? ftmRow(row) : row;
      if (own === undefined) skipped += 1;
      else senses.push(...sensesOf(own));
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      faults.push({ line, message: error.message });
    }
  }
  return { senses, faults, skipped };
}

interface Line {
  readonly line: number;
  readonly row?: GazetteerRow;
  readonly fault?: string;
}

function jsonRows(text: string): Line[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .flatMap((own, i): Line[] => (own.trim() === '' ? [] : [{ line: i + 1, ...jsonRow(own) }]));
}

function jsonRow(line: string): { readonly row: GazetteerRow } | { readonly fault: string } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { row: { ...value } };
    return { fault: 'the line is JSON but no object' };
  } catch (error) {
    return { fault: `the line is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function csvRows(text: string): Line[] {
  const out: Line[] = [];
  let head: readonly string[] | undefined;
  let at = 0;
  let line = 1;
  const source = text.replace(/^\uFEFF/u, '');
  Papa.parse<string[]>(source, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const own = line;
      line += (source.slice(at, meta.cursor).match(/\n/gu) ?? []).length;
      at = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (head === undefined) head = data.map((cell) => cell.trim().toLowerCase());
      else out.push(csvRow(own, head, data, errors[0]?.message));
    },
  });
  if (head !== undefined && !head.includes('name')) return [{ line: 1, fault: 'the first line has no column "name"' }];
  return out;
}

function csvRow(line: number, head: readonly string[], cells: readonly string[], error: string | undefined): Line {
  if (error !== undefined) return { line, fault: `the line is not sound CSV: ${error}` };
  if (cells.length > head.length)
    return { line, fault: `it has ${cells.length} cells, but the first line only ${head.length}` };
  const lists = new Set(['aliases', 'sectors']);
  const row = head.flatMap((column, i): [string, unknown][] => {
    const cell = (cells[i] ?? '').trim();
    if (cell === '') return [];
    return [
      [
        column,
        lists.has(column)
          ? cell
              .split(';')
              .map((value) => value.trim())
              .filter(Boolean)
          : cell,
      ],
    ];
  });
  return { line, row: Object.fromEntries(row) };
}

const kindOf: Readonly<Record<EntityType, NamedKind>> = {
  person: 'person',
  organization: 'organisation',
  country: 'country',
  place: 'place',
  group: 'grouping',
};

function sensesOf(row: GazetteerRow): Sense[] {
  const name = string(row, 'name')?.trim();
  if (name === undefined || name === '') throw new RowError('"name" is missing');
  const type = string(row, 'type') ?? 'organization';
  if (!isEntityType(type))
    throw new RowError(`"type" is ${JSON.stringify(type)}, not one of ${Object.keys(kindOf).join(', ')}`);
  const iso2 = string(row, 'iso2')?.toUpperCase();
  if (iso2 !== undefined && !/^[A-Z]{2}$/u.test(iso2)) throw new RowError(`"iso2" is "${iso2}", not two letters`);
  const wikidata = string(row, 'wikidata');
  if (wikidata !== undefined && !/^Q[1-9]\d*$/u.test(wikidata))
    throw new RowError(`"wikidata" is "${wikidata}", not like Q42`);
  const entry: NamedEntry = {
    id: `own-${wikidata ?? idOf(name)}`,
    kind: kindOf[type],
    type,
    name,
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
    sectors: strings(row, 'sectors'),
  };
  const { sectors } = entry;
  const aliases = strings(row, 'aliases').map((words): Sense => ({ entry, reading: 'alias', words, sectors }));
  return [{ entry, reading: 'name', words: name, sectors }, ...aliases];
}

function isEntityType(type: string): type is EntityType {
  return Object.hasOwn(kindOf, type);
}

function string(row: GazetteerRow, key: string): string | undefined {
  const value = row[key];
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  throw new RowError(`"${key}" is not a string`);
}

function strings(row: GazetteerRow, key: string): readonly string[] {
  const value = row[key] ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new RowError(`"${key}" is not a list of strings`);
}
