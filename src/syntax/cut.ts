import { pretokens } from '../neural/index.ts';
import type { Span, TokenSentence } from '../text/index.ts';

/** A number and its unit ("5pm", "30m"): two tokens in UD English; ordinals and decades ("5th", "1990s") are one. */
const MEASURE = /^(\p{Nd}+)(?:[ap]m|[kmb]|[bmt]n|[cmk]m|km²|kg|ft|hz|kb|[mg]b|mins?|hrs?)$/iu;
/** Contractions without an apostrophe, cut before what is here in the second group. */
const CONTRACTION =
  /^((?:do|did|does|wo|ca|could|would|should|is|was|are|were|ai|have|has|had)(?=nt$)|i(?=(?:m|ve)$)|(?:that|what|there)(?=s$)|(?:you|they)(?=(?:re|ve)$)|a(?=lot$)|out(?=ta$))(?:.+)$/iu;

/** "its" and "your" that are short for "it is" and "you are": what follows is no noun's, "its not", "your going to". */
const IS =
  /^\s+(?:an?|the|not|been|for|from|in|on|at|as|like|now|also|still|just|really|simply|definitely|probably|nothing|because|going|gonna|getting|too)(?![\p{L}\p{N}-])/iu;
const LETS =
  /^\s+(?:go|see|say|face|get|take|look|talk|start|make|be|not|have|keep|try|hope|just|do|move|meet|discuss|assume|hear|call)(?![\p{L}\p{N}-])/u;

/**
 * The words that the model is to be asked about when UD tokens are wanted: pre-tokens, cut further where UD English
 * cuts ("do|nt", "5|pm"), or where somebody else's tokens are cut: each of `given` is then a run of whole words.
 */
export function syntaxWords(text: string, given?: readonly TokenSentence[]): readonly Span[] {
  const words = pretokens(text);
  if (given === undefined) return words.flatMap((word) => halves(text, word));
  const borders = given
    .flatMap(({ tokens }) => tokens.flatMap((token) => token.words))
    .flatMap(({ start, end }) => [start, end]);
  return cutAt(words, borders);
}

/** What is looked at behind a word. */
const LONGEST = 16;

function halves(text: string, word: Span): readonly Span[] {
  const form = text.slice(word.start, word.end);
  const behind = text.slice(word.end, word.end + LONGEST);
  const short = (/^(?:its|your)$/iu.test(form) && IS.test(behind)) || (/^lets$/iu.test(form) && LETS.test(behind));
  const first = short ? form.slice(0, -1) : (MEASURE.exec(form) ?? CONTRACTION.exec(form))?.[1];
  return first === undefined ? [word] : cutAt([word], [word.start + first.length]);
}

/** The words cut at each of `borders` (in order) that lies inside one. */
function cutAt(words: readonly Span[], borders: readonly number[]): readonly Span[] {
  let at = 0;
  return words.flatMap(({ start, end }) => {
    const parts: Span[] = [];
    let from = start;
    while (at < borders.length && (borders[at] as number) <= from) at++;
    while (at < borders.length && (borders[at] as number) < end) {
      const border = borders[at++] as number;
      if (border > from) parts.push({ start: from, end: border });
      from = Math.max(from, border);
    }
    parts.push({ start: from, end });
    return parts;
  });
}
