import { type Analysis, decodeTrees, type ModelSpec } from '../neural/index.ts';
import type { Span } from '../text/index.ts';
import { readingOf } from './entities/reading.ts';
import type { Run } from './word-runs.ts';

/** The words of a text as trees, one a sentence; all numbers are words of the analysis. */
export interface Trees {
  readonly size: number;
  form(word: number): string;
  upos(word: number): string;
  /** The word that it hangs on, -1 for the root of a sentence. */
  head(word: number): number;
  /** The relation to the head, `root` for a root. */
  relation(word: number): string;
  /** What hangs on a word, in text order. */
  children(word: number): readonly number[];
  /** The sentence that a word stands in. */
  sentence(word: number): Run;
}

/** What `treesFrom` takes a word to be. */
export interface TreeWord {
  readonly form: string;
  readonly upos: string;
  /** -1 for a root. */
  readonly head: number;
  readonly relation: string;
}

/** A word starts a sentence from this probability on. */
const STARTS = 0.5;

/**
 * The best tree of each sentence. The likeliest heads of an analysis, each word for itself, make none: in news every
 * other clause of theirs has lost its way to the root.
 */
export function treesOf(text: string, analysis: Analysis, spec: ModelSpec, paragraphs: readonly Span[]): Trees {
  const { words, sentence, heads, headScores, relations } = analysis;
  const reading = readingOf(text, analysis, spec);
  if (words.length === 0) return treesFrom([], []);
  const starts = sentenceStarts(words, sentence, paragraphs);
  const decoded = decodeTrees(starts, { heads, headScores, width: spec.heads });
  const told = words.map((_, word): TreeWord => {
    const head = decoded.heads[word] ?? -1;
    const choice = decoded.choices[word] ?? -1;
    const named = choice < 0 ? undefined : spec.relations[relations[word * spec.heads + choice] ?? -1];
    const isRoot = head === word || head < 0;
    const relation = isRoot ? 'root' : named === undefined || named === 'root' ? 'dep' : named;
    return { form: reading.form(word), upos: reading.upos(word), head: isRoot ? -1 : head, relation };
  });
  return treesFrom(told, starts);
}

/** Trees of words that are told; `starts` are the first words of the sentences. */
export function treesFrom(told: readonly TreeWord[], starts: readonly number[]): Trees {
  const children = told.map((): number[] => []);
  told.forEach(({ head }, word) => {
    children[head]?.push(word);
  });
  const sentences: Run[] = [];
  starts.forEach((first, i) => {
    const run = { first, last: (starts[i + 1] ?? told.length) - 1 };
    for (let word = first; word <= run.last; word += 1) sentences.push(run);
  });
  return {
    size: told.length,
    form: (word) => told[word]?.form ?? '',
    upos: (word) => told[word]?.upos ?? '',
    head: (word) => told[word]?.head ?? -1,
    relation: (word) => told[word]?.relation ?? '',
    children: (word) => children[word] ?? [],
    sentence: (word) => sentences[word] ?? { first: word, last: word },
  };
}

function sentenceStarts(words: readonly Span[], sentence: Float32Array, paragraphs: readonly Span[]): number[] {
  let at = 0;
  let before = -1;
  return words.flatMap(({ start }, i) => {
    while (at + 1 < paragraphs.length && (paragraphs[at]?.end ?? 0) <= start) at += 1;
    const opens = at !== before || (sentence[i] ?? 0) >= STARTS;
    before = at;
    return opens ? [i] : [];
  });
}
