import { builtIn, type Lookup } from '../../lookup/index.ts';
import type { Analysis, ModelSpec } from '../../neural/index.ts';
import type { Run } from '../word-runs.ts';

/** An analysis with its words spelled out and the likeliest label of each; words outside it are empty. */
export interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
  readonly spec: ModelSpec;
  /** What names are known. */
  readonly lookup: Lookup;
  form(word: number): string;
  upos(word: number): string;
  /** The likeliest syntactic head, -1 where none is known. */
  head(word: number): number;
  relation(word: number): string;
}

export function readingOf(text: string, analysis: Analysis, spec: ModelSpec, lookup: Lookup = builtIn()): Reading {
  const { words, upos, heads, relations } = analysis;
  const at = (word: number): number => word * spec.heads;
  // Rules ask for the same words over and over.
  const forms: (string | undefined)[] = new Array(words.length);
  const tags: (string | undefined)[] = new Array(words.length);
  const tagOf = (word: number): string => spec.upos[best(upos, word * spec.upos.length, spec.upos.length)] ?? '';
  return {
    text,
    analysis,
    spec,
    lookup,
    form: (word) => {
      const own = words[word];
      if (own === undefined) return '';
      forms[word] ??= text.slice(own.start, own.end);
      return forms[word] ?? '';
    },
    upos: (word) => {
      if (words[word] === undefined) return tagOf(word);
      tags[word] ??= tagOf(word);
      return tags[word] ?? '';
    },
    head: (word) => heads[at(word)] ?? -1,
    relation: (word) => spec.relations[relations[at(word)] ?? -1] ?? '',
  };
}

/** The number of the greatest of `width` entries from `from` on. */
export function best(table: Float32Array, from: number, width: number): number {
  let found = 0;
  for (let i = 1; i < width; i += 1) if ((table[from + i] ?? 0) > (table[from + found] ?? 0)) found = i;
  return found;
}

/** How far up a word is looked for its governor: likeliest heads are no tree and may run in circles. */
const DEEP = 8;

/** Whether `word` hangs on `top`, all on the way by relations that pass. */
export function hangsOn(reading: Reading, word: number, top: number, passes: (relation: string) => boolean): boolean {
  let at = word;
  for (let steps = 0; steps < DEEP && at >= 0; steps += 1) {
    if (at === top) return true;
    if (!passes(reading.relation(at))) return false;
    at = reading.head(at);
  }
  return false;
}

/** The words of a run, spaced by one space. */
export function wordsIn(reading: Reading, { first, last }: Run): string {
  const { words } = reading.analysis;
  return reading.text.slice(words[first]?.start, words[last]?.end).replace(/\s+/gu, ' ');
}

/** The forms of a run's words. */
export function formsOf(reading: Reading, { first, last }: Run): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => reading.form(first + i));
}

/** Whether a word is the first of its line, or of its cell in a table. */
export function startsLine({ text, analysis }: Reading, word: number): boolean {
  const [before, own] = [analysis.words[word - 1], analysis.words[word]];
  return before === undefined || own === undefined || /[\n\t]/u.test(text.slice(before.end, own.start));
}

/** Whether nothing stands between a word and the one before. */
export function touches({ analysis }: Reading, word: number): boolean {
  return analysis.words[word - 1]?.end === analysis.words[word]?.start;
}
