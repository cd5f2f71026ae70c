import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayOfIso, dayText, easter, monthsFrom, nthWeekday, weekdayOf, weekText, ymdOf } from './calendar.ts';

const day = (text: string): number => dayOfIso(text) ?? Number.NaN;

describe('the calendar', () => {
  it.each([
    ['2024-11-07', 'W45', 4],
    ['2021-01-03', 'W53', 0], // belongs to the last week of 2020
    ['2024-12-30', 'W01', 1], // belongs to the first week of 2025
    ['1999-12-31', 'W52', 5],
    ['0001-01-01', 'W01', 1],
  ])('%s stands in %s and is weekday %i', (text, week, weekday) => {
    expect(weekText(day(text)).slice(5)).toBe(week);
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  it.each([
    [1976, '1976-04-18'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter %i is %s', (y, text) => {
    expect(dayText(easter(y))).toBe(text);
  });

  it.each([
    [2024, 11, 4, 4, '2024-11-28'],
    [2024, 11, 1, 1, '2024-11-04'],
    [2024, 5, 1, -1, '2024-05-27'],
    [2021, 5, 1, -1, '2021-05-31'],
  ])('weekday of %i-%i', (y, m, weekday, n, text) => {
    expect(dayText(nthWeekday(y, m, weekday, n))).toBe(text);
  });

  it.each([
    [2024, 11, 2, [2025, 1]],
    [2024, 1, -1, [2023, 12]],
    [2024, 3, -27, [2021, 12]],
  ])('%i-%i and %i months', (y, m, n, expected) => {
    expect(monthsFrom(y, m, n)).toEqual(expected);
  });

  it('takes the date of a time as it stands, and no part of a date for a day', () => {
    expect(dayText(day('2024-11-07T00:30:00+09:00'))).toBe('2024-11-07');
    expect(['2024-11', '2024', '2024-02-30', 'soon', undefined].map(dayOfIso)).toEqual(Array(5).fill(undefined));
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(dayOf(ymdOf(number))).toBe(number);
      }),
    );
  });
});
