/** What stands before an expression and belongs to it: "early May", "late on Tuesday", "noon on Friday", "the end of 2023". */
import { is, isDash, type Tokens, words } from './parts.ts';

const MODIFIERS = ['early', 'late', 'earlier', 'later', 'mid'];
const EDGES = ['end of', 'start of', 'beginning of', 'middle of', 'close of', 'turn of'];

/** The first token of the whole expression whose core begins at `start`; never before `from`. */
export function extendLeft(tokens: Tokens, start: number, from: number): number {
  let at = start;
  if (
    is(tokens, at - 1, 'the') &&
    !/^(?:the|last|this|next)$/u.test(tokens[at]?.lower ?? '') &&
    /^(?:\d+s|\d+(?:st|nd|rd|th))$/u.test(tokens[at]?.lower ?? '')
  )
    at -= 1;
  if (is(tokens, at - 1, ...MODIFIERS)) at -= 1;
  else if (isDash(tokens, at - 1) && is(tokens, at - 2, 'mid', 'early', 'late')) at -= 2;
  else if (is(tokens, at - 1, 'on') && is(tokens, at - 2, 'late', 'early')) at -= 2;
  if (is(tokens, at - 1, 'the') && at < start && /^\d/u.test(tokens[start]?.text ?? '')) at -= 1;
  if (is(tokens, at - 1, 'the') && is(tokens, at, 'end', 'start', 'beginning', 'middle', 'turn')) at -= 1;
  for (const edge of EDGES) {
    if (words(tokens, at - 2, edge) !== undefined) {
      at -= 2;
      if (is(tokens, at - 1, 'the')) at -= 1;
      break;
    }
  }
  // "the last week of January"
  if (
    words(tokens, at - 2, 'week of') !== undefined &&
    is(tokens, at - 3, 'first', 'second', 'third', 'last', 'final')
  ) {
    at -= 3;
    if (is(tokens, at - 1, 'the')) at -= 1;
  }
  const time = timeBefore(tokens, is(tokens, at - 1, 'on') ? at - 1 : at);
  return Math.max(from, time ?? at);
}

/** The start of a time of day that ends before token `end`: "noon", "10 a.m.", "3pm", "09:30 GMT". */
function timeBefore(tokens: Tokens, end: number): number | undefined {
  if (is(tokens, end - 1, 'noon', 'midnight', 'midday')) return end - 1;
  const zone = is(tokens, end - 1, 'gmt', 'utc', 'et', 'bst', 'cet') ? end - 1 : end;
  if (/^\d{1,2}(?:[.]\d{2})?(?:am|pm)$/u.test(tokens[zone - 1]?.lower ?? '')) return zone - 1;
  const figures =
    is(tokens, zone - 1, '.') && is(tokens, zone - 2, 'm')
      ? zone - 4
      : is(tokens, zone - 1, 'am', 'pm')
        ? zone - 1
        : zone;
  const marked = figures < zone || zone < end || is(tokens, figures - 2, ':');
  if (!marked || !/^\d/u.test(tokens[figures - 1]?.text ?? '')) return undefined;
  if (figures < zone && !is(tokens, figures, 'a', 'p', 'am', 'pm')) return undefined;
  return is(tokens, figures - 2, ':') && /^\d/u.test(tokens[figures - 3]?.text ?? '') ? figures - 3 : figures - 1;
}
