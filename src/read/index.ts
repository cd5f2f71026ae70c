import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Article, type Failure, InputError, isFailure } from '../record/index.ts';
import { articleOf } from './article-of.ts';
import { asFailure } from './as-failure.ts';
import { decode } from './charset.ts';
import { readConllu } from './conllu.ts';
import { readCsv } from './csv.ts';
import { readFeed } from './feed.ts';
import { type FetchOptions, fetchPage } from './fetch.ts';
import { filesIn } from './folder.ts';
import { readHtml } from './html.ts';
import type { HttpAnswer } from './http-answer.ts';
import { readJsonl } from './jsonl.ts';
import { type InputKind, kindOfName, kindOfText, LARGEST, streamed, TELLING, tooLarge } from './kind.ts';
import { feedsIn } from './opml.ts';
import { readPlain } from './plain.ts';
import { readVerbatim } from './verbatim.ts';
import { readWarc } from './warc.ts';
import { readZip } from './zip.ts';

export type { Validators } from './cache-headers.ts';
export { articleIn, holdsStory } from './feed.ts';
export type { Entry } from './feed-entries.ts';
export { filesIn } from './folder.ts';
export type { InputKind } from './kind.ts';
export { feedsIn } from './opml.ts';
export { type Held, type Poll, poll, pollStory } from './poll.ts';
export { crawlDelay } from './robots.ts';

export interface ReadOptions extends FetchOptions {
  /** What the input is, where its name and first bytes do not tell. */
  readonly as?: InputKind;
  /** Where `-` is read from. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether plain text is kept to the letter, clutter and all. */
  readonly verbatim?: boolean;
}

/**
 * Reads an input: a URL, a file, or `-` for standard input. One may give many articles (a feed, JSON Lines). Whatever
 * is wrong with it, or with one of its articles, comes as a failure in its place; nothing is thrown.
 *
 *     for await (const item of readInput('page.html')) console.log(isFailure(item) ? item.error.message : item.title);
 */
export async function* readInput(input: string, options: ReadOptions = {}): AsyncGenerator<Article | Failure> {
  try {
    if (/^[a-z][a-z+.-]*:\/\//i.test(input)) yield* readUrl(input, options);
    else if (input === '-') yield* readStream(input, options);
    else yield* readFileAt(input, options);
  } catch (error) {
    yield asFailure(input, error);
  }
}

async function* readUrl(input: string, options: ReadOptions): AsyncGenerator<Article | Failure> {
  yield* readPage(input, await fetchPage(input, options), options);
}

async function* readPage(
  input: string,
  { url, bytes, type, charset }: HttpAnswer,
  options: ReadOptions,
): AsyncGenerator<Article | Failure> {
  const text = decode(input, bytes, charset);
  const told = /html/.test(type) ? 'html' : type === 'text/plain' ? 'text' : kindOfText(text);
  const kind = options.as === undefined || options.as === 'warc' || options.as === 'zip' ? told : options.as;
  yield* readText(input, text, kind, { ...options, ...(url === undefined ? {} : { url }) });
}

async function* readFileAt(input: string, options: ReadOptions): AsyncGenerator<Article | Failure> {
  const kind = options.as ?? kindOfName(input);
  const facts = await stat(input).catch((cause: NodeJS.ErrnoException) => {
    const missing = cause.code === 'ENOENT';
    throw new InputError(
      input,
      missing ? 'not-found' : 'unreadable',
      missing
        ? input === ''
          ? 'the input has no name: name a file or an address'
          : 'there is no such file'
        : cause.message,
      { cause },
    );
  });
  if (facts.isDirectory()) yield* readFolder(input, options);
  else if (kind === 'zip') yield* readZip(input, (name, stream, size) => readMember(name, stream, size, options));
  else if (kind !== undefined && streamed.has(kind)) yield* readMany(input, createReadStream(input), kind, options);
  else if (facts.size > LARGEST && kind !== 'conllu') throw tooLarge(input);
  else yield* readBytes(input, await readFile(input), kind, options);
}

async function* readFolder(input: string, options: ReadOptions): AsyncGenerator<Article | Failure> {
  for await (const file of filesIn(input)) {
    if (typeof file === 'string') yield* readInput(file, options);
    else yield file;
  }
}

/** A file of a zip archive. */
async function* readMember(
  name: string,
  stream: Readable,
  size: number,
  options: ReadOptions,
): AsyncGenerator<Article | Failure> {
  const kind = kindOfName(name);
  if (kind !== undefined && streamed.has(kind)) return yield* readMany(name, stream, kind, options);
  if (size > LARGEST && kind !== 'conllu') throw tooLarge(name);
  yield* readBytes(name, await buffer(stream), kind, options);
}

/** An input that holds many items and is read as it comes. */
async function* readMany(
  input: string,
  stream: Readable,
  kind: InputKind,
  options: ReadOptions,
): AsyncGenerator<Article | Failure> {
  if (kind === 'csv') yield* readCsv(input, stream);
  else if (kind === 'warc') yield* readWarc(input, stream, (name, answer) => readPage(name, answer, options));
  else yield* readJsonl(input, stream);
}

async function* readStream(input: string, options: ReadOptions): AsyncGenerator<Article | Failure> {
  if (options.stdin === undefined) throw new InputError(input, 'unreadable', 'there is no standard input here');
  const begun: Uint8Array[] = [];
  let size = 0;
  const chunks = options.stdin[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    begun.push(next.value);
    size += next.value.length;
    const isLines = options.as === undefined && looksLikeLines(begun, size);
    const kind = isLines ? 'jsonl' : options.as;
    if (kind === 'zip') throw new InputError(input, 'unknown-kind', 'a zip archive cannot be read from a pipe');
    if (kind !== undefined && streamed.has(kind)) {
      return yield* readMany(input, Readable.from(rejoined(begun, chunks), { objectMode: false }), kind, options);
    }
    if (size > LARGEST) {
      await chunks.return?.();
      throw tooLarge(input);
    }
  }
  yield* readBytes(input, Buffer.concat(begun), options.as, options);
}

/** Whether what has come of a stream, having just become enough to tell, is the beginning of JSON Lines. */
function looksLikeLines(begun: readonly Uint8Array[], size: number): boolean {
  const before = size - (begun.at(-1)?.length ?? 0);
  if (size < TELLING || before >= TELLING) return false;
  return kindOfText(new TextDecoder().decode(Buffer.concat(begun))) === 'jsonl';
}

async function* rejoined(begun: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* begun;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* readBytes(
  input: string,
  bytes: Uint8Array,
  kind: InputKind | undefined,
  options: ReadOptions,
): AsyncGenerator<Article | Failure> {
  if (bytes.length === 0) throw new InputError(input, 'empty-page', 'it is empty');
  const text = decode(input, bytes);
  const known = kind ?? kindOfText(text);
  if (!streamed.has(known) && known !== 'conllu' && bytes.length > LARGEST) throw tooLarge(input);
  yield* readText(input, text, known, options);
}

async function* readText(
  input: string,
  text: string,
  kind: InputKind,
  options: ReadOptions & { readonly url?: string },
): AsyncGenerator<Article | Failure> {
  if (streamed.has(kind)) yield* readMany(input, Readable.from([text], { objectMode: false }), kind, options);
  else if (kind === 'opml') yield* readOpml(input, text, options);
  else if (kind === 'conllu') yield* readConllu(input, text);
  else if (kind === 'feed') yield* readFeed(input, text, options.url === undefined ? undefined : follower(options));
  else if (kind === 'html') yield readHtml(input, text, options.url === undefined ? {} : { url: options.url });
  else yield articleOf(input, { ...(options.verbatim ? readVerbatim(text) : readPlain(text)), url: options.url });
}

/** The feeds of a list, one after the other; one that cannot be read is a failure in its place. */
async function* readOpml(input: string, text: string, options: ReadOptions): AsyncGenerator<Article | Failure> {
  for (const [i, url] of (await feedsIn(input, text)).entries()) {
    const { as: _, ...rest } = options;
    for await (const item of readInput(url, rest)) {
      yield isFailure(item) ? { ...item, input: `${input}#${i + 1}` } : item;
    }
  }
}

function follower(options: ReadOptions & { readonly url?: string }): (url: string) => Promise<Article> {
  return async (link) => {
    const url = URL.canParse(link, options.url) ? new URL(link, options.url).href : link;
    const page = await fetchPage(url, options);
    return readHtml(url, decode(url, page.bytes, page.charset), { url: page.url });
  };
}
