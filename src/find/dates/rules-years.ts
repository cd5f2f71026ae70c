/** Years, decades and centuries, and the many numbers of four figures that are none. */
import type { Form, Reading } from './form.ts';
import { is, isApostrophe, isDash, type Tokens, yearAt } from './parts.ts';
import { isCapital, startsSentence } from './tokens.ts';
import { counted, months, ordinals, seasons, weekdays } from './vocabulary.ts';

type Rule = (tokens: Tokens, i: number) => Reading | undefined;

const BEFORE_YEAR = new Set(
  'in since by until till from to between of during before after late early mid year through throughout around circa and or for post pre now'.split(
    ' ',
  ),
);
/** "would end 2025 at $70", "has begun 2026 well". */
const EDGE_VERBS = new Set(
  'end ends ended ending begin begins began begun starts started finish finished close closed'.split(' '),
);
const DETERMINERS = new Set('the his her its their our my this that a an s'.split(' '));
const APPROXIMATE = new Set(
  'about nearly almost some over than least most roughly approximately another exactly only'.split(' '),
);

/** "in 2018", "(1994)", "the 2016 election", "from 2014 to 2016", "2014-16"; not "2018 people", "Flight 1549". */
const year: Rule = (tokens, i) => {
  const own = yearAt(tokens, i);
  if (
    own === undefined ||
    (tokens[i]?.glued && isDash(tokens, i - 1) && !is(tokens, i - 2, 'mid', 'post', 'pre', 'early', 'late'))
  )
    return undefined;
  const range = rangeEnd(tokens, own.end, own.value);
  const end = range?.end ?? own.end;
  if (!isYear(tokens, i, end, range !== undefined)) return undefined;
  const form: Form = { kind: 'year', year: { year: own.value }, ...(range && { toYear: range.value }) };
  return { start: i, end, form, rule: 'year' };
};

/** The last year of "2014-16", "2014–2016", "2024/25". */
function rangeEnd(
  tokens: Tokens,
  i: number,
  first: number,
): { readonly value: number; readonly end: number } | undefined {
  const last = tokens[i + 1]?.text ?? '';
  const glued = tokens[i]?.glued === true && tokens[i + 1]?.glued === true;
  if (!glued || !(isDash(tokens, i) || is(tokens, i, '/'))) return undefined;
  if (/^(?:1\d|20)\d\d$/u.test(last) && Number(last) > first) return { value: Number(last), end: i + 2 };
  const value = Math.floor(first / 100) * 100 + Number(last);
  return /^\d\d$/u.test(last) && value > first ? { value, end: i + 2 } : undefined;
}

function isYear(tokens: Tokens, i: number, end: number, range: boolean): boolean {
  const before = tokens[i - 1];
  const after = tokens[end];
  if (APPROXIMATE.has(before?.lower ?? '')) return false;
  const value = Number(tokens[i]?.text);
  const plausible = value >= 1900 && value <= 2060;
  if (
    after !== undefined &&
    counted.has(after.lower) &&
    !(DETERMINERS.has(before?.lower ?? '') && plausible && value % 100 !== 0)
  )
    return false;
  if (is(tokens, end, '-') && after?.glued && tokens[end + 1]?.glued) return false; // "a 2000-strong crowd"
  if (is(tokens, end, 'gmt', 'utc', 'hours', 'local', 'et', 'bst')) return false; // a time of day
  if (before === undefined || startsSentence(tokens, i))
    return plausible && (range || !/^\p{Ll}+s$/u.test(after?.text ?? ''));
  if (before.lower === 'as' && is(tokens, i - 2, 'early', 'late', 'far', 'recently')) return true;
  if (EDGE_VERBS.has(before.lower)) return plausible && !/^\p{Ll}+s$/u.test(after?.text ?? '');
  if (BEFORE_YEAR.has(before.lower)) return plausible || value < 1900;
  if (isApostrophe(tokens, end) && is(tokens, end + 1, 's')) return plausible;
  if (DETERMINERS.has(before.lower)) return plausible;
  if (is(tokens, i - 1, '(', ',', '–', '—', '“', '‘') || is(tokens, i - 1, '-')) {
    const list =
      is(tokens, i - 1, ',') &&
      yearAt(tokens, i - 2) === undefined &&
      !is(tokens, end, ',', '.', ')', 'and', 'when', 'after');
    return plausible && !list;
  }
  if (months.has(before.lower) || weekdays.has(before.lower) || seasons.has(before.lower)) return plausible;
  if (is(tokens, i - 1, 'christmas', 'easter', 'fiscal', 'fy')) return plausible;
  // "present 2025 budget": a headline's year before a noun in the singular; a plural is counted.
  const named = value % 100 !== 0 && /^\p{Ll}{4,}(?<!s)$/u.test(after?.text ?? '') && /^\p{Ll}{3,}$/u.test(before.text);
  return (range || named) && plausible && !isCapital(before);
}

/** "the 1990s", "mid-1980s", "the '90s", "the nineties" → `199X` (EDTF level 1). */
const decade: Rule = (tokens, i) => {
  const [, four] = /^((?:1[5-9]|20)\d)0s$/u.exec(tokens[i]?.lower ?? '') ?? [];
  if (four !== undefined) return { start: i, end: i + 1, form: { kind: 'fixed', value: `${four}X` }, rule: 'decade' };
  const [, two] = /^(\d)0s$/u.exec(tokens[i + 1]?.lower ?? '') ?? [];
  if (two !== undefined && isApostrophe(tokens, i) && tokens[i + 1]?.glued) {
    return {
      start: i,
      end: i + 2,
      form: { kind: 'fixed', value: `${Number(two) > 2 ? 19 : 20}${two}X` },
      rule: 'decade',
    };
  }
  const named = NAMED_DECADES.get(tokens[i]?.lower ?? '');
  const its =
    is(tokens, i - 1, 'the') || (is(tokens, i - 1, 'early', 'late', 'mid', '-') && is(tokens, i - 2, 'the', 'mid'));
  return named !== undefined && its
    ? { start: i, end: i + 1, form: { kind: 'fixed', value: `19${named}X` }, rule: 'decade' }
    : undefined;
};

const NAMED_DECADES = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((word, i) => [word, i + 2]),
);

/** "the 19th century" → `18XX`. */
const century: Rule = (tokens, i) => {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(tokens[i]?.lower ?? '') ?? [];
  const at = isDash(tokens, i + 1) ? i + 2 : i + 1;
  const number = digits === undefined ? NAMED_CENTURIES.get(tokens[i]?.lower ?? '') : Number(digits);
  if (number === undefined || number < 1 || number > 21 || !is(tokens, at, 'century')) return undefined;
  const value = `${String(number - 1).padStart(2, '0')}XX`;
  return { start: i, end: at + 1, form: { kind: 'fixed', value }, rule: 'century' };
};

const NAMED_CENTURIES = new Map([
  ...ordinals,
  ...([
    ['eighteenth', 18],
    ['nineteenth', 19],
    ['twentieth', 20],
  ] as const),
]);

/** "fiscal 2025", "fiscal year 2024-25", "FY25", "the financial year 2024/25". */
const fiscal: Rule = (tokens, i) => {
  const joined =
    is(tokens, i, 'fy') && tokens[i + 1]?.glued ? /^(?:20)?(\d{2})$/u.exec(tokens[i + 1]?.text ?? '') : null;
  if (joined !== null) {
    return { start: i, end: i + 2, form: { kind: 'year', year: { year: 2000 + Number(joined[1]) } }, rule: 'fiscal' };
  }
  if (!is(tokens, i, 'fiscal', 'financial', 'fy')) return undefined;
  const at = is(tokens, i + 1, 'year') ? i + 2 : i + 1;
  const own = yearAt(tokens, at);
  if (own === undefined) return undefined;
  const range = rangeEnd(tokens, own.end, own.value);
  const form: Form = { kind: 'year', year: { year: own.value }, ...(range && { toYear: range.value }) };
  return { start: i, end: range?.end ?? own.end, form, rule: 'fiscal' };
};

export const yearRules: readonly Rule[] = [fiscal, century, decade, year];
