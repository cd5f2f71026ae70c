/** Years that one date lends to another: "March and April 2024", "in May 2016 and quit in October". */
import type { Form, Reading } from './form.ts';
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

/** The same reading with the year that a date before it in its sentence, joined by "and" or "before", sets. */
export function continueYear(tokens: Tokens, before: Reading | undefined, own: Reading): Reading {
  if (before === undefined || !wantsYear(own.form)) return own;
  const year = absoluteYear(before.form);
  if (year === undefined || own.start - before.end > 10) return own;
  const between = tokens.slice(before.end, own.start).map((token) => token.lower);
  if (between.includes(',') || !['and', 'before', 'then', 'until'].some((word) => between.includes(word))) return own;
  const later = monthIn(own.form) < monthIn(before.form) ? 1 : 0;
  return { ...own, form: { ...own.form, year: { year: year + later } } };
}

function wantsYear(form: Form): form is Extract<Form, { kind: 'day' | 'month' }> {
  return (form.kind === 'day' || form.kind === 'month') && form.year === undefined;
}

function absoluteYear(form: Form): number | undefined {
  if (form.kind !== 'day' && form.kind !== 'month') return undefined;
  return form.year !== undefined && 'year' in form.year ? form.year.year : undefined;
}

function monthIn(form: Form): number {
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
