import { readFile } from 'node:fs/promises';
import type { Span } from '../src/text/index.ts';

/** A sentence marked by hand: `label | cue | words with the [marked] one`. */
export interface MarkedSentence {
  readonly label: string;
  /** The words that decide; `-` where none do. */
  readonly cue: string;
  readonly text: string;
  /** What stands in brackets, in `text`, which is without them. */
  readonly marked: Span;
}

/** The groups of a file: a `# name` line opens one, and its sentences are read as the paragraphs of one story. */
export async function readMarked(file: string): Promise<ReadonlyMap<string, readonly MarkedSentence[]>> {
  const groups = new Map<string, MarkedSentence[]>();
  let group: MarkedSentence[] = [];
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    if (line.startsWith('# ')) {
      group = [];
      groups.set(line.slice(2), group);
    } else if (line !== '') group.push(sentenceOf(line, file));
  }
  return groups;
}

function sentenceOf(line: string, file: string): MarkedSentence {
  const [label, cue, ...rest] = line.split(' | ');
  const marked = rest.join(' | ');
  const [start, end] = [marked.indexOf('['), marked.indexOf(']')];
  if (label === undefined || cue === undefined || start < 0 || end < start) {
    throw new SyntaxError(`${file}: "${line}" is not "label | cue | words with the [marked] one"`);
  }
  return { label, cue, text: marked.replace(/[[\]]/gu, ''), marked: { start, end: end - 1 } };
}

/** The sentences of a group as one text, a paragraph each, with where each begins. */
export function storyOf(sentences: readonly { readonly text: string }[]): {
  readonly text: string;
  readonly paragraphs: readonly Span[];
} {
  let at = 0;
  const paragraphs = sentences.map(({ text }) => {
    const start = at;
    at += text.length + 2;
    return { start, end: start + text.length };
  });
  return { text: sentences.map(({ text }) => text).join('\n\n'), paragraphs };
}
