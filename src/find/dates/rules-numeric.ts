/** Dates in figures: "2024-11-07", "7.11.2024", "13/7/2024", and "9/11". */
import { daysIn } from './calendar.ts';
import type { Form, Reading } from './form.ts';
import { is, type Tokens } from './parts.ts';

interface Pattern {
  readonly pattern: RegExp;
  readonly form: (groups: readonly string[]) => Form | undefined;
}

function dayForm(y: number, m: number, d: number): Form | undefined {
  return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) ? { kind: 'day', m, d, year: { year: y } } : undefined;
}

/** Which of two figures is the month depends on the country of the paper, which nobody tells: undecided unless plain. */
function eitherWay([a = '', b = '', year = '']: readonly string[]): Form | undefined {
  const y = Number(year) + (year.length > 2 ? 0 : Number(year) > 50 ? 1900 : 2000);
  const [dayFirst, monthFirst] = [dayForm(y, Number(b), Number(a)), dayForm(y, Number(a), Number(b))];
  if (dayFirst === undefined || monthFirst === undefined || a === b) return dayFirst ?? monthFirst;
  return { kind: 'undecided', why: 'ambiguous' };
}

const PATTERNS: readonly Pattern[] = [
  {
    pattern:
      /(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\d])/uy,
    form: ([y, , m, d]) => dayForm(Number(y), Number(m), Number(d)),
  },
  // A dotted date is the Continent's, which always has the day first.
  {
    pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\p{L}\d])/uy,
    form: ([d, m, y]) => dayForm(Number(y), Number(m), Number(d)),
  },
  { pattern: /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\p{L}\d/])/uy, form: eitherWay },
  { pattern: /(\d{1,2})-(\d{1,2})-(\d{4})(?![\p{L}\d-])/uy, form: eitherWay },
];

/** A date in figures that begins at token `i`; it may be one token or many. */
export function numericDate(text: string, tokens: Tokens, i: number): Reading | undefined {
  const token = tokens[i];
  if (token === undefined || !/^\d/u.test(token.text)) return undefined;
  if (token.glued && is(tokens, i - 1, '/', '-', '.', '$', '#')) return undefined;
  if (token.text === '9' && is(tokens, i + 1, '/') && tokens[i + 2]?.text === '11' && tokens[i + 2]?.glued) {
    if (!tokens[i + 3]?.glued || !is(tokens, i + 3, '/')) {
      return { start: i, end: i + 3, form: { kind: 'day', m: 9, d: 11, year: { year: 2001 } }, rule: 'nine-eleven' };
    }
  }
  for (const { pattern, form } of PATTERNS) {
    pattern.lastIndex = token.start;
    const match = pattern.exec(text);
    const found = match === null ? undefined : form(match.slice(1));
    if (match === null || found === undefined) continue;
    const stop = token.start + match[0].length;
    let end = i + 1;
    while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= stop) end += 1;
    if (tokens[end - 1]?.end === stop) return { start: i, end, form: found, rule: 'figures' };
  }
  return undefined;
}
