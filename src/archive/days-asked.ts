import { daySpan } from '../record/index.ts';
import type { Filter } from './filter.ts';

/** What `from` and `to` of a filter may be, for messages. */
export const daysTaken = 'a day, a month or a year that there is: 2024-03-11, 2024-03 or 2024';

/** Whether `from` or `to` can be asked for so. */
export function isDayAsked(value: string): boolean {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/.test(value) && daySpan(value) !== undefined;
}

/** Whether there is a day between the two, where both are given. */
export function isInOrder({ from, to }: { readonly [Side in 'from' | 'to']?: Filter[Side] | undefined }): boolean {
  const [start, end] = [daySpan(from ?? ''), daySpan(to ?? '')];
  return start === undefined || end === undefined || start.first <= end.last;
}
