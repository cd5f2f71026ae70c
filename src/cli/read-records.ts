import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import {
  type ArticleRecord,
  type Failure,
  InputError,
  isFailure,
  RecordError,
  validateRecord,
} from '../record/index.ts';

/** So much of a file is looked at to tell whether it holds records. */
const LOOK = 65_536;

/** Whether an input is a file of records as `onrecord read --json` writes them; it is told by its first line. */
export async function holdsRecords(input: string): Promise<boolean> {
  const facts = await stat(input).catch(() => undefined);
  if (facts?.isFile() !== true) return false;
  const file = await open(input).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK), 0, LOOK, 0);
    return looksLikeRecord(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** A record begins with its input or id and soon has its article; a line of input has its text beside its id. */
function looksLikeRecord(text: string): boolean {
  return /^\uFEFF?\s*\{(?:"input":"(?:[^"\\]|\\.)*",)?"id":"(?:[^"\\]|\\.)*",(?:"article":\{|"input":)/u.test(text);
}

/**
 * The records of a file of JSON Lines, one by one; a line that is none, or that is the failure of an earlier run, is a failure in its
 * place.
 * @param stdin what `-` stands for
 */
export async function* readRecords(input: string, stdin?: Readable): AsyncGenerator<ArticleRecord | Failure> {
  const stream = input === '-' && stdin !== undefined ? stdin : createReadStream(input);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield recordIn(number === 1 ? line.replace(/^\uFEFF/u, '') : line, `${input}:${number}`);
  }
}

function recordIn(line: string, place: string): ArticleRecord | Failure {
  const refuse = (message: string): Failure =>
    new InputError(place, 'bad-json', message, {
      hint: 'a line as onrecord read --json writes them is wanted',
    }).toFailure();
  let item: unknown;
  try {
    item = JSON.parse(line);
  } catch (error) {
    return refuse(`the line is not JSON: ${(error as Error).message}`);
  }
  if (typeof item !== 'object' || item === null) return refuse('the line is not an object');
  if (isFailure(item)) return item;
  const { input: _, ...record } = item as ArticleRecord & { readonly input?: string };
  try {
    return validateRecord(record);
  } catch (error) {
    return refuse(error instanceof RecordError ? error.message : 'the line is no record');
  }
}
