import type { Analysis, ModelSpec } from '../neural/index.ts';
import type { Span, TokenSentence, Word } from '../text/index.ts';
import { JOINS, surelyJoined } from './solid.ts';

/** A word of the tree to be: one or more words of the analysis. */
export interface Unit extends Word {
  /** The word of the analysis that speaks for it; -1 where none lies in it. */
  readonly first: number;
  /** Whether a token begins with it; the other words of a token are written on to the first without a space. */
  readonly opens: boolean;
}

/** The relation of a word to the one before that it is a part of: "U", ".", "S", "." */
const JOIN = '_join';
/** Probability of `_join` from which a word is a part of the one before. */
const JOINED = 0.5;

/** Units as the analysis has them: parts joined, contractions and possessives in one token with what they hang on. */
export function ownUnits(text: string, analysis: Analysis, spec: ModelSpec): readonly Unit[] {
  const { words } = analysis;
  const join = spec.relations.indexOf(JOIN);
  const part = spec.upos.indexOf('PART');
  const units: Unit[] = [];
  const sure = surelyJoined(text, words);
  words.forEach((word, i) => {
    const last = units.at(-1);
    const touches = last?.end === word.start;
    const form = text.slice(word.start, word.end);
    const isClear = sure[i] !== JOINS.unknown || CLITIC.test(form);
    const joined = isClear ? sure[i] === JOINS.yes : joinedTo(text, analysis, i, join) > JOINED;
    if (last && touches && joined) {
      units[units.length - 1] = { ...last, end: word.end, form: text.slice(last.start, word.end) };
      return;
    }
    const isPart = tagOf(analysis.upos, spec.upos.length, i) === part;
    const goesOn = last !== undefined && touches && isClitic(last.form, form, isPart);
    units.push({ start: word.start, end: word.end, form, first: i, opens: !goesOn });
  });
  return units;
}

/** Units as they were given; each takes the analysis of the first word in it. */
export function givenUnits(analysis: Analysis, given: readonly TokenSentence[]): readonly Unit[] {
  let at = 0;
  return given.flatMap(({ tokens }) =>
    tokens.flatMap(({ words }) =>
      words.map((word, i): Unit => {
        while (at < analysis.words.length && (analysis.words[at] as Span).start < word.start) at++;
        const inside = at < analysis.words.length && (analysis.words[at] as Span).end <= word.end;
        const { start, end, form } = word;
        return { start, end, form, first: inside && start < end ? at : -1, opens: i === 0 };
      }),
    ),
  );
}

/** The number of the most likely label of a word in a table. */
export function tagOf(table: Float32Array, width: number, word: number): number {
  let best = 0;
  for (let tag = 1; tag < width; tag++) {
    if ((table[word * width + tag] as number) > (table[word * width + best] as number)) best = tag;
  }
  return best;
}

/**
 * Probability that a word is a part of the one before. A single mark between two halves without a space ("vice-president")
 * belongs to both or to neither: there the mean of the two counts.
 */
function joinedTo(text: string, analysis: Analysis, word: number, join: number): number {
  const own = joinMass(analysis, word, join);
  if (isLink(text, analysis.words, word)) return (own + joinMass(analysis, word + 1, join)) / 2;
  if (isLink(text, analysis.words, word - 1)) return (joinMass(analysis, word - 1, join) + own) / 2;
  return own;
}

function joinMass({ words, heads, headScores, relations }: Analysis, word: number, join: number): number {
  const width = heads.length / words.length;
  let sum = 0;
  for (let k = word * width; k < (word + 1) * width; k++) {
    if (heads[k] === word - 1 && relations[k] === join) sum += Math.exp(headScores[k] as number);
  }
  return sum;
}

function isLink(text: string, words: readonly Span[], word: number): boolean {
  const [before, mark, after] = [words[word - 1], words[word], words[word + 1]];
  if (!before || !mark || !after || before.end !== mark.start || mark.end !== after.start) return false;
  const [left, link, right] = [before, mark, after].map(({ start, end }) => text.slice(start, end));
  return LINK.test(link ?? '') && WORD.test(left ?? '') && WORD.test(right ?? '');
}

const LINK = /^[-/&.,:_'’]$/u;
const WORD = /^[\p{L}\p{N}]+$/u;
const CLITIC = /^(?:n?['\u2019\u02bc]t|['\u2019\u02bc](?:s|m|d|re|ve|ll))$/iu;
const FUSED =
  /^(?:can not|gon na|wan na|got ta|(?:do|did|does|wo|ca|could|would|should|is|was|are|were|ai|have|has|had) nt|i (?:m|ve)|(?:it|let|that|what|there) s|you r|out ta|(?:you|they) (?:re|ve))$/iu;
const APOSTROPHE = /^['\u2019\u02bc]$/u;

/** Whether `form`, which follows `before` without a space, is written in one token with it. */
function isClitic(before: string, form: string, isPart: boolean): boolean {
  if (CLITIC.test(form)) return /[\p{L}\p{N}]$/u.test(before);
  return FUSED.test(`${before} ${form}`) || (APOSTROPHE.test(form) && isPart && /[\p{L}\p{N}.]$/u.test(before));
}
