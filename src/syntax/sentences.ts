import type { ConlluSentence, ConlluWord } from '../conllu/index.ts';
import type { Analysis, ModelSpec } from '../neural/index.ts';
import type { Span, TokenSentence } from '../text/index.ts';
import { keepGuidelines } from './guidelines.ts';
import { paragraphStarts, sentenceStarts } from './sentence-starts.ts';
import { unitTrees } from './tree.ts';
import { givenUnits, ownUnits, tagOf, type Unit } from './units.ts';

export interface SentenceOptions {
  /** Where paragraphs are known to stand: a sentence starts with each. A blank line parts sentences anyway. */
  readonly paragraphs?: readonly Span[];
  /** Tokens and sentences to be kept as they are. */
  readonly given?: readonly TokenSentence[];
}

/** The sentences of an analysis whose words are those that `syntaxWords` gives. */
export function sentencesOf(
  text: string,
  analysis: Analysis,
  spec: ModelSpec,
  { paragraphs = [], given }: SentenceOptions = {},
): readonly ConlluSentence[] {
  const units = given ? givenUnits(analysis, given) : ownUnits(text, analysis, spec);
  const breaks = paragraphStarts(text, units, paragraphs);
  const starts = given ? givenStarts(given) : sentenceStarts(units, analysis, breaks);
  const { heads, relations } = unitTrees(units, starts, analysis, spec);
  return starts.map((from, i): ConlluSentence => {
    const read = units.slice(from, starts[i + 1] ?? units.length).map(
      ({ start, end, form, first }, k): ConlluWord => ({
        start,
        end,
        form,
        upos: first < 0 ? 'X' : (spec.upos[tagOf(analysis.upos, spec.upos.length, first)] as string),
        head: heads[from + k] === from + k ? -1 : (heads[from + k] as number) - from,
        relation: relations[from + k] as string,
      }),
    );
    const words = keepGuidelines(read);
    const old = given?.[i];
    return {
      ...(old?.id === undefined ? {} : { id: old.id }),
      paragraph: old?.paragraph ?? breaks.has(from),
      tokens: tokensOf(units.slice(from, from + words.length), words, old),
    };
  });
}

function givenStarts(given: readonly TokenSentence[]): readonly number[] {
  let at = 0;
  return given.map(({ tokens }) => {
    const start = at;
    at += tokens.reduce((sum, { words }) => sum + words.length, 0);
    return start;
  });
}

function tokensOf(units: readonly Unit[], words: readonly ConlluWord[], old: TokenSentence | undefined) {
  const tokens: { start: number; end: number; words: ConlluWord[] }[] = [];
  units.forEach(({ opens, start, end }, i) => {
    const word = words[i] as ConlluWord;
    const last = tokens.at(-1);
    if (opens || !last) tokens.push({ start, end, words: [word] });
    else {
      last.words.push(word);
      last.end = end;
    }
  });
  // Words that do not spell their token may not reach to its end.
  return old
    ? tokens.map((token, i) => ({ ...token, start: old.tokens[i]?.start ?? 0, end: old.tokens[i]?.end ?? 0 }))
    : tokens;
}
