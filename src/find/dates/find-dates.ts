import type { Span } from '../../text/index.ts';
import { dayOfIso } from './calendar.ts';
import { extendLeft } from './extend.ts';
import type { Reading, Undecided } from './form.ts';
import { continuedYear, inheritYears } from './inherit-years.ts';
import type { Tokens } from './parts.ts';
import { type Resolved, resolve } from './resolve.ts';
import { dayAfter, dayRules } from './rules-days.ts';
import { numericDate } from './rules-numeric.ts';
import { periodRules } from './rules-periods.ts';
import { relativeRules } from './rules-relative.ts';
import { seasonRules } from './rules-seasons.ts';
import { weekdayRules } from './rules-weekdays.ts';
import { yearRules } from './rules-years.ts';
import { isWould, tenseAt } from './tense.ts';
import { startsSentence, tokensOf } from './tokens.ts';

/** Words that name a time, and the time they name. */
export interface TimeExpression extends Span {
  /**
   * As precise as the words, in ISO 8601 and EDTF levels 0 and 1: a day `2024-11-07`, a month `2024-11`, a year `2018`, a week
   * `2024-W45`, a decade `199X`, a century `19XX`, a season `2023-22` (21 spring to 24 winter), an interval `2014/2016`.
   */
  readonly value?: string;
  /** Why there is no value. */
  readonly undecided?: Undecided;
  /** The rule that read the words. */
  readonly rule: string;
}

const rules = [...periodRules, ...dayRules, ...weekdayRules, ...seasonRules, ...relativeRules, ...yearRules];

/** How many values back, and within how many paragraphs, "the following year" may look for its year. */
const STORY = { values: 8, paragraphs: 3 };

/**
 * All time expressions in `paragraphs` of `text`, in order and without overlap. `published` is the day of publication,
 * an ISO 8601 date or time; its date is taken as it stands, since it is the newsroom's. Without it, what counts from that
 * day has no value. Prepositions are outside the span. Cost is linear in the length of the text.
 *
 *     findDates('He met her in 2018 and again the following year.', [{ start: 0, end: 49 }]);
 *     // 2018 → '2018', the following year → '2019'
 */
export function findDates(text: string, paragraphs: readonly Span[], published?: string): TimeExpression[] {
  const day = dayOfIso(published);
  const out: TimeExpression[] = [];
  const starts: number[] = []; // of each paragraph, as a number of expressions
  for (const paragraph of paragraphs) {
    starts.push(out.length);
    const tokens = tokensOf(text, paragraph);
    const story = valuesOf(out.slice(starts.at(-STORY.paragraphs) ?? 0));
    out.push(...inParagraph(text, tokens, day, story));
  }
  return out;
}

function valuesOf(expressions: readonly TimeExpression[]): string[] {
  return expressions.flatMap(({ value }) => (value === undefined ? [] : [value])).slice(-STORY.values);
}

function inParagraph(
  text: string,
  tokens: Tokens,
  published: number | undefined,
  carried: readonly string[],
): TimeExpression[] {
  const sentences = sentenceStarts(tokens);
  const out: TimeExpression[] = [];
  const values = [...carried];
  let before: Reading | undefined;
  let month: string | undefined;
  let own: string[] = []; // values of this sentence, nearest first
  for (const found of inheritYears(tokens, readings(text, tokens))) {
    const sentence = sentences[found.start] ?? 0;
    if (before !== undefined && sentences[before.start] !== sentence) own = [];
    const tense = tenseAt(tokens, found.start, found.end);
    const then = tense === 'future' && isWould(tokens, found.start) ? dayBefore(own, published) : undefined;
    const context = {
      published: then !== undefined && ofYear(found.form) ? then : published,
      tense,
      story: values.slice(-STORY.values).reverse(),
      sentence: own,
      month,
    };
    const continued = continuedYear(tokens, before, found, sentence);
    const plain = resolve(found.form, context);
    const reading = continued && (continued.sure || !isRecent(plain, published)) ? continued.reading : found;
    const resolved = reading === found ? plain : resolve(reading.form, context);
    const span = { start: tokens[reading.start]?.start ?? 0, end: tokens[reading.end - 1]?.end ?? 0 };
    if ('value' in resolved) {
      values.push(resolved.value);
      own.unshift(resolved.value);
      out.push({ ...span, value: resolved.value, rule: reading.rule });
    } else out.push({ ...span, undecided: resolved.why, rule: reading.rule });
    before = reading;
    month = monthNamed(reading, resolved);
  }
  return out;
}

/** The nearest of the values, as a day, that is not after `published`. */
function dayBefore(values: readonly string[], published: number | undefined): number | undefined {
  const days = values.map((own) => dayOfIso(/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(own) ? `${own}-01` : own));
  return days.find((day) => day !== undefined && published !== undefined && day <= published);
}

/** Whether a form names what comes once a year. */
function ofYear({ kind }: Reading['form']): boolean {
  return kind === 'day' || kind === 'month' || kind === 'holiday' || kind === 'season';
}

/** The value of an expression that names a month or a day of it, unless it is a stretch of time. */
function monthNamed({ form }: Reading, resolved: Resolved): string | undefined {
  const names = form.kind === 'month' || form.kind === 'day' || form.kind === 'day-of-month';
  return names && 'value' in resolved && !resolved.value.includes('/') ? resolved.value : undefined;
}

/** Whether a value lies in the half year before publication, so that a date without a year means it before all others. */
function isRecent(resolved: Resolved, published: number | undefined): boolean {
  if (published === undefined || !('value' in resolved)) return false;
  const day = dayOfIso(resolved.value.length === 7 ? `${resolved.value}-01` : resolved.value);
  return day !== undefined && Math.abs(published - day) <= 183;
}

/** For each token the token at which its sentence starts. */
function sentenceStarts(tokens: Tokens): number[] {
  let start = 0;
  return tokens.map((_, i) => {
    if (startsSentence(tokens, i)) start = i;
    return start;
  });
}

function readings(text: string, tokens: Tokens): Reading[] {
  const out: Reading[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = readingAt(text, tokens, i);
    if (found === undefined) {
      i += 1;
      continue;
    }
    const from = out.at(-1)?.end ?? 0;
    out.push({ ...found, start: extendLeft(tokens, Math.max(from, found.start), from) });
    const next = dayAfter(tokens, found);
    if (next !== undefined) out.push(next);
    i = next?.end ?? found.end;
  }
  return out;
}

function readingAt(text: string, tokens: Tokens, i: number): Reading | undefined {
  const numeric = numericDate(text, tokens, i);
  if (numeric !== undefined) return numeric;
  for (const rule of rules) {
    const found = rule(tokens, i);
    if (found !== undefined) return found;
  }
  return undefined;
}
