import { readFileSync } from 'node:fs';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { validateRecord } from '../record/index.ts';
import { sampleRecord } from '../record/sample.fixture.ts';
import { withoutGuard } from './delimited.ts';
import { eventColumns } from './events-table.ts';
import { exportFormat } from './formats.ts';
import { parquet } from './parquet.ts';
import { bytesOf, harbourRecord, streamOf, textOf } from './records.fixture.ts';
import { statementColumns, statementRows } from './statements-table.ts';

async function written(name: string, ...records: (typeof sampleRecord)[]): Promise<string> {
  const format = exportFormat(name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  return textOf(format.write(streamOf(...records)));
}

type Rows = Record<string, unknown>[];

function parsed(text: string, delimiter: ',' | '\t'): Rows {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, delimiter, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, withoutGuard(cell)])));
}

async function fromParquet(name: string, ...records: (typeof sampleRecord)[]): Promise<Rows> {
  const bytes = await bytesOf(exportFormat(name)?.write(streamOf(...records)) ?? streamOf());
  return parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
}

it('the fixture is a sound record', () => {
  expect(validateRecord(harbourRecord)).toBe(harbourRecord);
});

describe('the table of events', () => {
  it('has the columns of POLECAT first, in its order', () => {
    const polecat =
      `Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,
      Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,
      Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,
      Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,
      Publication Date,Story People,Story Organizations,Story Locations,Language,Version`.split(/,\s*/u);
    expect(eventColumns.slice(0, polecat.length).map(({ name }) => name)).toEqual(polecat);
  });

  it('says of an event what the record says', async () => {
    const [first, second] = parsed(await written('plover-csv', harbourRecord), ',');
    expect(first).toMatchObject({
      'Event ID': 'harbour 1/é#v1',
      'Event Date': '2024-03-11',
      'Event Type': 'ASSAULT',
      'Event Mode': 'heavy-weapons',
      Intensity: '-9.5',
      'Quad Code': '4',
      Contexts: 'military; territory',
      'Actor Name': 'Russia',
      'Actor Country': 'RUS',
      'Primary Actor Sector': 'MIL',
      'Actor Name Raw': 'Russian troops',
      'Actor Wikidata': 'Q159',
      'Recipient Name': 'Halden',
      'Recipient Country': '',
      'Recipient Code': '---',
      Placename: 'Vesland',
      Source: 'The Example Courier',
      'Publication Date': '2024-03-12',
      'Story People': 'Ada Quill; Tom Reed',
      'Story Locations': 'Vesland; Russia; Norway',
      'CAMEO Root': '19',
      Factuality: 'alleged',
      Asserter: 'Ada Quill',
      'Attribution ID': 'a1',
      Disputed: 'true',
      'Disputed By': 'harbour 1/é#v2',
      Sentence: 'Russian troops shelled Halden in Vesland on Monday, Dr. Ada Quill said.',
      'Trigger Spans': '47-54',
      Link: 'https://news.example/harbour?a=1&b=2#top:~:text=Russian%20troops%20shelled%20Halden,Dr.%20Ada%20Quill%20said.',
      Version: 'sample 0.1.0',
    });
    expect(harbourRecord.article.text.slice(47, 54)).toBe('shelled');
    expect(second).toMatchObject({
      'Event Date': '2024-03-12',
      'Date As Told': '2024-03',
      Asserter: '',
      Flow: 'arms',
      'CAMEO Root': '12',
      'Recipient Name': 'Russia',
      'Recipient Name Raw': '',
      'Sentence Span': '104-121',
    });
  });

  it('names a party that the text only describes', async () => {
    const [row] = parsed(await written('plover-csv', sampleRecord), ',');
    expect(row).toMatchObject({
      'Actor Name': 'the ministry',
      'Actor Code': '',
      Asserter: 'the ministry',
      Objects: 'new cranes',
    });
  });

  it('names nobody twice whom the clause calls by an adjective', async () => {
    const [first, ...rest] = harbourRecord.events;
    if (first === undefined || harbourRecord.entities[2] === undefined) throw new Error('the record has no event');
    const elsewhere = { ...harbourRecord.entities[2], mentions: harbourRecord.entities[3]?.mentions ?? [] };
    const entities = harbourRecord.entities.map((own) => (own.id === 'e3' ? elsewhere : own));
    const [row] = parsed(await written('plover-csv', { ...harbourRecord, entities, events: [first, ...rest] }), ',');
    expect(row).toMatchObject({
      'Actor Name': 'Russia',
      'Actor Name Raw': 'Russian troops',
      'Recipient Name': 'Halden',
    });
  });

  it.each(['plover-csv', 'plover-tsv'])('%s of nothing is a head', async (name) => {
    const text = await written(name);
    expect(text.split('\r\n')).toHaveLength(2);
    expect(text.startsWith('Event ID')).toBe(true);
  });

  it('is the same as CSV, TSV and Parquet', async () => {
    const comma = parsed(await written('plover-csv', harbourRecord, sampleRecord), ',');
    const tab = parsed(await written('plover-tsv', harbourRecord, sampleRecord), '\t');
    const stored = await fromParquet('plover-parquet', harbourRecord, sampleRecord);
    expect(comma).toHaveLength(3);
    expect(tab).toEqual(comma);
    const asText = stored.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, String(v ?? '')])));
    expect(asText).toEqual(comma);
  });
});

describe('the table of statements', () => {
  it('says who said what, in words and spans', async () => {
    const [first, second] = parsed(await written('statements-csv', harbourRecord), ',');
    expect(first).toMatchObject({
      id: 'harbour 1/é#a1',
      speaker: 'Ada Quill',
      speaker_roles: 'Dr.; harbour master',
      source: 'Dr. Ada Quill',
      cue: 'said',
      content: 'Russian troops shelled Halden in Vesland on Monday',
      quotation: 'indirect',
      date: '2024-03-11',
      headline: 'Halden "quiet", <after> shelling & talks',
    });
    expect(second).toMatchObject({
      content: '“=SUM(1,2)” … he wants talks, not war',
      stance: 'for',
      stance_toward: 'talks, not',
      stance_evidence: 'wants',
      source: '"Tom" Reed',
    });
  });

  it('describes a source without a name, and says what a statement stands in', async () => {
    const rows = (await written('statements-jsonl', sampleRecord))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ speaker }) => speaker)).toEqual([
      'Ada Quill',
      'Ada Quill',
      'A harbour official',
      'the ministry',
    ]);
    expect(rows[3]).toMatchObject({ within: 'bridge#a3', confidence: 0.8 });
    expect(rows[0]).not.toHaveProperty('within');
  });

  it('is the same as JSON Lines and Parquet', async () => {
    const lines = (await written('statements-jsonl', harbourRecord))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const stored = await fromParquet('statements-parquet', harbourRecord);
    const known = stored.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null)));
    expect(lines).toEqual(known);
  });
});

describe('Parquet', () => {
  it('names and types every column, also of no rows', async () => {
    const bytes = await bytesOf(exportFormat('plover-parquet')?.write(streamOf()) ?? streamOf());
    const meta = parquetMetadata(bytes.buffer as ArrayBuffer);
    expect(Number(meta.num_rows)).toBe(0);
    const types = { text: 'BYTE_ARRAY', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' };
    expect(parquetSchema(meta).children.map(({ element }) => [element.name, element.type])).toEqual(
      eventColumns.map(({ name, type }) => [name, types[type]]),
    );
  });

  it('is written a row group at a time', async () => {
    const many = Array.from({ length: 6 }, (_, i) => ({ ...harbourRecord, id: `r${i}` }));
    const pieces: Uint8Array[] = [];
    const rows = statementRows(streamOf(...many));
    for await (const chunk of parquet(statementColumns, rows, { group: 5 })) pieces.push(chunk);
    expect(pieces).toHaveLength(4); // groups of 5, 5 and 2 rows, and the foot
    const file = (await bytesOf(streamOf(...pieces))).buffer as ArrayBuffer;
    const read = await parquetReadObjects({ file, columns: ['id'], rowStart: 4, rowEnd: 6 });
    expect(read).toEqual([{ id: 'r2#a1' }, { id: 'r2#a2' }]);
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([5, 5, 2]);
  });
});

describe('docs/export.md', () => {
  const page = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');

  /** Name and type of the columns that a section of the page describes. */
  const described = (section: string): string[] => {
    const [, after = ''] = page.split(`\n## ${section}\n`);
    const [own = ''] = after.split('\n## ');
    return [...own.matchAll(/^\| `([^`]+)` \| (\w+) \| (.+) \|$/gmu)].map(([, name, type]) => `${name}: ${type}`);
  };

  it.each([
    ['The table of events', eventColumns],
    ['The table of statements', statementColumns],
  ])('%s is described column by column', (section, columns) => {
    expect(described(section)).toEqual(columns.map(({ name, type }) => `${name}: ${type}`));
  });
});
