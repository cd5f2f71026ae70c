import type { Span } from '../text/index.ts';
import type { ConlluDocument, ConlluSentence, ConlluToken, ConlluWord } from './document.ts';
import { gapAfter, gapBefore, PARAGRAPH_GAP } from './spaces.ts';

/** A line that is not CoNLL-U. */
export class ConlluError extends SyntaxError {
  override readonly name = 'ConlluError';
  /** Number of the line, from 1. */
  readonly line: number;

  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.line = line;
  }
}

/**
 * The documents of a CoNLL-U file (https://universaldependencies.org/format.html), one for each `# newdoc`; sentences
 * before the first are one without an id. The text of each is put together from its forms and the spaces between them.
 * Empty nodes (`8.1`), lemmas, features and enhanced dependencies are passed over.
 * @throws {ConlluError} naming the line
 */
export function parseConllu(source: string): readonly ConlluDocument[] {
  const documents: Block[][] = [];
  for (const block of blocksOf(source)) {
    if (documents.length === 0 || commentIn(block, 'newdoc') !== undefined) documents.push([]);
    documents.at(-1)?.push(block);
  }
  return documents.map(documentOf);
}

interface Row {
  readonly line: number;
  readonly columns: readonly string[];
}

/** A sentence as it stands in the file. */
interface Block {
  readonly comments: readonly string[];
  readonly rows: readonly Row[];
}

function* blocksOf(source: string): Generator<Block> {
  let comments: string[] = [];
  let rows: Row[] = [];
  for (const [i, raw] of `${source}\n\n`.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.startsWith('#')) comments.push(line);
    else if (line.trim() !== '') rows.push(rowOf(line, i + 1));
    else if (rows.length > 0) {
      yield { comments, rows };
      comments = [];
      rows = [];
    }
  }
}

function rowOf(text: string, line: number): Row {
  const columns = text.split('\t');
  if (columns.length !== 10) throw new ConlluError(line, `it has ${columns.length} columns, not 10`);
  const [id = '', form = ''] = columns;
  if (!/^\d+(?:[-.]\d+)?$/.test(id)) throw new ConlluError(line, `${JSON.stringify(id)} is no number of a word`);
  if (/^\p{White_Space}*$/u.test(form)) throw new ConlluError(line, 'it has no form');
  return { line, columns };
}

/** What the comment `# NAME = VALUE` says, empty where it has no value, undefined where there is none. */
function commentIn({ comments }: Block, name: string): string | undefined {
  const pattern = new RegExp(`^#\\s*${name}\\b(?:.*?=\\s*(.*\\S))?`);
  for (const comment of comments) {
    const match = pattern.exec(comment);
    if (match) return match[1] ?? '';
  }
  return undefined;
}

function documentOf(blocks: readonly Block[]): ConlluDocument {
  let text = '';
  let gap: string | undefined = '';
  const sentences = blocks.map((block, i): ConlluSentence => {
    const paragraph = i === 0 || commentIn(block, 'newpar') !== undefined;
    if (paragraph && i > 0 && !gap) gap = PARAGRAPH_GAP;
    const tokens = tokensIn(block).map(({ columns, words }): ConlluToken => {
      const [, form = '', , , , , , , , misc = ''] = columns;
      text += (gap ?? ' ') + gapBefore(misc);
      const start = text.length;
      text += form;
      gap = gapAfter(misc);
      return { start, end: text.length, words: wordsIn(start, form, words) };
    });
    return { ...idOf(commentIn(block, 'sent_id')), paragraph, tokens };
  });
  return { ...idOf(blocks[0] && commentIn(blocks[0], 'newdoc')), text: text + (gap ?? ''), sentences };
}

function idOf(id: string | undefined): { readonly id?: string } {
  return id ? { id } : {};
}

interface TokenRows {
  /** Columns of the token's own line. */
  readonly columns: readonly string[];
  readonly words: readonly Row[];
}

/** The tokens of a sentence: a line that no range covers is one by itself. */
function tokensIn({ rows }: Block): readonly TokenRows[] {
  const tokens: TokenRows[] = [];
  let due = 1;
  let range: { readonly last: number; readonly words: Row[] } | undefined;
  for (const row of rows) {
    const id = row.columns[0] ?? '';
    const [first = 0, last = 0] = id.split('-').map(Number);
    if (id.includes('.')) continue;
    if (first !== due) throw new ConlluError(row.line, `word ${due} is due, not ${id}`);
    if (id.includes('-')) {
      if (range || last <= first) throw new ConlluError(row.line, `${id} is no range of words`);
      range = { last, words: [] };
      tokens.push({ columns: row.columns, words: range.words });
      continue;
    }
    if (range) range.words.push(row);
    else tokens.push({ columns: row.columns, words: [row] });
    if (range?.last === first) range = undefined;
    due += 1;
  }
  const line = rows.at(-1)?.line ?? 0;
  if (due === 1) throw new ConlluError(line, 'the sentence has no word');
  if (range) throw new ConlluError(line, `the range up to word ${range.last} is not complete`);
  return tokens;
}

function wordsIn(start: number, form: string, rows: readonly Row[]): readonly ConlluWord[] {
  const forms = rows.map(({ columns }) => columns[1] ?? '');
  const spans = partsOf(start, form, forms);
  return rows.map(({ line, columns }, i): ConlluWord => {
    const [, own = '', , upos = '_', , , head = '_', relation = '_'] = columns;
    if (!/^(?:\d+|_)$/.test(head)) throw new ConlluError(line, `${JSON.stringify(head)} is no head`);
    return { ...(spans[i] as Span), form: own, upos, head: head === '_' ? -1 : Number(head) - 1, relation };
  });
}

/** Where the parts of a token stand: one behind the other where they spell it, otherwise in even shares of it. */
function partsOf(start: number, form: string, parts: readonly string[]): readonly Span[] {
  const spelled = parts.join('') === form;
  let at = start;
  return parts.map((part, i) => {
    const share = {
      start: at,
      end: spelled ? at + part.length : start + Math.floor((form.length * (i + 1)) / parts.length),
    };
    at = share.end;
    return share;
  });
}
