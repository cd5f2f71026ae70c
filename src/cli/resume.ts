import { createReadStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** What an earlier run left in a file. */
export interface Progress {
  /** Inputs that are wholly on record. */
  readonly done: ReadonlySet<string>;
  /** The input that the run stopped in; it may have more to give. */
  readonly last?: string;
  /** How often each id of `last` is on record. */
  readonly lastIds: ReadonlyMap<string, number>;
  readonly lines: number;
}

/** Bytes that a file holds; 0 where there is none. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    },
  );
}

/**
 * Reads how far an earlier run came and cuts off a last line that it did not finish. Results are in the order of the
 * inputs, so every input before the last is complete.
 * @param inputs as named on the command line; a failed line of one is on record as `input:12`
 * @throws {SyntaxError} for a whole line that is not JSON: then the file is not one of ours and stays as it is
 */
export async function progressIn(path: string, inputs: readonly string[]): Promise<Progress> {
  const end = await endOfLastLine(path);
  const done = new Set<string>();
  let last: string | undefined;
  let lastIds = new Map<string, number>();
  const known = new Set(inputs);
  let lines = 0;
  if (end > 0) {
    for await (const line of createInterface({ input: createReadStream(path, { end: end - 1 }), crlfDelay: 100 })) {
      const { input: named, id } = inputAndId(line);
      const input = known.has(named) ? named : named.replace(/[:#]\d+$/, '');
      lines++;
      if (input !== last) {
        if (last !== undefined) done.add(last);
        last = input;
        lastIds = new Map();
      }
      lastIds.set(id, (lastIds.get(id) ?? 0) + 1);
    }
  }
  await truncate(path, end);
  return { done, lastIds, lines, ...(last === undefined ? {} : { last }) };
}

function inputAndId(line: string): { readonly input: string; readonly id: string } {
  const value: unknown = JSON.parse(line);
  if (typeof value === 'object' && value !== null && 'input' in value && 'id' in value) {
    return { input: String(value.input), id: String(value.id) };
  }
  throw new SyntaxError('a line of it has no "input" and "id"');
}

/** What a line of ours starts with. */
const lineStart = '{"input":';

/**
 * Offset in bytes just after the last line break; 0 where there is none.
 * @throws {SyntaxError} when what stands behind it is not the start of a line of ours
 */
async function endOfLastLine(path: string): Promise<number> {
  let end = 0;
  let offset = 0;
  let tail = '';
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    const after = bytes.lastIndexOf(0x0a) + 1;
    if (after > 0) {
      end = offset + after;
      tail = '';
    }
    if (tail.length < lineStart.length) tail += bytes.toString('latin1', after, after + lineStart.length);
    offset += bytes.length;
  }
  if (!lineStart.startsWith(tail.slice(0, lineStart.length))) throw new SyntaxError('its last line is not a record');
  return end;
}

/** The rest of a batch: the inputs still to be read, and which of their items are on record already. */
export interface Rest {
  readonly inputs: readonly string[];
  readonly skip: (input: string, id: string) => boolean;
}

/** What an earlier run left to do. `skip` counts: an id that is on record once is skipped once. */
export function restOf(inputs: readonly string[], { done, last, lastIds }: Progress): Rest {
  const left = new Map(lastIds);
  return {
    inputs: inputs.filter((input) => !done.has(input)),
    skip(input, id) {
      const times = input === last ? (left.get(id) ?? 0) : 0;
      if (times > 0) left.set(id, times - 1);
      return times > 0;
    },
  };
}
