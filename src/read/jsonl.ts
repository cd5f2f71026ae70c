import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { articleOf } from './article-of.ts';
import { asFailure } from './as-failure.ts';
import { readHtml } from './html.ts';
import { storySpans } from './plain.ts';

/**
 * The articles of JSON Lines, one a line in their order: `{"id"?, "text" or "html", "url"?, "title"?, "byline"?,
 * "publisher"?, "published"?}`. What a line says goes before what its page says of itself. `text` is taken as it is: offsets are offsets in what was given. A bad line is a failure in its place.
 */
export async function* readJsonl(input: string, stream: Readable): AsyncGenerator<Article | Failure> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const bare = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (bare.trim() !== '') yield articleOfLine(`${input}:${number}`, bare);
  }
  if (number === 0) yield new InputError(input, 'empty-page', 'the file is empty').toFailure();
}

function articleOfLine(input: string, line: string): Article | Failure {
  let id: string | undefined;
  try {
    const row = objectIn(input, line);
    const field = (name: string): string | undefined => {
      const value = row[name];
      if (typeof value === 'number' && name === 'id') return String(value);
      if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
      throw new InputError(input, 'bad-json', `"${name}" is not a string`);
    };
    id = field('id');
    const own = {
      id,
      url: field('url'),
      title: field('title'),
      byline: field('byline'),
      publisher: field('publisher'),
      published: field('published'),
    };
    const [text, html] = [field('text'), field('html')];
    if (text !== undefined) {
      return articleOf(input, { ...own, text, paragraphs: storySpans(text, own.title) });
    }
    if (html === undefined) {
      throw new InputError(input, 'bad-json', 'it has neither "text" nor "html"', {
        hint: 'each line wants {"id", "text" or "html", ...}',
      });
    }
    return readHtml(input, html, own);
  } catch (error) {
    return asFailure(input, error, id);
  }
}

function objectIn(input: string, line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (cause) {
    throw new InputError(input, 'bad-json', `the line is not JSON: ${String(cause).replace(/^\w+: /, '')}`, { cause });
  }
  throw new InputError(input, 'bad-json', 'the line is JSON but no object');
}
