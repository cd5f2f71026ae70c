import { describe, expect, it } from 'vitest';
import { dateText, shortDate } from './date-text.ts';

describe('a date as people write it', () => {
  it.each([
    ['2024-11-07', '7 November 2024', '7 Nov 2024'],
    ['2024-11-07T23:30:00-05:00', '7 November 2024', '7 Nov 2024'],
    ['2024-11', 'November 2024', 'Nov 2024'],
    ['2018', '2018', '2018'],
    ['2024-W45', 'Week of 4 November 2024', 'Week of 4 Nov 2024'],
    ['2021-W01', 'Week of 4 January 2021', 'Week of 4 Jan 2021'],
    ['2020-W53', 'Week of 28 December 2020', 'Week of 28 Dec 2020'],
    ['2014/2016', '2014 – 2016', '2014 – 2016'],
    ['2026-06/2026-08', 'June 2026 – August 2026', 'Jun 2026 – Aug 2026'],
    ['2014/', '2014/', '2014/'],
    ['2023-22', 'Summer 2023', 'Summer 2023'],
    ['199X', '1990s', '1990s'],
    ['19XX', '20th century', '20th century'],
    ['20XX', '21st century', '21st century'],
    ['2024-99-99', '2024-99-99', '2024-99-99'],
  ])('%s is %s', (value, long, short) => {
    expect(dateText(value)).toBe(long);
    expect(shortDate(value)).toBe(short);
  });
});
