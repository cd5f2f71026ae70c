/** Years that one date lends to another: "March and April 2024", "in May 2016 and quit in October". */
import { ymdOf } from './calendar.ts';
import type { Form, Reading, YearRef } from './form.ts';
import { is, isDash, type Tokens } from './parts.ts';

/** The readings of a paragraph, in order, those without a year given the year of the next that they are linked with. */
export function inheritYears(tokens: Tokens, readings: readonly Reading[]): Reading[] {
  const out = [...readings];
  for (let k = out.length - 2; k >= 0; k -= 1) {
    const [own, next] = [out[k], out[k + 1]];
    if (own === undefined || next === undefined || !wantsYear(own.form)) continue;
    const year = absoluteYear(next.form);
    if (year === undefined || !linked(tokens, own.end, next.start)) continue;
    const earlier = monthIn(own.form) > monthIn(next.form) ? 1 : 0;
    out[k] = { ...own, form: { ...own.form, year: { year: year - earlier } } };
  }
  return out;
}

/**
 * The year that the expression before gives to one without: where "and" or "before" joins the two ("in May 2016 and quit in
 * October"), where the sentence opens with a year ("Last year, 89 people died in June"), or, less surely, where the next
 * sentence goes on about the same subject ("He was freed in June").
 */
export function continuedYear(
  tokens: Tokens,
  before: Reading | undefined,
  own: Reading,
  sentence: number,
): { readonly reading: Reading; readonly sure: boolean } | undefined {
  if (before === undefined || !wantsYear(own.form)) return undefined;
  const give = (year: YearRef, sure: boolean) => ({ reading: { ...own, form: { ...own.form, year } }, sure });
  const opens = before.start >= sentence && before.start <= sentence + 1;
  if (opens && before.form.kind === 'year' && before.form.toYear === undefined) return give(before.form.year, true);
  if (opens && before.form.kind === 'unit' && before.form.unit === 'year') {
    return give({ shift: before.form.n, from: before.form.from }, true);
  }
  const next = sentence > before.start;
  if (!(next ? goesOn(tokens, sentence, own.start) : joined(tokens, before.end, own.start))) return undefined;
  const year = absoluteYear(before.form);
  if (year !== undefined) return give({ year: year + (monthIn(own.form) < monthIn(before.form) ? 1 : 0) }, !next);
  return !next && wantedYear(before.form) !== undefined ? give(wantedYear(before.form) as YearRef, true) : undefined;
}

function wantedYear(form: Form): YearRef | undefined {
  return form.kind === 'day' || form.kind === 'month' ? form.year : undefined;
}

function joined(tokens: Tokens, from: number, to: number): boolean {
  const between = tokens.slice(from, Math.max(from, to)).map((token) => token.lower);
  if (between.length > 10 || between.includes(',')) return false;
  return ['and', 'before', 'then', 'until'].some((word) => between.includes(word));
}

/** A sentence with a pronoun for its subject tells on; but what somebody said then may well be news again. */
function goesOn(tokens: Tokens, sentence: number, to: number): boolean {
  if (!is(tokens, sentence, 'he', 'she', 'it', 'they')) return false;
  const words = tokens.slice(sentence, to).map((token) => token.lower);
  return (
    words.length <= 8 &&
    !words.some((word) => ['said', 'told', 'added', 'has', 'have', 'will', 'says', 'warned'].includes(word))
  );
}

function wantsYear(form: Form): form is Extract<Form, { kind: 'day' | 'month' | 'holiday' }> {
  return (
    (form.kind === 'day' || form.kind === 'month' || (form.kind === 'holiday' && form.shift === undefined)) &&
    form.year === undefined
  );
}

function absoluteYear(form: Form): number | undefined {
  if (form.kind !== 'day' && form.kind !== 'month') return undefined;
  return form.year !== undefined && 'year' in form.year ? form.year.year : undefined;
}

function monthIn(form: Form): number {
  if (form.kind === 'holiday') return ymdOf(form.holiday(2000)).m;
  return form.kind === 'day' || form.kind === 'month' ? form.m : 0;
}

function linked(tokens: Tokens, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false;
  for (let i = from; i < to; i += 1) {
    if (!isDash(tokens, i) && !is(tokens, i, 'and', 'to', 'or', 'until', 'till', 'through', ',', '&', 'from'))
      return false;
  }
  return true;
}
