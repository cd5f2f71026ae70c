import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { articleOf } from './article-of.ts';
import { asFailure } from './as-failure.ts';
import { decode } from './charset.ts';
import { readConllu } from './conllu.ts';
import { readFeed } from './feed.ts';
import { type FetchOptions, fetchPage } from './fetch.ts';
import { readHtml } from './html.ts';
import { readJsonl } from './jsonl.ts';
import { readPlain } from './plain.ts';
import { readVerbatim } from './verbatim.ts';

export type InputKind = 'html' | 'text' | 'feed' | 'jsonl' | 'conllu';

export interface ReadOptions extends FetchOptions {
  /** What the input is, where its name and first bytes do not tell. */
  readonly as?: InputKind;
  /** Where `-` is read from. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether plain text is kept to the letter, clutter and all. */
  readonly verbatim?: boolean;
}

/** Bytes of one page or text at most; JSON Lines are read line by line and may be of any size. */
const LARGEST = 10_000_000;
/** Bytes that tell what a stream is. */
const TELLING = 1000;

const KINDS: Readonly<Record<string, InputKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.conllu': 'conllu',
};

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
  const page = await fetchPage(input, options);
  const text = decode(input, page.bytes, page.charset);
  const kind = options.as ?? (/html/.test(page.type) ? 'html' : page.type === 'text/plain' ? 'text' : kindOf(text));
  yield* readText(input, text, kind, { ...options, url: page.url });
}

async function* readFileAt(input: string, options: ReadOptions): AsyncGenerator<Article | Failure> {
  const kind = options.as ?? KINDS[extname(input).toLowerCase()];
  const facts = await stat(input).catch((cause: NodeJS.ErrnoException) => {
    const missing = cause.code === 'ENOENT';
    throw new InputError(
      input,
      missing ? 'not-found' : 'unreadable',
      missing ? 'there is no such file' : cause.message,
      { cause },
    );
  });
  if (facts.isDirectory())
    throw new InputError(input, 'unreadable', 'it is a folder', { hint: 'name the files in it' });
  if (kind === 'jsonl') yield* readJsonl(input, createReadStream(input));
  else if (facts.size > LARGEST && kind !== 'conllu') throw tooLarge(input);
  else yield* readBytes(input, await readFile(input), kind, options);
}

async function* readStream(input: string, options: ReadOptions): AsyncGenerator<Article | Failure> {
  if (options.stdin === undefined) throw new InputError(input, 'unreadable', 'there is no standard input here');
  const begun: Uint8Array[] = [];
  let size = 0;
  const chunks = options.stdin[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    begun.push(next.value);
    size += next.value.length;
    const isLines = options.as === 'jsonl' || (options.as === undefined && looksLikeLines(begun, size));
    if (isLines) return yield* readJsonl(input, Readable.from(rejoined(begun, chunks)));
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
  return kindOf(new TextDecoder().decode(Buffer.concat(begun))) === 'jsonl';
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
  const known = kind ?? kindOf(text);
  if (known !== 'jsonl' && known !== 'conllu' && bytes.length > LARGEST) throw tooLarge(input);
  yield* readText(input, text, known, options);
}

async function* readText(
  input: string,
  text: string,
  kind: InputKind,
  options: ReadOptions & { readonly url?: string },
): AsyncGenerator<Article | Failure> {
  if (kind === 'jsonl') yield* readJsonl(input, Readable.from([text]));
  else if (kind === 'conllu') yield* readConllu(input, text);
  else if (kind === 'feed') yield* readFeed(input, text, options.url === undefined ? undefined : follower(options));
  else if (kind === 'html') yield readHtml(input, text, options.url === undefined ? {} : { url: options.url });
  else yield articleOf(input, { ...(options.verbatim ? readVerbatim(text) : readPlain(text)), url: options.url });
}

function follower(options: ReadOptions & { readonly url?: string }): (url: string) => Promise<Article> {
  return async (link) => {
    const url = URL.canParse(link, options.url) ? new URL(link, options.url).href : link;
    const page = await fetchPage(url, options);
    return readHtml(url, decode(url, page.bytes, page.charset), { url: page.url });
  };
}

/** What a text is, by how it begins. */
function kindOf(text: string): InputKind {
  const head = text
    .slice(0, TELLING)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)\b/i.test(head)) return /<html[\s>]/i.test(head) ? 'html' : 'feed';
  if (/^<(?:!doctype|html|head|body|div|p|article|meta|!--)\b/i.test(head) || head.startsWith('<!--')) return 'html';
  if (head.startsWith('{')) return /"version"\s*:\s*"https:\/\/jsonfeed/.test(head) ? 'feed' : 'jsonl';
  return 'text';
}

function tooLarge(input: string): InputError {
  return new InputError(input, 'too-large', `it is larger than ${LARGEST / 1e6} MB`, {
    hint: 'a single story is smaller; many stories go in JSON Lines',
  });
}
