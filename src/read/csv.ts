import type { Readable } from 'node:stream';
import Papa from 'papaparse';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { articleOf } from './article-of.ts';
import { asFailure } from './as-failure.ts';
import { readHtml } from './html.ts';
import { storySpans } from './plain.ts';

/** What columns are called, by the field that they give; the first that a table has is taken. */
const columns = {
  id: ['id', 'article_id', 'articleid', 'uid', 'guid'],
  text: ['text', 'body', 'content', 'article', 'article_text', 'fulltext', 'full_text', 'story'],
  html: ['html'],
  url: ['url', 'link', 'address', 'source_url'],
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors'],
  publisher: ['publisher', 'outlet', 'source', 'publication', 'site'],
  published: ['published', 'date', 'published_at', 'publish_date', 'published_date', 'pubdate', 'datetime'],
} as const;

type Field = keyof typeof columns;
type Row = Readonly<Record<string, unknown>>;

/**
 * The articles of a table with a heading, one a row: separated by commas, semicolons or tabs, cells quoted where they need it.
 * `text` is taken as it is, like that of JSON Lines. A row without text is a failure in its place.
 */
export async function* readCsv(input: string, stream: Readable): AsyncGenerator<Article | Failure> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) =>
      heading
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase()
        .replace(/\s+/g, '_'),
  });
  stream.setEncoding('utf8');
  stream.on('error', (error) => parser.destroy(error));
  let number = 0;
  for await (const row of stream.pipe(parser) as AsyncIterable<Row>) {
    number += 1;
    if (number === 1) needText(input, row);
    yield articleOfRow(`${input}:${number}`, row);
  }
  if (number === 0) yield new InputError(input, 'empty-page', 'the table has no rows').toFailure();
}

function needText(input: string, row: Row): void {
  if (cell(row, 'text') !== undefined || cell(row, 'html') !== undefined) return;
  const names = Object.keys(row);
  if ([...columns.text, ...columns.html].some((name) => names.includes(name))) return;
  throw new InputError(
    input,
    'unknown-kind',
    `no column of the table is called "text" (there are: ${names.join(', ')})`,
    {
      hint: `the column with the story may also be called ${columns.text.slice(1).join(', ')} or html`,
    },
  );
}

function articleOfRow(input: string, row: Row): Article | Failure {
  const id = cell(row, 'id');
  try {
    const [text, html] = [cell(row, 'text'), cell(row, 'html')];
    const own = {
      id,
      url: cell(row, 'url'),
      title: cell(row, 'title'),
      byline: cell(row, 'byline'),
      publisher: cell(row, 'publisher'),
      published: cell(row, 'published'),
    };
    if (text !== undefined) return articleOf(input, { ...own, text, paragraphs: storySpans(text, own.title) });
    if (html !== undefined) return readHtml(input, html, own);
    throw new InputError(input, 'empty-page', 'the row has no text');
  } catch (error) {
    return asFailure(input, error, id);
  }
}

/** A cell that holds something. */
function cell(row: Row, field: Field): string | undefined {
  for (const name of columns[field]) {
    const value = row[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}
