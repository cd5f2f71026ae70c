import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { InputError } from '../record/index.ts';
import { LARGEST, tooLarge } from './kind.ts';

/** What a server answered with, decoded. */
export interface HttpAnswer {
  readonly url?: string;
  readonly bytes: Uint8Array;
  /** The media type, lower case, without parameters; empty where none is given. */
  readonly type: string;
  readonly charset?: string;
}

/**
 * The page in a stored HTTP answer: head and body as they went over the wire, chunks and compression taken off, also where
 * whoever stored it has done so already and left the head as it was. Undefined for what is no page: a redirect, an error, a picture.
 * @throws {InputError} `too-large` where it unfolds beyond what a page may be, `broken-archive` where it is no answer
 */
export function httpAnswer(input: string, payload: Uint8Array): HttpAnswer | undefined {
  const all = Buffer.from(payload.buffer, payload.byteOffset, payload.length);
  const [end, gap] = endOfHead(all);
  const [status = '', ...lines] = all.toString('latin1', 0, end).split(/\r?\n/);
  const code = /^HTTP\/[\d.]+ (\d{3})/i.exec(status)?.[1];
  if (code === undefined) throw new InputError(input, 'broken-archive', 'the record holds no answer of a server');
  if (code !== '200') return undefined;
  const fields = new Map(
    lines.map((line) => [line.replace(/:.*$/s, '').trim().toLowerCase(), line.replace(/^[^:]*:\s*/, '')]),
  );
  const kind = fields.get('content-type') ?? '';
  const type = kind.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !/html|^text\/plain$/.test(type)) return undefined;
  const body = all.subarray(end + gap);
  const whole = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? joined(body) : body;
  const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(kind)?.[1];
  return {
    bytes: unpacked(input, whole, fields.get('content-encoding')?.trim().toLowerCase()),
    type,
    ...(charset === undefined ? {} : { charset }),
  };
}

/** Where the head ends, and how many bytes of line breaks follow. */
function endOfHead(all: Buffer): readonly [number, number] {
  const at = all.indexOf('\r\n\r\n');
  if (at >= 0) return [at, 4];
  const bare = all.indexOf('\n\n');
  return bare >= 0 ? [bare, 2] : [all.length, 0];
}

/** A chunked body in one piece; as it is where it is not chunked after all. */
function joined(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? undefined : /^([0-9a-f]+)\s*(?:;.*)?$/i.exec(body.toString('latin1', at, end))?.[1];
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(input: string, body: Buffer, encoding: string | undefined): Uint8Array {
  const limit = { maxOutputLength: LARGEST };
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  try {
    if (isGzip) return gunzipSync(body, limit);
    if (encoding === 'br') return brotliDecompressSync(body, limit);
    if (encoding === 'deflate') return inflateSync(body, limit);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(input);
    // Mostly a head that speaks of a compression that was taken off; a gzip that is broken shows as binary further on.
  }
  return body;
}
