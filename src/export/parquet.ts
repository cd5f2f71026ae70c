import type { ByteWriter } from 'hyparquet-writer';
import { wellFormed } from '../text/index.ts';
import type { Cell, Column, ColumnType } from './table.ts';

const physical = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<ColumnType, object>;

export interface ParquetOptions {
  /** Rows of one row group: all that is held at a time. */
  readonly group?: number;
}

/** A Parquet file (Snappy, every column optional), written a row group at a time. */
export async function* parquet<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  { group: size = 5_000 }: ParquetOptions = {},
): AsyncGenerator<Uint8Array> {
  // Loaded here, since every command would wait for it and one asks for it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const root = { name: 'root', num_children: columns.length };
  const leaves = columns.map(({ name, type }) => ({ name, ...physical[type], repetition_type: 'OPTIONAL' as const }));
  const writer = new ParquetWriter({ writer: bytes, schema: [root, ...leaves], createdBy: 'onrecord' });
  const write = async (group: readonly (readonly Cell[])[]): Promise<Uint8Array> => {
    const columnData = columns.map(({ name }, i) => ({ name, data: group.map((cells) => stored(cells[i])) }));
    await writer.write({ columnData, rowGroupSize: size });
    return taken(bytes);
  };
  let group: (readonly Cell[])[] = [];
  for await (const row of rows) {
    group.push(columns.map(({ cell }) => cell(row)));
    if (group.length < size) continue;
    yield await write(group);
    group = [];
  }
  if (group.length > 0) yield await write(group);
  await writer.finish();
  yield taken(bytes);
}

function stored(cell: Cell): string | number | boolean | null {
  if (cell === undefined) return null;
  return typeof cell === 'string' ? wellFormed(cell) : cell;
}

/** What was written since the last time; the writer goes on counting its offsets. */
function taken(bytes: ByteWriter): Uint8Array {
  const written = bytes.getBytes().slice();
  bytes.index = 0;
  return written;
}
