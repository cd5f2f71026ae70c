import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlain } from '../src/read/plain.ts';
import type { Span } from '../src/text/index.ts';
import type { Attributed } from './attribution-score.ts';

/** An attribution marked by hand in a story. */
export interface Marked extends Attributed {
  /** May be found and need not be. */
  readonly open: boolean;
  readonly line: string;
}

export interface MarkedSayings {
  readonly name: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sayings: readonly Marked[];
}

/** The stories of a folder, in the order of their names. */
export async function readSayings(folder: string): Promise<MarkedSayings[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (name) => markedIn(name.replace('.txt', ''), await readFile(join(folder, name), 'utf8'))),
  );
}

/**
 * A story and below a line `---` what is said in it, each as `source | cue | content` in its words, pieces of a part joined by
 * ` … `. Words that the story has more than once are those that stand together most closely.
 */
export function markedIn(name: string, raw: string): MarkedSayings {
  const [story = '', table = ''] = raw.split(/^---$/mu);
  const { text, paragraphs } = readPlain(story.trim());
  const sayings = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Marked => {
      const open = line.startsWith('?');
      const parts = line.replace(/^\?\s/u, '').split(/\s?\| /u);
      if (parts.length !== 3) throw new SyntaxError(`"${line}" does not mark what is said`);
      const pieces = parts.map((words) => (words.trim() === '' ? [] : words.trim().split(' … ')));
      const [source = [], cue = [], content = []] = pieces;
      const found = placed(text, { source, cue, content });
      if (found === undefined) throw new SyntaxError(`"${line}" is not in the story in these words`);
      return { open, line, ...found };
    });
  return { name, text, paragraphs, sayings };
}

type Words = Readonly<Record<'source' | 'cue' | 'content', readonly string[]>>;

/** Where the words of an attribution stand: the cue whose source and content are nearest to it. */
function placed(text: string, words: Words): Attributed | undefined {
  const [first = '', ...others] = words.cue;
  let best: (Attributed & { readonly far: number }) | undefined;
  for (const cue of places(text, first)) {
    const content = all(words.content.map((piece) => nearest(text, piece, [cue])));
    const beside = [cue, ...(content === undefined || content.length === 1 ? [] : content)];
    const source = all(words.source.map((piece) => nearest(text, piece, beside)));
    const rest = all(others.map((piece) => nearest(text, piece, [cue])));
    // The same word within what is said is no cue of it.
    if (content === undefined || source === undefined || rest === undefined) continue;
    const far = [...content, ...source, ...rest].reduce((sum, span) => sum + apart(span, cue), 0);
    if (best === undefined || far < best.far) best = { source, cue: [cue, ...rest], content, far };
  }
  if (best === undefined) return undefined;
  const { source, cue, content } = best;
  return { source, cue, content };
}

/** The place of `words` that is nearest to the first of `others` and shares no character with any of them. */
function nearest(text: string, words: string, others: readonly Span[]): Span | undefined {
  const [anchor] = others;
  const free = places(text, words).filter((span) =>
    others.every((own) => own.end <= span.start || span.end <= own.start),
  );
  return free.sort((a, b) => apart(a, anchor ?? a) - apart(b, anchor ?? b))[0];
}

function all(spans: readonly (Span | undefined)[]): Span[] | undefined {
  const found = spans.filter((span) => span !== undefined);
  return found.length === spans.length ? found : undefined;
}

/** All places of `words` that begin and end with a word of the text. */
function places(text: string, words: string): Span[] {
  const out: Span[] = [];
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if ((isWord(start - 1) && isWord(start)) || (isWord(end - 1) && isWord(end))) continue;
    out.push({ start, end });
  }
  return out;
}

const apart = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
