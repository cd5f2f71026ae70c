import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { asFailure } from './as-failure.ts';
import { ByteReader, CutOff } from './byte-reader.ts';
import { type HttpAnswer, httpAnswer } from './http-answer.ts';
import { LARGEST, tooLarge } from './kind.ts';

/** A record of a WARC file as far as its head tells (ISO 28500). */
interface WarcHead {
  readonly type: string;
  readonly url: string | undefined;
  /** Bytes of what follows. */
  readonly length: number;
}

/**
 * What a web archive holds: the pages that servers answered with (`response`) and texts made of such (`conversion`). Plain or
 * gzipped, read record by record. A record that cannot be read is a failure in its place; a file that is cut or damaged ends
 * there with a failure that says after how many records.
 * @param read makes the article of a page or a text
 */
export async function* readWarc(
  input: string,
  stream: Readable,
  read: (name: string, answer: HttpAnswer) => AsyncIterable<Article | Failure>,
): AsyncGenerator<Article | Failure> {
  const reader = new ByteReader(await unzipped(stream));
  let number = 0;
  try {
    for (let head = await nextHead(reader); head !== undefined; head = await nextHead(reader)) {
      number += 1;
      const name = `${input}#${number}`;
      if (!isPage(head) || head.length > LARGEST) {
        if (isPage(head)) yield tooLarge(name).toFailure(head.url);
        await reader.skip(head.length);
        continue;
      }
      const payload = await reader.bytes(head.length);
      try {
        const answer = head.type === 'response' ? httpAnswer(name, payload) : { bytes: payload, type: 'text/plain' };
        if (answer !== undefined) {
          yield* read(name, { ...answer, ...(head.url === undefined ? {} : { url: head.url }) });
        }
      } catch (error) {
        yield asFailure(name, error, head.url);
      }
    }
    if (number === 0) throw new InputError(input, 'empty-page', 'there is no record in it');
  } catch (error) {
    yield brokenOff(input, error, number).toFailure();
  } finally {
    stream.destroy();
  }
}

function isPage({ type, url }: WarcHead): boolean {
  return (type === 'response' && /^https?:/i.test(url ?? '')) || type === 'conversion';
}

/** The head of the next record, undefined at the end. */
async function nextHead(reader: ByteReader): Promise<WarcHead | undefined> {
  let first = await reader.line();
  while (first === '') first = await reader.line();
  if (first === undefined) return undefined;
  if (!/^WARC\/\d/.test(first)) throw new SyntaxError('a record does not begin with "WARC/"');
  const fields = new Map<string, string>();
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    if (line === undefined) throw new CutOff('the stream ended in a head');
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    fields.set(name.toLowerCase(), value);
    if (fields.size > 1000) throw new SyntaxError('the head of a record does not end');
  }
  const length = Number(fields.get('content-length'));
  if (!Number.isSafeInteger(length) || length < 0) throw new SyntaxError('a record does not say how long it is');
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/g, '');
  return { type: fields.get('warc-type') ?? '', url, length };
}

/** The stream without its gzip, if it has one. Records are members of their own; zlib takes them as one stream. */
async function unzipped(stream: Readable): Promise<AsyncIterable<Uint8Array>> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await chunks.next();
  const all = (async function* () {
    if (first.done) return;
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const isGzip = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  return isGzip ? gunzipped(all) : all;
}

/** Bytes that are unpacked at once: where there is damage in them, what they hold before it is lost too. */
const PIECE = 1024;

/** Unpacks by hand, since a stream that is piped drops what it has unpacked when it meets damage. */
async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const out: Uint8Array[] = [];
  let failure: Error | undefined;
  let wake = (): void => undefined;
  gunzip
    .on('data', (piece: Uint8Array) => out.push(piece))
    .on('error', (error) => {
      failure = error;
      wake(); // what is being written when it breaks is never called back
    });
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          gunzip.write(chunk.subarray(at, at + PIECE), () => resolve());
        });
        yield* out.splice(0);
        if (failure !== undefined) throw failure;
      }
    }
    gunzip.end();
    await finished(gunzip).catch(() => undefined);
    yield* out.splice(0);
    if (failure !== undefined) throw failure;
  } finally {
    gunzip.destroy();
  }
}

function brokenOff(input: string, error: unknown, records: number): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isCut = error instanceof CutOff || code === 'Z_BUF_ERROR';
  const reason = isCut ? 'it is cut off' : `it is damaged (${error instanceof Error ? error.message : String(error)})`;
  const message = `${reason} after ${records} ${records === 1 ? 'record' : 'records'}; what stands before that was read`;
  return new InputError(input, 'broken-archive', message, { hint: 'fetch the file again', cause: error });
}
