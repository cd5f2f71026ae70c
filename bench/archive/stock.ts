import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sentences that stories are made of, and the words that take the place of some of theirs. */
export interface Stock {
  readonly source: 'polnear' | 'made';
  readonly sentences: readonly (readonly string[])[];
  /** A word, common ones as often as they are in the sentences. */
  word(chance: () => number): string;
}

/** Sentences shorter or longer than this, in words, are not taken. */
const [SHORTEST, LONGEST] = [6, 45];

/** The sentences of `DATA/polnear`, train and dev; made ones of invented words where those are not there. */
export function stockIn(data: string, chance: () => number): Stock {
  const files = ['train', 'dev']
    .map((split) => join(data, 'polnear', `${split}.jsonl`))
    .filter((file) => existsSync(file));
  const source = files.length > 0 ? 'polnear' : 'made';
  const sentences = source === 'made' ? madeSentences(chance) : files.flatMap(sentencesIn);
  const words = sentences.flat();
  return { source, sentences, word: (own) => words[Math.floor(own() * words.length)] ?? 'and' };
}

function sentencesIn(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const texts = lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text);
  return texts
    .flatMap((text) => text.split(/(?<=[.!?]["”’']?)\s+|\n+/u))
    .map((sentence) => sentence.replace(/[“”"]/gu, '').split(/\s+/u).filter(Boolean))
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}

/** As in a language, few words are most of the text: the rank of a word is drawn by Zipf's law. */
function madeSentences(chance: () => number): readonly (readonly string[])[] {
  const vocabulary = 40_000;
  const word = (): string => `w${Math.floor(vocabulary ** chance()) - 1}`;
  return Array.from({ length: 30_000 }, () =>
    Array.from({ length: SHORTEST + Math.floor(chance() * (LONGEST - SHORTEST)) }, word),
  );
}
