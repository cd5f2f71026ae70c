import { expect, it } from 'vitest';
import { dateText } from './date-text.ts';

it.each([
  ['2024-11-07', '7 November 2024'],
  ['2024-11-07T23:30:00-05:00', '7 November 2024'],
  ['2024-11', 'November 2024'],
  ['2018', '2018'],
  ['2024-W45', '2024-W45'],
  ['2014/2016', '2014/2016'],
  ['199X', '199X'],
  ['2024-99-99', '2024-99-99'],
])('%s is %s', (value, expected) => {
  expect(dateText(value)).toBe(expected);
});
