import { csv, tsv } from './delimited.ts';
import { dossier } from './dossier.ts';
import type { ReportedEvent } from './event-row.ts';
import { eventColumns, eventRows, joinedEventRows } from './events-table.ts';
import { followTheMoney } from './follow-the-money.ts';
import { gexf } from './gexf.ts';
import { graphOf } from './graph.ts';
import { graphml } from './graphml.ts';
import type { IdentifiedRecord } from './identified-record.ts';
import { jsonLines } from './json-lines.ts';
import { parquet } from './parquet.ts';
import { schemaOrg } from './schema-org.ts';
import { asObjects, statementColumns, statementRows } from './statements-table.ts';
import { webAnnotations } from './web-annotation.ts';

/** What a file is written of, a piece at a time. */
export type Chunk = string | Uint8Array;

/** A way to write records down. */
export interface ExportFormat {
  /** What it is called on the command line and in addresses. */
  readonly name: string;
  /** The usual ending of its files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** One line for people. */
  readonly summary: string;
  /** Writes records as they come and holds no more of them than it says; a whole file even of no records. */
  readonly write: (records: AsyncIterable<IdentifiedRecord>) => AsyncIterable<Chunk>;
  /** Writes the events of an archive, each once however many report it; missing where a format is not about events. */
  readonly writeEvents?: (events: AsyncIterable<ReportedEvent>) => AsyncIterable<Chunk>;
}

const CSV = 'text/csv; charset=utf-8; header=present';
const TSV = 'text/tab-separated-values; charset=utf-8';
const JSONL = 'application/x-ndjson';
const PARQUET = 'application/vnd.apache.parquet';

/** All formats, by name. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'plover-tsv',
    extension: 'tsv',
    mediaType: TSV,
    summary: 'events, one a row, in the columns of POLECAT and ours',
    write: (records) => tsv(eventColumns, eventRows(records)),
    writeEvents: (events) => tsv(eventColumns, joinedEventRows(events)),
  },
  {
    name: 'plover-csv',
    extension: 'csv',
    mediaType: CSV,
    summary: 'the same as CSV',
    write: (records) => csv(eventColumns, eventRows(records)),
    writeEvents: (events) => csv(eventColumns, joinedEventRows(events)),
  },
  {
    name: 'plover-parquet',
    extension: 'parquet',
    mediaType: PARQUET,
    summary: 'the same as Parquet',
    write: (records) => parquet(eventColumns, eventRows(records)),
    writeEvents: (events) => parquet(eventColumns, joinedEventRows(events)),
  },
  {
    name: 'statements-csv',
    extension: 'csv',
    mediaType: CSV,
    summary: 'who said what, one statement a row',
    write: (records) => csv(statementColumns, statementRows(records)),
  },
  {
    name: 'statements-jsonl',
    extension: 'jsonl',
    mediaType: JSONL,
    summary: 'the same as JSON Lines',
    write: (records) => jsonLines(asObjects(statementColumns, statementRows(records))),
  },
  {
    name: 'statements-parquet',
    extension: 'parquet',
    mediaType: PARQUET,
    summary: 'the same as Parquet',
    write: (records) => parquet(statementColumns, statementRows(records)),
  },
  {
    name: 'followthemoney',
    extension: 'ftm.json',
    mediaType: JSONL,
    summary: 'entities of FollowTheMoney: people, bodies, mentions, events, notes',
    write: followTheMoney,
  },
  {
    name: 'web-annotation',
    extension: 'jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    summary: 'statements and events as W3C Web Annotations',
    write: webAnnotations,
  },
  {
    name: 'schema-org',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    summary: 'statements as Quotation and Claim of schema.org',
    write: schemaOrg,
  },
  {
    name: 'graphml',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    summary: 'actors and what goes on between them, for yEd, igraph, NetworkX',
    write: (records) => graphml(graphOf(records)),
  },
  {
    name: 'gexf',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    summary: 'the same for Gephi',
    write: (records) => gexf(graphOf(records)),
  },
  {
    name: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    summary: 'a dossier to read, with a footnote to the words for each line',
    write: dossier,
  },
  {
    name: 'jsonl',
    extension: 'jsonl',
    mediaType: JSONL,
    summary: 'whole records as JSON Lines',
    write: jsonLines,
  },
];

/** The format of a name; undefined where there is none. */
export function exportFormat(name: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.name === name);
}
